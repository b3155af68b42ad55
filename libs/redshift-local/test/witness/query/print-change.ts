import { createPrinter, NOTHING_AROUND, type Column, type Printer, type Scope } from './print-query.ts';
import type { Change, Condition, Source } from './query.ts';
import { SHAPES, TABLES } from './tables.ts';

const [MANY] = TABLES;

/** The columns of the table that is changed. */
const CHANGED: readonly Column[] = (MANY?.columns ?? []).map(({ name, kind }) => ({ text: `many.${name}`, kind }));

/** The columns that a query of each shape fills. */
const FILLED = ['a', 'c', 'a, c', 'a, d, c'];

/** The change as SQL that PostgreSQL and Redshift read alike. */
export function printChange(change: Change): string {
  const printer = createPrinter();
  switch (change.is) {
    case 'insert': {
      const shape = change.shape % SHAPES.length;
      return `insert into many (${FILLED[shape] ?? ''}) ${printer.query(change.query, SHAPES[shape] ?? [], NOTHING_AROUND)}`;
    }
    case 'update': {
      const from = change.from === null ? null : sourceOf(change.from, printer);
      const scope = { ...NOTHING_AROUND, columns: [...CHANGED, ...(from?.columns ?? [])] };
      const sets = new Map(
        change.sets.map(({ pick, value }) => {
          const column = MANY?.columns[pick % MANY.columns.length];
          return [column?.name ?? '', printer.value(value, column?.kind ?? 'number', scope)];
        }),
      );
      const list = Array.from(sets, ([name, value]) => `${name} = ${value}`).join(', ');
      return `update many set ${list}${from?.sql ?? ''}${where([from?.on, conditionOf(change.where, printer, scope)])}`;
    }
    case 'delete': {
      const using = change.using === null ? null : printer.relation(change.using, NOTHING_AROUND);
      const scope = { ...NOTHING_AROUND, columns: [...CHANGED, ...(using?.columns ?? [])] };
      return `delete from many${using === null ? '' : ` using ${using.sql}`}${where([conditionOf(change.where, printer, scope)])}`;
    }
    default:
      return change satisfies never;
  }
}

const conditionOf = (condition: Condition | null, printer: Printer, scope: Scope): string | undefined =>
  condition === null ? undefined : printer.condition(condition, scope);

function where(conditions: readonly (string | undefined)[]): string {
  const held = conditions.filter((condition) => condition !== undefined);
  return held.length === 0 ? '' : ` where ${held.map((condition) => `(${condition})`).join(' and ')}`;
}

/** FROM with the rows of a table, one for each key, and how they are joined. */
function sourceOf({ table, key, number, text }: Source, printer: Printer): { sql: string; columns: readonly Column[]; on: string } {
  const { sql, columns } = printer.relation({ is: 'table', pick: table }, NOTHING_AROUND);
  const of = columns.filter(({ kind }) => kind === key.kind);
  const keyed = of[key.pick % of.length]?.text ?? '';
  const scope = { ...NOTHING_AROUND, columns };
  const read = [`${keyed} as k`, `${printer.aggregate(number, 'number', scope)} as n`, `${printer.aggregate(text, 'text', scope)} as s`];
  const mine = CHANGED.filter(({ kind }) => kind === key.kind)[key.pick % of.length]?.text ?? '';
  return {
    sql: ` from (select ${read.join(', ')} from ${sql} group by ${keyed}) source`,
    columns: [
      { text: 'source.k', kind: key.kind },
      { text: 'source.n', kind: 'number' },
      { text: 'source.s', kind: 'text' },
    ],
    on: `${mine} = source.k`,
  };
}
