import type { BoundBody, BoundFrom, BoundQuery } from '../bind/bound-query.ts';
import { walkQuery } from '../bind/map-expression.ts';
import type { Table } from '../catalog/catalog-entry.ts';

/** Every table that a query reads, its subqueries' included. */
export function tablesOf(query: BoundQuery): readonly Table[] {
  const found = new Set<Table>();
  const inFrom = (from: BoundFrom): void => {
    if (from.kind === 'table') found.add(from.table);
    if (from.kind === 'join') [from.left, from.right].forEach(inFrom);
    if (from.kind === 'derived') inQuery(from.query);
    if (from.kind === 'hierarchy') inFrom(from.source);
  };
  const inBody = (body: BoundBody): void => {
    if (body.kind === 'set-operation') [body.left, body.right].forEach(inQuery);
    else if (body.from !== null) inFrom(body.from);
  };
  const inQuery = (one: BoundQuery): void => {
    for (const table of one.commonTables) inQuery(table.query);
    inBody(one.body);
    walkQuery(one, (part) => {
      if (part.kind === 'subquery' && part.query !== one) inBody(part.query.body);
    });
  };
  inQuery(query);
  return [...found];
}
