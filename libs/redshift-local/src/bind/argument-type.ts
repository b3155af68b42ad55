import type { TypeName } from '@hakkai/redshift-sql';
import { bareTypeName, MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import type { BindContext } from './bind-context.ts';
import { bindTypeName } from './bind-type.ts';

/** Whether a type is that of a variable or an argument that names a cursor. */
export const isRefcursor = (type: TypeName): boolean =>
  type.kind === 'named-type' && type.name.parts.at(-1)?.text.toLowerCase() === 'refcursor';

/** An argument keeps its kind of text but no length, as SHOW PROCEDURE prints it. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PROCEDURE.html */
export const argumentType = (type: RedshiftType): RedshiftType => (type.kind === 'varchar' ? varchar(MAX_VARCHAR) : type);

/** A type as signatures of functions and procedures name it: `refcursor`, or the type without its length. */
export const signatureType = (type: TypeName, context: BindContext): string =>
  isRefcursor(type) ? 'refcursor' : bareTypeName(bindTypeName(type, context));
