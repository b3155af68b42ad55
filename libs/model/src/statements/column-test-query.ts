import type { RelationName } from '@hakkai/contract';
import { quoteIdentifier, quoteLiteral, quoteRelation } from '@hakkai/statements';
import type { ColumnTest, Scalar } from '../head/column-test.ts';

/** The query that gives the rows which break a column's promise. `physical` says what a relation is called in the environment. */
export function columnTestQuery(
  test: ColumnTest,
  relation: RelationName,
  name: string,
  physical: (relation: RelationName) => RelationName,
): string {
  const table = quoteRelation(physical(relation));
  const column = quoteIdentifier(name);
  switch (test.kind) {
    case 'not_null':
      return `select * from ${table} where ${column} is null`;
    case 'unique':
      return `select ${column}, count(*) as copies from ${table} where ${column} is not null group by ${column} having count(*) > 1`;
    case 'accepted_values':
      return `select ${column}, count(*) as copies from ${table} where ${column} not in (${test.values.map(literal).join(', ')}) group by ${column}`;
    case 'relationships': {
      const parent = quoteRelation(physical({ schema: test.schema, name: test.relation }));
      const known = `select ${quoteIdentifier(test.column)} as value from ${parent}`;
      return `select child.${column} from ${table} as child left join (${known}) as parent on parent.value = child.${column} where child.${column} is not null and parent.value is null`;
    }
    default:
      return test satisfies never;
  }
}

function literal(value: Scalar): string {
  return typeof value === 'string' ? quoteLiteral(value) : String(value);
}
