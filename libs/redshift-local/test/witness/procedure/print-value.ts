import type { Condition, Kind, Value } from './program.ts';
import { readable, safely, type Scope, turn, withColumns } from './scope.ts';

const LITERALS: Readonly<Record<Kind, readonly string[]>> = {
  whole: ['0', '1', '2', '3', '(-1)', '7', '10', '(-3)', '5', '300', '40000', '2147483647'],
  exact: ['1.50', '0.25', '(-2.75)', '10.00', '0.05', '7', '100.5', '2.5', '3.15', '(-0.5)', '1234.5', '99999.99'],
  text: ["'a'", "'b'", "'B'", "'ab'", "''", "'7'", "'a''b'", "' x'", "'12'", "'-5'", "'xyz'", "'longer text'"],
  flag: ['true', 'false'],
  day: ["date '2024-02-29'", "date '2023-12-31'", "date '2024-01-01'"],
};

export const TYPES: Readonly<Record<Kind, readonly string[]>> = {
  whole: ['integer', 'smallint', 'bigint', 'integer'],
  exact: ['numeric(8, 2)', 'numeric(6, 1)'],
  text: ['varchar(6)', 'varchar(20)', 'varchar', 'varchar(12)'],
  flag: ['boolean'],
  day: ['date'],
};

export const KINDS: readonly Kind[] = ['whole', 'text', 'whole', 'text', 'exact', 'flag', 'day'];

/** The kinds whose values are assigned to a variable of another. */
export const CONVERTED: Readonly<Record<Kind, readonly Kind[]>> = {
  whole: ['text', 'exact'],
  exact: ['whole', 'text'],
  text: ['whole', 'day'],
  flag: ['flag'],
  day: ['day'],
};

const nothing = (kind: Kind): string => `cast(null as ${TYPES[kind][0] ?? ''})`;

/** A value that is never NULL. */
export const constant = (kind: Kind, pick: number): string => turn(LITERALS[kind], pick) ?? '';

const literal = (kind: Kind, pick: number): string => (pick === 4 ? nothing(kind) : constant(kind, pick));

export function printValue(value: Value, kind: Kind, scope: Scope): string {
  switch (value.is) {
    case 'literal':
      return literal(kind, value.pick);
    case 'variable':
      return turn(readable(scope, kind), value.pick) ?? literal(kind, value.pick);
    case 'reckoned':
      return reckoned(value, kind, scope);
    case 'call':
      return `${value.name}(${printValue(value.left, kind, safely(scope))}, ${printValue(value.right, kind, safely(scope))})`;
    case 'case': {
      const inside = safely(scope);
      const otherwise = value.otherwise === null ? '' : ` else ${printValue(value.otherwise, kind, inside)}`;
      // In parentheses: PostgreSQL ends a condition at the first THEN outside of them.
      return `(case when ${printCondition(value.when, inside)} then ${printValue(value.then, kind, inside)}${otherwise} end)`;
    }
    case 'converted':
      return converted(value.of, kind, scope);
    case 'looked-up': {
      const column = { whole: 'max(id)', exact: 'sum(price)', text: 'min(label)', flag: 'count(*) > 1', day: 'max(made)' }[kind];
      return `(select ${column} from items where ${printCondition(value.where, withColumns(scope))})`;
    }
    default:
      return value satisfies never;
  }
}

function reckoned({ operator, left, right }: Extract<Value, { is: 'reckoned' }>, kind: Kind, scope: Scope): string {
  const one = printValue(left, kind, safely(scope));
  const other = printValue(right, kind, safely(scope));
  switch (kind) {
    case 'whole':
      return scope.safe ? `(mod(${one}, 1000) ${operator === '*' ? '*' : '-'} mod(${other}, 1000))` : `(${one} ${operator} ${other})`;
    case 'exact':
      return `(${one} ${operator === '-' ? '-' : '+'} ${other})`;
    case 'text':
      return `substring(${one} || ${other}, 1, 12)`;
    case 'flag':
      return `(${one} ${operator === '+' ? 'and' : 'or'} ${other})`;
    case 'day':
      return `(${one} ${operator === '+' ? '+ 1' : '- 2'})`;
    default:
      return kind satisfies never;
  }
}

function converted(of: Value, kind: Kind, scope: Scope): string {
  switch (kind) {
    case 'whole':
      return `length(${printValue(of, 'text', scope)})`;
    case 'exact':
      return `cast(${scope.safe ? `mod(${printValue(of, 'whole', scope)}, 1000)` : printValue(of, 'whole', scope)} as numeric(8, 2))`;
    case 'text':
      return `cast(${printValue(of, 'whole', scope)} as varchar)`;
    case 'flag':
      return `(${printValue(of, 'whole', safely(scope))} > 0)`;
    case 'day':
      return `coalesce(${printValue(of, 'day', scope)}, date '2020-02-02')`;
    default:
      return kind satisfies never;
  }
}

export function printCondition(condition: Condition, scope: Scope): string {
  switch (condition.is) {
    case 'flag':
      return turn(readable(scope, 'flag'), condition.pick) ?? constant('flag', condition.pick);
    case 'found':
      return scope.found;
    case 'compare': {
      const { kind, left, right, operator } = condition;
      const sign = kind === 'flag' && operator !== '=' ? '<>' : operator;
      return `${printValue(left, kind, safely(scope))} ${sign} ${printValue(right, kind, safely(scope))}`;
    }
    case 'null':
      return `${printValue(condition.of, condition.kind, scope)} is ${condition.not ? 'not ' : ''}null`;
    case 'both':
      return `(${printCondition(condition.left, safely(scope))} ${condition.operator} ${printCondition(condition.right, safely(scope))})`;
    case 'not':
      return `not (${printCondition(condition.of, scope)})`;
    case 'exists':
      return `exists (select 1 from items where ${printCondition(condition.where, withColumns(scope))})`;
    default:
      return condition satisfies never;
  }
}
