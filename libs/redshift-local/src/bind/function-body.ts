import { parseStatement, SqlSyntaxError, type Expression, type Select } from '@hakkai/redshift-sql';
import { RedshiftError, SyntaxError42601 } from '../redshift-error.ts';

/**
 * The one expression that the body of a SQL function selects; 42P13 where it is anything else.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_FUNCTION.html
 */
export function functionBody(text: string, position: { readonly position?: number }): Expression {
  try {
    const statement = parseStatement(text);
    const query = statement.kind === 'select-statement' ? statement.query : null;
    const select: Select | null = query?.body.kind === 'select' ? query.body : null;
    const [item, ...others] = select?.items ?? [];
    if (
      select === null ||
      item?.kind !== 'select-expression' ||
      others.length > 0 ||
      select.from.length > 0 ||
      select.where !== null ||
      select.groupBy !== null ||
      select.having !== null ||
      select.qualify !== null ||
      select.top !== null ||
      select.into !== null ||
      query === null ||
      query.with !== null ||
      query.orderBy.length > 0 ||
      query.limit !== null ||
      query.offset !== null
    ) {
      throw new RedshiftError(
        '42P13',
        'The body of a SQL function must be a SELECT of one expression, without FROM, INTO, WHERE, GROUP BY, ORDER BY or LIMIT.',
        position,
      );
    }
    return item.expression;
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw new SyntaxError42601(error.message, { ...position, cause: error });
    throw error;
  }
}
