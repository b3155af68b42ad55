import { NULL, type Outcome, type Scalar, type ScalarType, UNSAID, value } from './scalar.ts';

/** What an operation takes or gives; a `count` is a small whole literal, as in `left(text, 3)`. */
export type Sort = 'integer' | 'decimal' | 'double' | 'text' | 'boolean' | 'date' | 'timestamp' | 'count';

/** One operator, function or form of CASE, for operands of these sorts. */
export interface Operation {
  readonly sql: (operands: readonly string[]) => string;
  readonly takes: readonly Sort[];
  readonly gives: Sort;
  /** By the types of the operands; where a literal decides, by the literal too. */
  readonly type: (types: readonly ScalarType[], operands: readonly Expression[]) => ScalarType;
  /** Whether PostgreSQL does the same to every operand. */
  readonly postgres: boolean;
  /** The result of values without NULL among them: NULL in, NULL out. */
  readonly apply?: (operands: readonly Scalar[], types: readonly ScalarType[], result: ScalarType) => Outcome;
  /** Instead of `apply`, where NULL means something or not all operands are evaluated. */
  readonly decide?: (operands: readonly Operand[], result: ScalarType) => Outcome;
}

/** An operand that is evaluated when it is asked for. */
export interface Operand {
  readonly expression: Expression;
  readonly evaluate: () => Outcome;
}

export type Row = ReadonlyMap<string, Scalar>;

export type Expression =
  | { readonly node: 'column'; readonly name: string; readonly type: ScalarType }
  | { readonly node: 'literal'; readonly sql: string; readonly value: Scalar; readonly type: ScalarType }
  | { readonly node: 'operation'; readonly operation: Operation; readonly operands: readonly Expression[]; readonly type: ScalarType };

export function operate(operation: Operation, operands: readonly Expression[]): Expression {
  return {
    node: 'operation',
    operation,
    operands,
    type: operation.type(
      operands.map(({ type }) => type),
      operands,
    ),
  };
}

export function sqlOf(expression: Expression): string {
  switch (expression.node) {
    case 'column':
      return expression.name;
    case 'literal':
      return expression.sql;
    case 'operation':
      return expression.operation.sql(expression.operands.map(sqlOf));
  }
}

export function evaluate(expression: Expression, row: Row): Outcome {
  switch (expression.node) {
    case 'column':
      return value(row.get(expression.name) ?? NULL);
    case 'literal':
      return value(expression.value);
    case 'operation': {
      const { operation, operands, type } = expression;
      if (operation.decide !== undefined)
        return operation.decide(
          operands.map((operand) => ({ expression: operand, evaluate: () => evaluate(operand, row) })),
          type,
        );
      return applied(operation, operands, row, type);
    }
  }
}

function applied(operation: Operation, operands: readonly Expression[], row: Row, type: ScalarType): Outcome {
  const outcomes = operands.map((operand) => evaluate(operand, row));
  const values = outcomes.flatMap((outcome) => (outcome.is === 'value' ? [outcome.value] : []));
  const missing = values.some(({ is }) => is === 'null');
  const sqlstates = outcomes.flatMap((outcome) => (outcome.is === 'error' ? outcome.sqlstates : []));
  if (outcomes.some(({ is }) => is === 'unsaid')) return UNSAID;
  // Whether an operand is evaluated whose neighbour is NULL already, no page says.
  if (sqlstates.length > 0) return missing ? UNSAID : { is: 'error', sqlstates };
  if (missing) return value(NULL);
  return (
    operation.apply?.(
      values,
      operands.map((operand) => operand.type),
      type,
    ) ?? UNSAID
  );
}

/** `expression` and everything inside it, small parts first. */
export function parts(expression: Expression): Expression[] {
  if (expression.node !== 'operation') return [expression];
  return [...expression.operands.flatMap(parts), expression].sort((a, b) => sqlOf(a).length - sqlOf(b).length);
}

export const readsColumns = (expression: Expression): boolean => parts(expression).some(({ node }) => node === 'column');

/** PostgreSQL's decimals have no limit of 19 or of 38 digits. */
export const isAlikeInPostgres = (expression: Expression): boolean =>
  expression.node !== 'operation' ||
  (expression.operation.postgres &&
    (expression.type.kind !== 'decimal' || (expression.type.precision < 38 && expression.type.precision !== 19)) &&
    expression.operands.every(isAlikeInPostgres));
