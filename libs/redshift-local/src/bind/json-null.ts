import { call, type BoundExpression } from './bound-expression.ts';

/** A SUPER value with JSON null as NULL, for what passes over NULLs; other values as they are. */
export const jsonNullAsNull = (value: BoundExpression): BoundExpression =>
  value.type.kind === 'super' ? call('not json null', value.type, [value], (sql) => `nullif(${sql}, 'null')`) : value;
