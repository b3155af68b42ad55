import { defineReport, slack } from '@hakkai/contract';

export const topScorers = defineReport({
  name: 'top_scorers',
  query: 'reports/top_scorers.sql',
  destination: slack('results', 'Top scorers of all World Cups', 'Penalties in play count, own goals do not.'),
  description: 'the ten players with the most goals',
});
