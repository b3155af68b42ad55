import { asExact, compareExact, fit, sharedType } from './exact-numbers.ts';
import { type Operand, type Operation, readsColumns, type Sort } from './expression.ts';
import { asDouble } from './number-operations.ts';
import { NULL, type Outcome, type Scalar, type ScalarType, truth, UNSAID, value } from './scalar.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/c_conditional_expressions.html, …/r_logical_condition.html, …/r_null_condition.html */

type ValueSort = Exclude<Sort, 'count'>;
const VALUE_SORTS: readonly ValueSort[] = ['integer', 'decimal', 'double', 'text', 'boolean', 'date', 'timestamp'];

const shared = (types: readonly ScalarType[]): ScalarType =>
  types.reduce((a, b) => (a.kind === b.kind && a.kind !== 'decimal' ? a : sharedType(asExact(a), asExact(b))));

/** A branch in the type of the whole. */
function converted(outcome: Outcome, result: ScalarType): Outcome {
  if (outcome.is !== 'value' || outcome.value.is !== 'exact') return outcome;
  return result.kind === 'double'
    ? value({ is: 'double', value: asDouble(outcome.value) })
    : fit(outcome.value.units, outcome.value.scale, asExact(result));
}

/**
 * The operand that is chosen; the others are not evaluated. One that reads no column may be evaluated all the same, once, before the
 * statement runs: when it fails, the statement may.
 */
function chosen(operand: Operand | undefined, others: readonly (Operand | undefined)[], result: ScalarType): Outcome {
  if (others.some((other) => other !== undefined && failsBeforehand(other))) return UNSAID;
  return operand === undefined ? value(NULL) : converted(operand.evaluate(), result);
}

const failsBeforehand = (operand: Operand): boolean => hasFailingConstant(operand.expression) || operand.evaluate().is === 'unsaid';

function hasFailingConstant(expression: Operand['expression']): boolean {
  if (expression.node !== 'operation') return false;
  return expression.operands.some(hasFailingConstant) || !readsColumns(expression);
}

const isTrue = (scalar: Scalar): boolean => scalar.is === 'boolean' && scalar.value;

function searched([condition, then, otherwise]: readonly Operand[], result: ScalarType): Outcome {
  if (condition === undefined) return UNSAID;
  const holds = condition.evaluate();
  if (holds.is !== 'value') return holds;
  return isTrue(holds.value) ? chosen(then, [otherwise], result) : chosen(otherwise, [then], result);
}

/** The first operand that is not NULL. */
function firstNotNull(operands: readonly Operand[], result: ScalarType): Outcome {
  for (const [index, operand] of operands.entries()) {
    const outcome = operand.evaluate();
    if (outcome.is !== 'value' || outcome.value.is !== 'null') return chosen(operand, operands.slice(index + 1), result);
  }
  return value(NULL);
}

/** Evaluates all; what fails or is not said prevails. */
function all(operands: readonly Operand[], decide: (values: readonly Scalar[]) => Outcome): Outcome {
  const outcomes = operands.map((operand) => operand.evaluate());
  if (outcomes.some(({ is }) => is === 'unsaid')) return UNSAID;
  const sqlstates = outcomes.flatMap((outcome) => (outcome.is === 'error' ? outcome.sqlstates : []));
  // An operand may be left out where the others decide: AND, OR and GREATEST promise no order.
  if (sqlstates.length > 0) return UNSAID;
  return decide(outcomes.flatMap((outcome) => (outcome.is === 'value' ? [outcome.value] : [])));
}

/** Whether two values of one sort are the same, and which is greater; null where a page leaves it open. */
function ordered(a: Scalar, b: Scalar): number | null {
  if (a.is === 'exact' && b.is === 'exact') return compareExact(a, b);
  if (a.is === 'text' && b.is === 'text')
    return Math.sign(Buffer.compare(Buffer.from(a.value.replace(/ +$/, '')), Buffer.from(b.value.replace(/ +$/, ''))));
  if (a.is === 'boolean' && b.is === 'boolean') return Number(a.value) - Number(b.value);
  if (a.is === 'moment' && b.is === 'moment') return a.micros < b.micros ? -1 : Number(a.micros > b.micros);
  return null;
}

