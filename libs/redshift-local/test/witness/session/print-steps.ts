import { printQuery } from '../procedure/print-rows.ts';
import { KINDS, printCondition, printValue } from '../procedure/print-value.ts';
import type { Kind } from '../procedure/program.ts';
import { COLUMNS, emptyScope, type Entry, type Scope, SHAPES, turn, withColumns } from '../procedure/scope.ts';
import { ANY_NAME, type Prepared, type Step } from './step.ts';

const PLANS = ['plan_a', 'plan_b', 'plan_c'];
const CURSORS = ['cursor_a', 'cursor_b'];

/** Texts for numbers are refused by PostgreSQL, and converted by Redshift: https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html */
const GIVEN: Readonly<Record<Kind, readonly Kind[]>> = { whole: ['exact'], exact: ['whole'], text: ['whole', 'day'], flag: [], day: [] };

/** Lengths and precisions of parameters are no part of a prepared statement in PostgreSQL: these hold every value that is given. */
const PARAMETERS: Readonly<Record<Kind, string>> = {
  whole: 'integer',
  exact: 'numeric(12, 2)',
  text: 'varchar',
  flag: 'boolean',
  day: 'date',
};

/** The statements of a session. What is asked of a cursor while none is open, but for the picks that take any name, is left out. */
export function printSteps(steps: readonly Step[]): readonly string[] {
  const plans = new Map<string, readonly Kind[]>();
  let cursor: string | null = null;

  function print(step: Step): string | null {
    switch (step.is) {
      case 'prepare': {
        if (plans.size === PLANS.length && step.name !== ANY_NAME) return null;
        const free = PLANS.filter((plan) => !plans.has(plan));
        const name = nameOf(free, PLANS, step.name);
        const kinds = step.types.map((pick) => turn(KINDS, pick) ?? 'whole');
        const types = kinds.map((kind) => PARAMETERS[kind]);
        plans.set(name, kinds);
        return `prepare ${name}${types.length === 0 ? '' : ` (${types.join(', ')})`} as ${printPrepared(step.statement, parameters(kinds))}`;
      }
      case 'execute': {
        if (plans.size === 0 && step.name !== ANY_NAME) return null;
        const name = nameOf([...plans.keys()], PLANS, step.name);
        const wanted = plans.get(name) ?? [];
        const kinds = [...wanted, ...(step.surplus && wanted.length > 0 ? (['whole'] as const) : [])];
        const values = kinds.map((kind, at) => {
          const given = turn(step.values, at);
          if (given === undefined) return 'null';
          const from = (given.converted ? turn(GIVEN[kind], at) : undefined) ?? kind;
          return printValue(given.value, from, emptyScope());
        });
        return `execute ${name}${values.length === 0 ? '' : ` (${values.join(', ')})`}`;
      }
      case 'deallocate': {
        if (plans.size === 0 && step.name !== ANY_NAME) return null;
        const name = step.name === null ? null : nameOf([...plans.keys()], PLANS, step.name);
        if (name === null) plans.clear();
        else plans.delete(name);
        return `deallocate ${name ?? 'all'}`;
      }
      case 'declare': {
        // A session of Redshift has one cursor: https://docs.aws.amazon.com/redshift/latest/dg/declare.html
        if (cursor !== null && step.name !== ANY_NAME) return null;
        const name = cursor ?? turn(CURSORS, step.name) ?? '';
        cursor = name;
        const columns = turn(SHAPES, step.rows.shape) ?? COLUMNS;
        return `declare ${name} cursor for ${printQuery(step.rows, { text: '', columns, holder: null }, emptyScope())}`;
      }
      case 'fetch': {
        if (cursor === null && step.name !== ANY_NAME) return null;
        return `fetch ${step.count} from ${cursor ?? CURSORS[0] ?? ''}`;
      }
      case 'close': {
        if (cursor === null && step.name !== ANY_NAME) return null;
        const name = cursor ?? CURSORS[0] ?? '';
        cursor = null;
        return `close ${step.name === null ? 'all' : name}`;
      }
      default:
        return step satisfies never;
    }
  }

  return steps.flatMap((step) => print(step) ?? []);
}

const nameOf = (known: readonly string[], all: readonly string[], pick: number): string =>
  turn(pick === ANY_NAME || known.length === 0 ? all : known, pick) ?? '';

const parameters = (kinds: readonly Kind[]): Scope => ({
  ...emptyScope(),
  entries: kinds.map((kind, at): Entry => ({ name: '', text: `$${at + 1}`, kind, type: null, writable: false })),
});

function printPrepared(statement: Prepared, scope: Scope): string {
  const inside = withColumns(scope);
  switch (statement.is) {
    case 'select': {
      const items = statement.items.map(({ kind, value }) => printValue(value, kind, inside));
      const order = items.map((_item, at) => at + 1).join(', ');
      return `select ${items.join(', ')} from items where ${printCondition(statement.where, inside)} order by ${order}`;
    }
    case 'insert':
      return `insert into items (id, label, price) values (${printValue(statement.id, 'whole', scope)}, ${printValue(statement.label, 'text', scope)}, ${printValue(statement.price, 'exact', scope)})`;
    case 'update': {
      const { name, kind } = turn(COLUMNS, statement.column) ?? { name: 'id', kind: 'whole' };
      const value = printValue(statement.value, kind, inside);
      const fitting = kind === 'text' ? `substring(${value}, 1, 8)` : kind === 'exact' ? `least(${value}, 1000.00)` : value;
      return `update items set ${name} = ${fitting} where ${printCondition(statement.where, inside)}`;
    }
    case 'delete':
      return `delete from items where ${printCondition(statement.where, inside)}`;
    default:
      return statement satisfies never;
  }
}
