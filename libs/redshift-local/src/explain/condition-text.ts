import type { BoundColumn, BoundExpression } from '../bind/bound-expression.ts';
import { typeName } from '../types/redshift-type.ts';

const INFIX: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '||', 'like', 'ilike']);

/** Calls that binding puts around what was written. */
const UNSEEN: ReadonlySet<string> = new Set([
  'comparable',
  'padded',
  'ascii lower',
  'cast implicit',
  'grouping key',
  'not json null',
  'to super',
  'level',
]);

/** An expression as a plan shows it; `name` says what a column is called. */
export function conditionText(expression: BoundExpression, name: (column: BoundColumn) => string): string {
  const text = (part: BoundExpression): string => conditionText(part, name);
  switch (expression.kind) {
    case 'constant':
      if (expression.value === null) return 'NULL';
      return expression.type.kind === 'varchar' || expression.type.kind === 'unknown' || expression.type.kind === 'char'
        ? `'${String(expression.value)}'::text`
        : String(expression.value);
    case 'column':
      return name(expression);
    case 'path':
      return `${text(expression.base)}${expression.steps.map((step) => (step.kind === 'name' ? `.${step.name}` : `[${text(step.index)}]`)).join('')}`;
    case 'super-text':
      return text(expression.operand);
    case 'call':
      return callText(expression.name, expression.args, typeName(expression.type), text);
    case 'aggregate':
      return `${expression.name.replace(' ordered', '')}(${expression.distinct ? 'DISTINCT ' : ''}${expression.args.map(text).join(', ') || '*'})`;
    case 'window':
      return `${expression.name}(${expression.args.map(text).join(', ')})`;
    case 'subquery':
      return `${expression.args.map((arg) => `${text(arg)} ${expression.form} `).join('')}(subplan)`;
    default:
      return expression satisfies never;
  }
}

function callText(name: string, args: readonly BoundExpression[], type: string, text: (part: BoundExpression) => string): string {
  const parts = args.map(text);
  const [first = '', ...others] = parts;
  if (UNSEEN.has(name)) return first;
  if (name.startsWith('cast ') || name.startsWith('from super ')) return `(${first})::${type}`;
  if (name === 'and' || name === 'or') return `(${parts.join(` ${name.toUpperCase()} `)})`;
  if (name === 'prior') return `PRIOR ${first}`;
  if (name === 'not') return `(NOT ${first})`;
  if (name === 'is null') return `(${first} IS NULL)`;
  if (name === 'in') return `(${first} = ANY (${others.join(', ')}))`;
  const [operator = ''] = name.split(' ');
  if (INFIX.has(operator) && parts.length === 2) return `(${parts.join(` ${operator} `)})`;
  // A comparison with a constant has it in its name.
  if (INFIX.has(operator) && operator !== name) return `(${first} ${name})`;
  return `${name}(${parts.join(', ')})`;
}
