import fc from 'fast-check';
import { column, columns, type Names, written } from './names.ts';
import { anyQuery } from './random-query.ts';

const isNumber = (name: string): boolean => name === 'i' || name === 'j';

const numbers = fc.constantFrom('1', '2', '3', 'null', 'default');
const texts = fc.constantFrom("'u'", "'vw'", "'xyz'", "'longer'", 'null', 'default');
const literal = (name: string): string => (isNumber(name) ? '1' : "'u'");

const rows = columns.chain((list) =>
  fc
    .array(fc.tuple(...list.map((name) => (isNumber(name) ? numbers : texts))), { minLength: 1, maxLength: 2 })
    .map((values) => `(${list.join(', ')}) values ${values.map((row) => `(${row.join(', ')})`).join(', ')}`),
);

export const rowsChanged = (of: Names): fc.Arbitrary<string> => {
  const { relation } = of;
  return fc.oneof(
    { weight: 5, arbitrary: written([relation, rows], (name, values) => `insert into ${name} ${values}`) },
    { weight: 1, arbitrary: written([relation, anyQuery(of)], (name, query) => `insert into ${name} ${query}`) },
    { weight: 1, arbitrary: written([relation], (name) => `insert into ${name} default values`) },
    {
      weight: 1,
      arbitrary: written(
        [relation, column, column],
        (name, set, where) => `update ${name} set ${set} = ${literal(set)} where ${where} = ${literal(where)}`,
      ),
    },
    { weight: 1, arbitrary: written([relation, column], (name, set) => `update ${name} set ${set} = default`) },
    { weight: 1, arbitrary: written([relation, column], (name, where) => `delete from ${name} where ${where} is null`) },
  );
};

export const rowsRead = (of: Names): fc.Arbitrary<string> =>
  fc.oneof(
    anyQuery(of),
    written([of.relation], (name) => `select * from ${name}`),
  );