function extreme(operands: readonly Operand[], result: ScalarType, sign: 1 | -1): Outcome {
  return all(operands, (values) => {
    // Whether an operand that is not chosen must fit the type of the result, no page says.
    if (values.some((candidate) => converted(value(candidate), result).is !== 'value')) return UNSAID;
    let best: Scalar = NULL;
    for (const candidate of values) {
      if (candidate.is === 'null') continue;
      const order = best.is === 'null' ? sign : ordered(candidate, best);
      // Which of two texts that differ in trailing blanks is given, no page says.
      if (order === null || (order === 0 && candidate.is === 'text')) return UNSAID;
      if (order * sign > 0) best = candidate;
    }
    return converted(value(best), result);
  });
}

function nullIf(operands: readonly Operand[], result: ScalarType): Outcome {
  return all(operands, ([a = NULL, b = NULL]) => {
    if (a.is === 'null' || b.is === 'null') return converted(value(a), result);
    const order = ordered(a, b);
    return order === null ? UNSAID : order === 0 ? value(NULL) : converted(value(a), result);
  });
}

/** Whether decimals are compared that no one type holds: no page says what becomes of them, nor of a NULL beside them. */
function beyondOneType(operands: readonly (Operand | undefined)[]): boolean {
  const compared = operands.flatMap((operand) => operand ?? []);
  const types = compared.map(({ expression }) => expression.type);
  if (!types.every(({ kind }) => kind === 'decimal')) return false;
  return compared
    .map((operand) => operand.evaluate())
    .some((outcome) => outcome.is === 'value' && converted(outcome, shared(types)).is !== 'value');
}

/** "A NULL expression and a NULL search value are a match." */
function decoded([expression, search, result, otherwise]: readonly Operand[], type: ScalarType): Outcome {
  if (expression === undefined || search === undefined || beyondOneType([expression, search])) return UNSAID;
  const [a, b] = [expression.evaluate(), search.evaluate()];
  if (a.is !== 'value' || b.is !== 'value') return UNSAID;
  const order = a.value.is === 'null' || b.value.is === 'null' ? Number(a.value.is !== b.value.is) : ordered(a.value, b.value);
  if (order === null) return UNSAID;
  return order === 0 ? chosen(result, [otherwise], type) : chosen(otherwise, [result], type);
}

const BOOLEAN: ScalarType = { kind: 'boolean' };

const choicesOf = (sort: ValueSort): Operation[] => [
  {
    sql: ([c, a, b]) => `case when ${c} then ${a} else ${b} end`,
    takes: ['boolean', sort, sort],
    gives: sort,
    type: (types) => shared(types.slice(1)),
    decide: searched,
    postgres: true,
  },
  {
    sql: ([c, a]) => `case when ${c} then ${a} end`,
    takes: ['boolean', sort],
    gives: sort,
    type: (types) => shared(types.slice(1)),
    decide: searched,
    postgres: true,
  },
  {
    sql: (list) => `coalesce(${list.join(', ')})`,
    takes: [sort, sort, sort],
    gives: sort,
    type: shared,
    decide: firstNotNull,
    postgres: true,
  },
  { sql: (list) => `nvl(${list.join(', ')})`, takes: [sort, sort], gives: sort, type: shared, decide: firstNotNull, postgres: false },
  {
    sql: ([a, b, c]) => `nvl2(${a}, ${b}, ${c})`,
    takes: [sort, sort, sort],
    gives: sort,
    type: (types) => shared(types.slice(1)),
    postgres: false,
    decide: ([a, b, c], result) => {
      const tested = a?.evaluate() ?? UNSAID;
      // Whether a value is computed of which only NULL or not is asked, no page says.
      if (tested.is !== 'value') return UNSAID;
      return tested.value.is === 'null' ? chosen(c, [b], result) : chosen(b, [c], result);
    },
  },
  {
    sql: ([a, b, c, d]) => `decode(${a}, ${b}, ${c}, ${d})`,
    takes: [sort, sort, sort, sort],
    gives: sort,
    type: (types) => shared(types.slice(2)),
    decide: decoded,
    postgres: false,
  },
  {
    sql: ([a, b]) => `nullif(${a}, ${b})`,
    takes: [sort, sort],
    gives: sort,
    type: ([a = BOOLEAN]) => a,
    decide: nullIf,
    postgres: sort !== 'text',
  },
  {
    sql: (list) => `greatest(${list.join(', ')})`,
    takes: [sort, sort, sort],
    gives: sort,
    type: shared,
    decide: (list, type) => extreme(list, type, 1),
    postgres: sort !== 'text',
  },
  {
    sql: (list) => `least(${list.join(', ')})`,
    takes: [sort, sort, sort],
    gives: sort,
    type: shared,
    decide: (list, type) => extreme(list, type, -1),
    postgres: sort !== 'text',
  },
  {
    sql: ([a]) => `(${a} is null)`,
    takes: [sort],
    gives: 'boolean',
    type: () => BOOLEAN,
    decide: (list) => all(list, ([a]) => value(truth(a?.is === 'null'))),
    postgres: true,
  },
  {
    sql: ([a]) => `(${a} is not null)`,
    takes: [sort],
    gives: 'boolean',
    type: () => BOOLEAN,
    decide: (list) => all(list, ([a]) => value(truth(a?.is !== 'null'))),
    postgres: true,
  },
  {
    sql: ([a, b, c]) => `(${a} between ${b} and ${c})`,
    takes: [sort, sort, sort],
    gives: 'boolean',
    type: () => BOOLEAN,
    postgres: sort !== 'text',
    decide: (list) => (beyondOneType(list) ? UNSAID : all(list, ([a = NULL, b = NULL, c = NULL]) => both(atLeast(a, b), atLeast(c, a)))),
  },
  {
    sql: ([a, b, c]) => `(${a} in (${b}, ${c}))`,
    takes: [sort, sort, sort],
    gives: 'boolean',
    type: () => BOOLEAN,
    postgres: sort !== 'text',
    decide: (list) =>
      beyondOneType(list) ? UNSAID : all(list, ([a = NULL, b = NULL, c = NULL]) => negated(both(negated(same(a, b)), negated(same(a, c))))),
  },
];

