import type { Binary, Case, Cast, Expression, Unary } from '../ast/expression.ts';
import type { FunctionCall, Trim } from '../ast/function-call.ts';
import type { IntervalLiteral } from '../ast/literal.ts';
import type { Navigation, PathStep } from '../ast/path.ts';
import type { Like } from '../ast/predicate.ts';
import { intervalRange } from '../interval-range.ts';
import { operatorRule, PRECEDENCE } from '../parse/precedence.ts';
import { expressionPrecedence, unaryPrecedence } from './expression-precedence.ts';
import { clause, list, phrase } from './phrase.ts';
import { printIdentifier, printName, printString } from './print-name.ts';
import { printOrderBy, printQuery } from './print-query.ts';
import { printType } from './print-type.ts';
import { printWindow } from './print-window.ts';

/**
 * An expression as canonical SQL: one line, key words in lower case, names as written, parentheses only where they are needed.
 *
 * @example printExpression(parseExpression('A+(B*C) IS NULL')) // A + B * C is null
 */
export function printExpression(expression: Expression): string {
  return printOperand(expression, 0);
}

/** An expression at a place that needs its operators to bind at least this tightly. */
export function printOperand(expression: Expression, minimum: number): string {
  const text = printBare(expression);
  return expressionPrecedence(expression) < minimum ? `(${text})` : text;
}

function printBare(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'string':
      return printString(expression.value);
    case 'boolean':
      return String(expression.value);
    case 'null':
      return expression.kind;
    case 'typed-literal':
      return `${printType(expression.type)} ${printString(expression.value)}`;
    case 'interval':
      return printInterval(expression);
    case 'path':
      return printIdentifier(expression.head) + printSteps(expression.steps);
    case 'navigation':
      return printNavigation(expression);
    case 'named-parameter':
      return `:${expression.name}`;
    case 'positional-parameter':
      return `$${expression.index}`;
    case 'niladic-function':
      return expression.name;
    case 'call':
      return printCall(expression);
    case 'extract':
      return `extract(${printDatePart(expression.part)} from ${printExpression(expression.operand)})`;
    case 'trim':
      return printTrim(expression);
    case 'substring': {
      const length = expression.for === null ? null : `for ${printExpression(expression.for)}`;
      return `substring(${phrase(printExpression(expression.operand), 'from', printExpression(expression.from), length)})`;
    }
    case 'position':
      return `position(${printOperand(expression.search, PRECEDENCE.in + 1)} in ${printExpression(expression.operand)})`;
    case 'object-transform': {
      const set = clause('set', expression.set, ({ path, value }) => `${printExpression(path)}, ${printExpression(value)}`);
      return `object_transform(${phrase(printExpression(expression.input), clause('keep', expression.keep, printExpression), set)})`;
    }
    case 'cast':
      return printCast(expression);
    case 'unary':
      return printUnary(expression);
    case 'binary':
      return printBinary(expression);
    case 'logical': {
      const tighter = expression.operator === 'and' ? PRECEDENCE.not : PRECEDENCE.and;
      return expression.operands.map((operand) => printOperand(operand, tighter)).join(` ${expression.operator} `);
    }
    case 'like':
      return printLike(expression);
    case 'between': {
      const operands = [expression.operand, expression.low, expression.high].map((part) => printOperand(part, PRECEDENCE.between + 1));
      return `${operands[0]} ${negation(expression)}between ${operands[1]} and ${operands[2]}`;
    }
    case 'in-list':
      return `${printOperand(expression.operand, PRECEDENCE.in + 1)} ${negation(expression)}in (${list(expression.items, printExpression)})`;
    case 'in-query':
      return `${printOperand(expression.operand, PRECEDENCE.in + 1)} ${negation(expression)}in (${printQuery(expression.query)})`;
    case 'quantified-comparison': {
      const left = printOperand(expression.left, leftMinimum(expression.operator));
      const right = expression.right.kind === 'query' ? printQuery(expression.right) : printExpression(expression.right);
      return `${left} ${expression.operator} ${expression.quantifier} (${right})`;
    }
    case 'is':
      return `${printOperand(expression.operand, PRECEDENCE.is + 1)} is ${negation(expression)}${expression.test}`;
    case 'case':
      return printCase(expression);
    case 'at-time-zone': {
      const zone = printOperand(expression.zone, PRECEDENCE.atTimeZone + 1);
      return `${printOperand(expression.operand, PRECEDENCE.atTimeZone)} at time zone ${zone}`;
    }
    case 'row':
      return `(${list(expression.items, printExpression)})`;
    case 'postgres-array':
      return `array[${list(expression.items, printExpression)}]`;
    case 'scalar-subquery':
      return `(${printQuery(expression.query)})`;
    case 'exists':
      return `exists (${printQuery(expression.query)})`;
    case 'prior':
      return `prior ${printOperand(expression.operand, PRECEDENCE.sign)}`;
    case 'outer-join-mark':
      return `${printExpression(expression.operand)} (+)`;
  }
}

