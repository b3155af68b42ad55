import { definePipeline } from '@hakkai/contract';

/** What the tournament office looks at: rebuilt and posted every quarter of an hour. */
export const tournament = definePipeline({
  name: 'tournament',
  schedule: '*/15 * * * *',
  build: ['+marts.top_scorers', '+marts.bracket'],
  deliver: ['top_scorers'],
});

/** What the people who run the web servers look at. */
export const web = definePipeline({
  name: 'web',
  schedule: '5 * * * *',
  build: ['+tag:web'],
});