const same = (a: Scalar, b: Scalar): Outcome => compared(a, b, (order) => order === 0);
const atLeast = (a: Scalar, b: Scalar): Outcome => compared(a, b, (order) => order >= 0);

function compared(a: Scalar, b: Scalar, holds: (order: number) => boolean): Outcome {
  if (a.is === 'null' || b.is === 'null') return value(NULL);
  const order = ordered(a, b);
  return order === null ? UNSAID : value(truth(holds(order)));
}

/** Three-valued logic: false prevails, then NULL. */
function both(a: Outcome, b: Outcome): Outcome {
  const isFalse = (outcome: Outcome): boolean => outcome.is === 'value' && outcome.value.is === 'boolean' && !outcome.value.value;
  const isNull = (outcome: Outcome): boolean => outcome.is === 'value' && outcome.value.is === 'null';
  if (a.is !== 'value' || b.is !== 'value') return UNSAID;
  return isFalse(a) || isFalse(b) ? value(truth(false)) : isNull(a) || isNull(b) ? value(NULL) : value(truth(true));
}

const negated = (outcome: Outcome): Outcome =>
  outcome.is === 'value' && outcome.value.is === 'boolean' ? value(truth(!outcome.value.value)) : outcome;

export const CHOICES: readonly Operation[] = [
  ...VALUE_SORTS.flatMap(choicesOf),
  {
    sql: ([a, b]) => `(${a} and ${b})`,
    takes: ['boolean', 'boolean'],
    gives: 'boolean',
    type: () => BOOLEAN,
    decide: (list) => all(list, ([a = NULL, b = NULL]) => both(value(a), value(b))),
    postgres: true,
  },
  {
    sql: ([a, b]) => `(${a} or ${b})`,
    takes: ['boolean', 'boolean'],
    gives: 'boolean',
    type: () => BOOLEAN,
    decide: (list) => all(list, ([a = NULL, b = NULL]) => negated(both(negated(value(a)), negated(value(b))))),
    postgres: true,
  },
  {
    sql: ([a]) => `(not ${a})`,
    takes: ['boolean'],
    gives: 'boolean',
    type: () => BOOLEAN,
    apply: ([a = NULL]) => negated(value(a)),
    postgres: true,
  },
  ...['true', 'false'].map(
    (wanted): Operation => ({
      // In the select list it may not stand alone.
      sql: ([a]) => `case when ${a} is ${wanted} then true else false end`,
      takes: ['boolean'],
      gives: 'boolean',
      type: () => BOOLEAN,
      postgres: true,
      decide: (list) => all(list, ([a]) => value(truth(a?.is === 'boolean' && String(a.value) === wanted))),
    }),
  ),
];
