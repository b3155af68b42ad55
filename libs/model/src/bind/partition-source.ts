import type { FromItem, Query, QueryBody, Select, TableReference } from '@hakkai/redshift-sql';
import { nameOf } from './name-of.ts';
import type { Reference } from './bind-query.ts';
import { columnOf, type Relation } from './relation.ts';

/** The source whose changes say which partitions of a model to replace, and the source's column behind each partition column. */
export interface PartitionSource {
  readonly relation: Relation;
  readonly sourceColumns: readonly string[];
}

/**
 * Follows partition columns, given by position in the output, to the source they are copied from. Null unless every SELECT of the query
 * takes each of them straight from the same column of the same source.
 */
export function partitionSource(query: Query, references: readonly Reference[], positions: readonly number[]): PartitionSource | null {
  const found = selectsOf(query.body).map((select) => copiedFrom(select, references, positions));
  const [first] = found;
  if (!first) return null;
  const same = found.every(
    (other) => other?.relation.id === first.relation.id && other.sourceColumns.join() === first.sourceColumns.join(),
  );
  return same ? first : null;
}

function copiedFrom(select: Select, references: readonly Reference[], positions: readonly number[]): PartitionSource | null {
  if (select.items.some((item) => item.kind === 'star')) return null;
  const relations = new Map<string, Relation>();
  for (const table of select.from.flatMap(tablesOf)) {
    const reference = references.find(
      (candidate) => candidate.role === 'table' && candidate.schemaSpan.start === table.path.head.span.start,
    );
    if (reference) relations.set(table.alias ? nameOf(table.alias) : reference.relation.name, reference.relation);
  }
  const copies = positions.map((position) => {
    const item = select.items[position];
    if (item?.kind !== 'select-expression' || item.expression.kind !== 'path') return null;
    const { head, steps } = item.expression;
    const relation = relations.get(nameOf(head));
    const [step, ...deeper] = steps;
    if (relation?.is.kind !== 'source' || step?.kind !== 'name-step' || deeper.length > 0) return null;
    const column = columnOf(relation.columns ?? [], nameOf(step.name));
    return column ? { relation, column: column.name } : null;
  });
  const relation = copies[0]?.relation;
  const whole = copies.filter((copy) => copy !== null && copy.relation === relation);
  if (!relation || whole.length !== positions.length) return null;
  return { relation, sourceColumns: whole.flatMap((copy) => (copy ? [copy.column] : [])) };
}

function selectsOf(body: QueryBody): readonly Select[] {
  switch (body.kind) {
    case 'select':
      return [body];
    case 'query':
      return selectsOf(body.body);
    case 'set-operation':
      return [...selectsOf(body.left), ...selectsOf(body.right)];
    default:
      return body satisfies never;
  }
}

function tablesOf(item: FromItem): readonly TableReference[] {
  if (item.kind === 'table-reference') return [item];
  return item.kind === 'join' ? [...tablesOf(item.left), ...tablesOf(item.right)] : [];
}
