import fc from 'fast-check';
import { column, columns, type Names, written } from './names.ts';

/** What a view or a table is made of: every query reads relations by their names, and columns that may be there. */
export function anyQuery({ relation, routine }: Names): fc.Arbitrary<string> {
  const items = fc.oneof(
    { weight: 2, arbitrary: fc.constant('*') },
    { weight: 3, arbitrary: columns.map((names) => names.join(', ')) },
    { weight: 1, arbitrary: written([routine, column], (name, of) => `${name}(${of}) as ${of}`) },
  );
  const ofTwo = [column, relation, relation] as const;
  return fc.oneof(
    { weight: 5, arbitrary: written([items, relation], (list, from) => `select ${list} from ${from}`) },
    {
      weight: 1,
      arbitrary: written(
        [...ofTwo],
        (name, left, right) => `select l.${name}, count(*) as n from ${left} l join ${right} r on l.${name} = r.${name} group by l.${name}`,
      ),
    },
    {
      weight: 1,
      arbitrary: written([...ofTwo], (name, left, right) => `select ${name} from ${left} union all select ${name} from ${right}`),
    },
    {
      weight: 1,
      arbitrary: written([...ofTwo], (name, left, right) => `select ${name} from ${left} where ${name} in (select ${name} from ${right})`),
    },
    // A column that the inner table is given later is none of a view's.
    {
      weight: 1,
      arbitrary: written(
        [column, relation, relation, column],
        (name, outer, inner, other) => `select ${name} from ${outer} where exists (select 1 from ${inner} where ${other} = ${name})`,
      ),
    },
  );
}
