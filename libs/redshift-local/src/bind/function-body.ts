import { parseStatement, SqlSyntaxError, type Expression, type Query } from '@hakkai/redshift-sql';
import { RedshiftError, SyntaxError42601 } from '../redshift-error.ts';

/**
 * The one expression that the body of a SQL function selects; 42P13 where it is anything else.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_FUNCTION.html
 */
export function functionBody(text: string, position: { readonly position?: number }): Expression {
  const query = selected(text, position);
  const expression = query === null ? null : soleExpression(query);
  if (expression === null)
    throw new RedshiftError(
      '42P13',
      'The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.',
      position,
    );
  return expression;
}

/** The query that a text is; null where it is another statement. */
function selected(text: string, position: { readonly position?: number }): Query | null {
  try {
    const statement = parseStatement(text);
    return statement.kind === 'select-statement' ? statement.query : null;
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw new SyntaxError42601(error.message, { ...position, cause: error });
    throw error;
  }
}

/** The one expression of a query that says nothing else. */
function soleExpression({ with: named, body, orderBy, limit, offset }: Query): Expression | null {
  if (body.kind !== 'select') return null;
  const { items, from, where, connectBy, groupBy, having, qualify, top, into } = body;
  const clauses = [named, where, connectBy, groupBy, having, qualify, top, into, limit, offset];
  const [item] = items;
  if (items.length + from.length + orderBy.length > 1 || clauses.some((clause) => clause !== null)) return null;
  return item?.kind === 'select-expression' ? item.expression : null;
}
