import { definePlatform } from '@hakkai/contract';
import { dev, prod } from './environments.ts';
import { tournament, web } from './pipelines/pipelines.ts';
import { topScorers } from './reports/top_scorers.ts';
import { matches } from './sources/matches.ts';
import { nginxStatus } from './sources/nginx_status.ts';

/** Everything this platform declares; its SQL lies beside it in functions/, models/, reports/, seeds/ and tests/. */
export const platform = definePlatform({
  name: 'worldcup',
  sources: [matches, nginxStatus],
  reports: [topScorers],
  pipelines: [tournament, web],
  environments: [dev, prod],
});
