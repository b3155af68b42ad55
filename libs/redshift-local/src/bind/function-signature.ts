import { typeName } from '../types/redshift-type.ts';
import type { BoundExpression } from './bound-expression.ts';

/** A call by its name and the types of its arguments, for messages. */
export const signature = (name: string, args: readonly BoundExpression[]): string =>
  `${name}(${args.map(({ type }) => typeName(type)).join(', ')})`;
