import { parseStatement, type SourceSpan, visit } from '@hakkai/redshift-sql';

/** A query written in another way that means the same rows. */
export interface Rewriting {
  readonly name: string;
  readonly before: readonly string[];
  readonly query: string;
  readonly after: readonly string[];
}

/** The rewritings of a query of so many columns. */
export function rewritingsOf(query: string, columns: number): readonly Rewriting[] {
  const names = Array.from({ length: columns }, (_, at) => `k${at}`).join(', ');
  const alone = (name: string, rewritten: string): Rewriting => ({ name, before: [], query: rewritten, after: [] });
  return [
    alone('a query in FROM', `select * from (${query}) rewritten (${names})`),
    alone('a common table', `with rewritten (${names}) as (${query}) select * from rewritten`),
    alone('beside one row', `select q.* from (${query}) q (${names}) cross join (select 1 as one) o where o.one = 1`),
    {
      name: 'a view',
      before: [`create view rewritten (${names}) as ${query}`],
      query: 'select * from rewritten',
      after: ['drop view rewritten'],
    },
    {
      name: 'a table',
      before: [`create table rewritten (${names}) as ${query}`],
      query: 'select * from rewritten',
      after: ['drop table rewritten'],
    },
    {
      name: 'a prepared statement',
      before: [`prepare rewritten as ${query}`],
      query: 'execute rewritten',
      after: ['deallocate rewritten'],
    },
  ];
}

/** The query with each literal of its select list, one at a time, as the value of a subquery and of a window function. */
export function withComputedLiterals(query: string): readonly string[] {
  const statement = parseStatement(query);
  if (statement.kind !== 'select-statement' || statement.query.body.kind !== 'select') return [];
  const spans: SourceSpan[] = [];
  const take = ({ span }: { readonly span: SourceSpan }): void => void spans.push(span);
  for (const item of statement.query.body.items) visit(item, { number: take, string: take, 'scalar-subquery': () => 'skip' });
  return spans.flatMap(({ start, end }) => {
    const literal = query.slice(start, end);
    if (!/^['.\d]/.test(literal)) return [];
    return [`(select min(${literal}) from rewritten_one)`, `(max(${literal}) over ())`].map(
      (computed) => `${query.slice(0, start)}${computed}${query.slice(end)}`,
    );
  });
}
