import { days, defineSource, dynamodb, minutes } from '@hakkai/contract';

/** The matches as the tournament service keeps them: one item a match, which changes from the draw to the final whistle. */
export const matches = defineSource({
  name: 'matches',
  from: dynamodb('tournament-matches'),
  via: 'kinesis',
  key: { tournamentId: 'varchar(64)', matchNo: 'bigint' },
  contract: {
    round: 'varchar(64)?',
    group: 'varchar(32)?',
    date: 'date?',
    time: 'varchar(32)?',
    team1: 'varchar(128)?',
    team2: 'varchar(128)?',
    score: 'super?',
    goals1: 'super?',
    goals2: 'super?',
    ground: 'varchar(256)?',
    num: 'bigint?',
    status: 'varchar(32)?',
  },
  onUnknown: 'evolve',
  freshness: minutes(10),
  retention: days(3650),
  description: 'every match of every World Cup, from the tournament service',
});
