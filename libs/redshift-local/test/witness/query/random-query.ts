import fc from 'fast-check';
import type {
  Aggregate,
  Assignment,
  Body,
  Change,
  Comparison,
  Condition,
  Grouping,
  Item,
  Kind,
  Order,
  Query,
  Relation,
  Select,
  Source,
  Value,
  Window,
} from './query.ts';

const pick = fc.nat({ max: 7 });
const kind = fc.constantFrom<Kind[]>('number', 'text');
const comparison = fc.constantFrom<Comparison[]>('=', '<>', '<', '<=', '>', '>=');
const maybe = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(of, { nil: null, freq: 2 });

const seldom = fc.nat({ max: 3 }).map((number) => number === 3);

const FRAMES = [
  'unbounded preceding',
  'between unbounded preceding and unbounded following',
  'between 1 preceding and 1 following',
  'between current row and unbounded following',
  'between 2 preceding and 1 preceding',
];
const JOINS = ['inner join', 'left join', 'right join', 'full join', 'cross join'] as const;
const PATTERNS = ['a%', '%b', '_', '%', ''];

interface Nodes {
  value: Value;
  condition: Condition;
  aggregate: Aggregate;
  relation: Relation;
  select: Select;
  body: Body;
  query: Query;
}

const node = <Node>(fields: { [Field in keyof Node]: fc.Arbitrary<Node[Field]> }): fc.Arbitrary<Node> => fc.record<Node>(fields);

const order = node<Order>({
  descending: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  limit: maybe(fc.nat({ max: 4 })),
  offset: maybe(fc.nat({ max: 2 })),
});

const is = <Name extends string>(name: Name): fc.Arbitrary<Name> => fc.constant(name);

