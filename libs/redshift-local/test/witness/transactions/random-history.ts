import fc from 'fast-check';
import { type History, type Statement, TABLE_NAMES, type TableName, type Turn } from './step.ts';

const table = fc.constantFrom<TableName[]>('a', 'a', 'a', 'a', 'a', 'b', 'b', 'c');
const id = fc.integer({ min: 1, max: 4 });
const anyId = fc.option(id, { nil: null, freq: 2 });
const is = <Name extends string>(name: Name): fc.Arbitrary<Name> => fc.constant(name);

/** Two tables, the second another one than the first. */
const pair = fc
  .tuple(table, fc.integer({ min: 1, max: 2 }))
  .map(([first, further]) => ({ table: first, from: TABLE_NAMES[(TABLE_NAMES.indexOf(first) + further) % TABLE_NAMES.length] ?? 'a' }));
const tables = fc.oneof(
  table.map((one) => [one]),
  pair.map((both) => [both.table, both.from]),
);

const statement: fc.Arbitrary<Statement> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ is: is('read'), tables }) },
  { weight: 4, arbitrary: fc.record({ is: is('insert'), table, id, n: id }) },
  { weight: 2, arbitrary: pair.map((both) => ({ is: 'insert rows' as const, ...both })) },
  {
    weight: 6,
    arbitrary: fc.record({
      is: is('update'),
      table,
      column: fc.constantFrom('id' as const, 'n' as const, 'n' as const),
      add: fc.integer({ min: 1, max: 3 }),
      where: anyId,
    }),
  },
  { weight: 2, arbitrary: fc.tuple(pair, id).map(([both, where]) => ({ is: 'update from' as const, ...both, where })) },
  { weight: 3, arbitrary: fc.record({ is: is('delete'), table, where: anyId }) },
  { weight: 2, arbitrary: fc.tuple(pair, fc.boolean()).map(([both, deletes]) => ({ is: 'merge' as const, ...both, deletes })) },
  { weight: 1, arbitrary: fc.record({ is: is('truncate'), table }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(pair, fc.boolean())
      .map(([{ table: made, from }, fills]) => ({ is: 'create' as const, table: made, as: fills ? from : null })),
  },
  { weight: 1, arbitrary: fc.record({ is: is('drop'), table }) },
  { weight: 1, arbitrary: fc.record({ is: is('alter'), table, adds: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ is: is('lock'), tables }) },
  {
    weight: 1,
    arbitrary: fc.record({ is: is('list'), from: fc.constantFrom('pg_tables' as const, 'svv_tables' as const, 'pg_class' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Statement[]>(
      { is: 'fail', words: 'select 1/0', sqlstate: '22012' },
      { is: 'fail', words: 'select nothing', sqlstate: '42703' },
      { is: 'fail', words: 'selec 1', sqlstate: '42601' },
    ),
  },
);

const reading = fc.record({ is: is('read'), tables });

const begin: fc.Arbitrary<Statement> = fc.constantFrom<Statement[]>(
  ...['begin', 'begin', 'start transaction', 'begin isolation level read committed', 'begin isolation level serializable read write'].map(
    (words): Statement => ({ is: 'begin', words, readOnly: false }),
  ),
  { is: 'begin', words: 'begin read only', readOnly: true },
);
const end = fc.constantFrom<Statement[]>(
  { is: 'commit', words: 'commit' },
  { is: 'commit', words: 'commit' },
  { is: 'commit', words: 'end' },
  { is: 'rollback', words: 'rollback' },
  { is: 'rollback', words: 'abort' },
);

/** A transaction: mostly one that looks before it changes. */
const block: fc.Arbitrary<readonly Statement[]> = fc
  .tuple(begin, fc.option(reading, { freq: 2 }), fc.array(statement, { maxLength: 4, size: 'max' }), end)
  .map(([first, look, statements, last]) => [first, ...(look === null ? [] : [look]), ...statements, last]);

const program = fc
  .array(fc.oneof({ weight: 2, arbitrary: block }, { weight: 1, arbitrary: statement.map((one) => [one]) }), {
    minLength: 2,
    maxLength: 5,
    size: 'max',
  })
  .map((blocks) => blocks.flat());

const turn: fc.Arbitrary<Turn> = fc.record({ session: fc.nat({ max: 3 }), interrupts: fc.nat({ max: 29 }).map((number) => number === 29) });

/** Two to four sessions on three tables. */
export const anyHistory: fc.Arbitrary<History> = fc
  .tuple(fc.array(program, { minLength: 2, maxLength: 4, size: 'max' }), fc.array(turn, { minLength: 10, maxLength: 60, size: 'max' }))
  .map(([programs, turns]) => ({ programs, turns: turns.map((one) => ({ ...one, session: one.session % programs.length })) }));
