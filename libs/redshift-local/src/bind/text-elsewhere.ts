import { RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';

/**
 * Binds a text that is not the statement's own: a view's, a function's. What is wrong with it stands where the statement names that text, at
 * `position`, and the error says whose text it is about, innermost first.
 *
 * @example
 * inTextOf('view "late"', item.span.start, context, () => bindQuery(query, null, inner))
 */
export function inTextOf<Bound>(name: string, position: number, context: BindContext, bind: () => Bound): Bound {
  const { found } = context;
  const place = at(context, position);
  const { leaderFunction, computeFunction, textNamed } = found;
  found.viewDepth += 1;
  found.textNamed ??= position;
  try {
    const bound = bind();
    if (leaderFunction === null && found.leaderFunction !== null) found.leaderFunction = { ...found.leaderFunction, position };
    if (computeFunction === null && found.computeFunction !== null) found.computeFunction = { ...found.computeFunction, position };
    return bound;
  } catch (error) {
    if (!(error instanceof RedshiftError)) throw error;
    const where = error.where === undefined ? name : `${error.where}\n${name}`;
    throw new RedshiftError(error.sqlstate, error.message, { ...place, hint: error.hint, where, cause: error });
  } finally {
    found.viewDepth -= 1;
    found.textNamed = textNamed;
  }
}
