import { parseExpression, SqlSyntaxError, type Expression, type Identifier, type SourceNode } from '@hakkai/redshift-sql';
import { CATALOG_OIDS } from '../catalog/catalog-oids.ts';
import { ALL_PG_TYPES, pgType } from '../catalog/type-oids.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { isText, type RedshiftType } from '../types/redshift-type.ts';
import { at, type BindContext } from './bind-context.ts';
import { bindTypeName } from './bind-type.ts';
import { constant, type BoundExpression } from './bound-expression.ts';
import { relationName, requireRelation } from './find-relation.ts';

/**
 * The id that a name in quotes stands for, as in `'public.sales'::regclass`; null where nothing is cast to REGCLASS or REGTYPE, or what is cast
 * is an id already. Errors: 42P01 and 42704 where there is no such relation or type, 42602 where the text is no name.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html
 */
export function readObjectId(operand: BoundExpression, type: RedshiftType, node: SourceNode, context: BindContext): BoundExpression | null {
  if (type.kind !== 'bigint' || type.names === undefined) return null;
  const { of } = type.names;
  if (operand.kind === 'constant' && operand.type.kind === 'unknown') {
    if (typeof operand.value !== 'string' || /^\d+$/.test(operand.value)) return constant(operand.value, type);
    return constant(String(of === 'regclass' ? relationOid(operand.value, node, context) : typeOid(operand.value, node, context)), type);
  }
  if (isText(operand.type) || operand.type.kind === 'unknown')
    throw new NotEmulated(`a name that is no literal as ${of}`, at(context, node.span.start));
  return null;
}

function relationOid(text: string, node: SourceNode, context: BindContext): number {
  const parts = nameParts(text);
  if (parts === null) throw new RedshiftError('42602', `invalid name syntax: "${text}"`, at(context, node.span.start));
  const { span } = node;
  const name = relationName({ kind: 'qualified-name', parts: parts.map((part) => ({ ...part, span })), span }, context);
  const built = Object.entries(CATALOG_OIDS).find(([known]) => known === name.name);
  if (built !== undefined && (name.schema ?? 'pg_catalog') === 'pg_catalog') return built[1];
  if (context.catalog.systemRelation(name.schema, name.name, context) !== null)
    throw new NotEmulated(`the id of the system view ${name.name}`, at(context, span.start));
  return requireRelation(name, node, context).oid;
}

/** `[database.][schema.]name`; null for any other text. */
function nameParts(text: string): readonly Identifier[] | null {
  const path = parsed(text);
  if (path?.kind !== 'path') return null;
  const names = path.steps.flatMap((step) => (step.kind === 'name-step' ? [step.name] : []));
  return names.length < path.steps.length || names.length > 2 ? null : [path.head, ...names];
}

function typeOid(text: string, node: SourceNode, context: BindContext): number {
  const known = ALL_PG_TYPES.find(({ name }) => name === text.trim().toLowerCase());
  if (known !== undefined) return known.oid;
  const cast = parsed(`null::${text}`);
  if (cast?.kind !== 'cast') throw new RedshiftError('42704', `type "${text}" does not exist`, at(context, node.span.start));
  return pgType(bindTypeName({ ...cast.type, span: node.span }, context)).oid;
}

function parsed(text: string): Expression | null {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return null;
    throw error;
  }
}
