import { expect, it } from 'vitest';
import { defineSource, dynamodb, minutes, sourceColumns } from './index.ts';

it('gives a source half of its freshness as cadence, but not under a minute', () => {
  const declare = (freshness: number) =>
    defineSource({ name: 's', from: dynamodb('tab'), via: 'kinesis', contract: {}, freshness: minutes(freshness) });
  expect(declare(10).cadence).toEqual(minutes(5));
  expect(declare(1).cadence).toEqual(minutes(1));
});

it('types key and contract attributes in declared order', () => {
  const { columns, problems } = sourceColumns({ name: 's', key: { tournamentId: 'varchar(64)' }, contract: { amount: 'decimal(12,2)?' } });
  expect(problems).toEqual([]);
  expect(columns).toEqual([
    { name: 'tournamentId', key: true, type: { kind: 'varchar', length: 64 }, nullable: false },
    { name: 'amount', key: false, type: { kind: 'decimal', precision: 12, scale: 2 }, nullable: true },
  ]);
});

it('reports every wrong type with the attribute it stands at', () => {
  const { problems } = sourceColumns({ name: 's', key: { a: 'bigint?', b: 'super' }, contract: { c: 'varchar(70000)', d: 'text' } });
  expect(problems).toHaveLength(4);
  expect(problems.join('\n')).toMatch(
    /key a: [\s\S]*key b: [\s\S]*attribute c: varchar takes 1 to 65535[\s\S]*attribute d: "text" is no column type/,
  );
});