/** Queries over tables of a few rows: every kind of join, subquery, set operation, grouping and window that PostgreSQL has too. */
const nodes = fc.letrec<Nodes>((tie: fc.LetrecTypedTie<Nodes>) => {
  const literal = fc.record({ is: is('literal'), pick });
  const column = fc.record({ is: is('column'), pick, outer: seldom });
  const depth = { maxDepth: 4, depthSize: 'xsmall', withCrossShrink: true } as const;
  return {
    value: fc.oneof(
      depth,
      { weight: 4, arbitrary: column },
      { weight: 1, arbitrary: literal },
      { weight: 1, arbitrary: fc.record({ is: is('joined'), left: tie('value'), right: tie('value') }) },
      { weight: 1, arbitrary: fc.record({ is: is('converted'), of: tie('value') }) },
      {
        weight: 1,
        arbitrary: fc.record({
          is: is('call'),
          name: fc.constantFrom<('coalesce' | 'nullif' | 'greatest' | 'least')[]>('coalesce', 'nullif', 'greatest', 'least'),
          left: tie('value'),
          right: tie('value'),
        }),
      },
      { weight: 1, arbitrary: fc.record({ is: is('case'), when: tie('condition'), then: tie('value'), otherwise: maybe(tie('value')) }) },
      {
        weight: 1,
        arbitrary: fc.record({ is: is('scalar'), aggregate: tie('aggregate'), from: tie('relation'), where: maybe(tie('condition')) }),
      },
    ),
    condition: fc.oneof(
      depth,
      { weight: 4, arbitrary: fc.record({ is: is('compare'), kind, operator: comparison, left: tie('value'), right: tie('value') }) },
      { weight: 1, arbitrary: fc.record({ is: is('null'), kind, of: tie('value'), not: fc.boolean() }) },
      {
        weight: 1,
        arbitrary: fc.record({ is: is('both'), operator: fc.constantFrom('and', 'or'), left: tie('condition'), right: tie('condition') }),
      },
      { weight: 1, arbitrary: fc.record({ is: is('not'), of: tie('condition') }) },
      {
        weight: 1,
        arbitrary: fc.record({
          is: is('list'),
          kind,
          of: tie('value'),
          not: fc.boolean(),
          items: fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ is: is('between'), kind, of: tie('value'), low: tie('value'), high: tie('value') }) },
      { weight: 1, arbitrary: fc.record({ is: is('like'), of: tie('value'), pattern: fc.constantFrom(...PATTERNS) }) },
      { weight: 2, arbitrary: fc.record({ is: is('in'), kind, of: tie('value'), not: fc.boolean(), query: tie('query') }) },
      { weight: 2, arbitrary: fc.record({ is: is('exists'), not: fc.boolean(), query: tie('query') }) },
    ),
    aggregate: node<Aggregate>({
      name: fc.constantFrom('count', 'count(*)', 'sum', 'min', 'max'),
      distinct: seldom,
      of: tie('value'),
    }),
    relation: fc.oneof(
      depth,
      { weight: 4, arbitrary: fc.record({ is: is('table'), pick }) },
      { weight: 1, arbitrary: fc.record({ is: is('common'), pick }) },
      {
        weight: 1,
        arbitrary: fc.record({
          is: is('merged'),
          join: fc.constantFrom(...JOINS, 'natural' as const),
          left: pick,
          right: pick,
          using: pick,
        }),
      },
      { weight: 1, arbitrary: fc.record({ is: is('derived'), query: tie('query'), shape: pick }) },
      {
        weight: 3,
        arbitrary: fc.record({
          is: is('join'),
          join: fc.constantFrom(...JOINS),
          left: tie('relation'),
          right: tie('relation'),
          on: tie('condition'),
          pick,
        }),
      },
    ),
    select: node<Select>({
      is: is('select'),
      distinct: seldom,
      items: fc.array(
        node<Item>({
          value: tie('value'),
          window: fc.option(
            node<Window>({
              name: fc.constantFrom<Window['name'][]>(
                ...(['rank', 'dense_rank', 'row_number', 'ntile', 'count', 'sum', 'min', 'max', 'lag', 'lead'] as const),
                ...(['first_value', 'last_value'] as const),
              ),
              of: tie('value'),
              partition: maybe(tie('value')),
              descending: fc.boolean(),
              frame: fc.constantFrom(...FRAMES),
            }),
            { nil: null, freq: 2 },
          ),
          key: maybe(pick),
          aggregate: tie('aggregate'),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      from: tie('relation'),
      where: maybe(tie('condition')),
      grouping: fc.option(
        node<Grouping>({
          form: fc.constantFrom('plain', 'plain', 'rollup', 'cube', 'sets'),
          keys: fc.array(fc.record({ kind, pick }), { maxLength: 3 }),
          having: maybe(fc.record({ aggregate: tie('aggregate'), operator: comparison, with: pick })),
        }),
        { nil: null, freq: 2 },
      ),
    }),
    body: fc.oneof(
      depth,
      { weight: 5, arbitrary: tie('select') },
      {
        weight: 1,
        arbitrary: fc.record({
          is: is('set'),
          operator: fc.constantFrom('union', 'union all', 'intersect', 'except'),
          left: tie('body'),
          right: tie('body'),
        }),
      },
    ),
    query: node<Query>({
      commonTables: fc.oneof(
        depth,
        { weight: 3, arbitrary: fc.constant<readonly Query[]>([]) },
        { weight: 1, arbitrary: fc.array(tie('query'), { maxLength: 2 }) },
      ),
      body: tie('body'),
      order: maybe(order),
    }),
  };
});

export const anyQuery: fc.Arbitrary<Query> = nodes.query;

const source = node<Source>({
  table: pick,
  key: fc.record({ kind, pick }),
  number: nodes.aggregate,
  text: nodes.aggregate,
});

export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ is: is('insert'), query: nodes.query, shape: pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      is: is('update'),
      sets: fc.array(node<Assignment>({ pick, value: nodes.value }), { minLength: 1, maxLength: 3 }),
      from: maybe(source),
      where: maybe(nodes.condition),
    }),
  },
  { weight: 3, arbitrary: fc.record({ is: is('delete'), using: maybe(nodes.relation), where: maybe(nodes.condition) }) },
);