function negation(node: { readonly negated: boolean }): string {
  return node.negated ? 'not ' : '';
}

function printInterval({ value, qualifier }: IntervalLiteral): string {
  if (qualifier === null) return `interval ${printString(value)}`;
  const range = intervalRange(qualifier) ?? qualifier.from;
  const precision = qualifier.precision === null ? '' : `(${qualifier.precision})`;
  return `interval ${printString(value)} ${range}${precision}`;
}

function printSteps(steps: readonly PathStep[]): string {
  return steps.map((step) => (step.kind === 'name-step' ? `.${printIdentifier(step.name)}` : `[${printExpression(step.index)}]`)).join('');
}

/** Calls and what has parentheses of its own take steps directly; anything else would read as something different. */
function printNavigation({ operand, steps }: Navigation): string {
  switch (operand.kind) {
    case 'call':
    case 'cast':
    case 'object-transform':
    case 'scalar-subquery':
    case 'named-parameter':
    case 'positional-parameter':
      return printOperand(operand, PRECEDENCE.primary) + printSteps(steps);
    default:
      return `(${printExpression(operand)})${printSteps(steps)}`;
  }
}

function printDatePart(part: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(part) ? part : printString(part);
}

function printCall(call: FunctionCall): string {
  const args = call.star ? '*' : phrase(call.quantifier, list(call.arguments, printExpression));
  const nulls = call.nullTreatment === null ? null : `${call.nullTreatment.mode} nulls`;
  const inside = call.nullTreatment?.placement === 'inside';
  return phrase(
    call.approximate && 'approximate',
    `${printName(call.name)}(${phrase(args, inside && nulls)})`,
    call.withinGroup && `within group (${printOrderBy(call.withinGroup)})`,
    !inside && nulls,
    call.over && `over (${printWindow(call.over)})`,
  );
}

function printTrim({ side, characters, operand }: Trim): string {
  const what = characters === null ? null : printExpression(characters);
  return `trim(${phrase(side, what, 'from', printExpression(operand))})`;
}

function printCast({ form, operand, type }: Cast): string {
  switch (form) {
    case 'operator':
      return `${printOperand(operand, PRECEDENCE.cast)}::${printType(type)}`;
    case 'cast':
      return `cast(${printExpression(operand)} as ${printType(type)})`;
    case 'try-cast':
      return `try_cast(${printExpression(operand)} as ${printType(type)})`;
    case 'convert':
      return `convert(${printType(type)}, ${printExpression(operand)})`;
  }
}

function printUnary({ operator, operand }: Unary): string {
  if (operator === 'not') return `not ${printOperand(operand, PRECEDENCE.not)}`;
  if (operator !== '-' && operator !== '+') return `${operator} ${printOperand(operand, unaryPrecedence(operator) + 1)}`;
  const text = printOperand(operand, PRECEDENCE.sign);
  // Two minus signs in a row would open a comment.
  return text.startsWith(operator) ? `${operator} ${text}` : `${operator}${text}`;
}

function leftMinimum(operator: Binary['operator']): number {
  const rule = operatorRule(operator);
  return rule === undefined ? PRECEDENCE.primary : rule.precedence + (rule.associativity === 'left' ? 0 : 1);
}

function rightMinimum(operator: Binary['operator']): number {
  return (operatorRule(operator)?.precedence ?? PRECEDENCE.primary) + 1;
}

function printBinary({ operator, left, right }: Binary): string {
  return `${printOperand(left, leftMinimum(operator))} ${operator} ${printOperand(right, rightMinimum(operator))}`;
}

function printLike(like: Like): string {
  const operands = `${printOperand(like.operand, PRECEDENCE.like + 1)} ${negation(like)}${like.operator} ${printOperand(like.pattern, PRECEDENCE.like + 1)}`;
  return like.escape === null ? operands : `${operands} escape ${printOperand(like.escape, PRECEDENCE.like + 1)}`;
}

function printCase({ operand, branches, otherwise }: Case): string {
  const whens = branches.map((branch) => `when ${printExpression(branch.when)} then ${printExpression(branch.then)}`);
  const last = otherwise === null ? null : `else ${printExpression(otherwise)}`;
  return phrase('case', operand === null ? null : printExpression(operand), ...whens, last, 'end');
}
