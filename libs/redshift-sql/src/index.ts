/**
 * Redshift's SQL language: text to tree (`parseStatement`, `parseStatements`, `parseExpression`), tree to text (`printStatement` ...), and
 * walks over trees (`visit`, `findNodes`, `transform`). It knows the language and no database: what a name means is the caller's to find.
 */
export type * from './ast/copy-option.ts';
export type * from './ast/expression.ts';
export type * from './ast/from-item.ts';
export type * from './ast/function-call.ts';
export type * from './ast/literal.ts';
export type * from './ast/name.ts';
export type * from './ast/path.ts';
export type * from './ast/predicate.ts';
export type * from './ast/query.ts';
export type * from './ast/rename.ts';
export type * from './ast/source-position.ts';
export type * from './ast/sql-node.ts';
export type * from './ast/statement-alter.ts';
export type * from './ast/statement-copy.ts';
export type * from './ast/statement-create-routine.ts';
export type * from './ast/statement-create-schema.ts';
export type * from './ast/statement-create-table.ts';
export type * from './ast/statement-create-view.ts';
export type * from './ast/statement-dml.ts';
export type * from './ast/statement-drop.ts';
export type * from './ast/statement-external-table.ts';
export type * from './ast/statement-grant.ts';
export type * from './ast/statement-maintenance.ts';
export type * from './ast/statement-principal.ts';
export type * from './ast/statement-session.ts';
export type * from './ast/statement-show.ts';
export type * from './ast/statement-unload.ts';
export type * from './ast/statement-user.ts';
export type * from './ast/statement.ts';
export type * from './ast/type-name.ts';
export type * from './ast/window.ts';
export type * from './plpgsql/procedure-body.ts';
export { parseProcedureBody } from './plpgsql/parse-procedure-body.ts';
export { foldIdentifier, isPosition, type NameRules, quoteIdentifier } from './identifier.ts';
export { type IntervalRange, intervalRange, intervalRangeNamed } from './interval-range.ts';
export { parseExpression, parseStatement, parseStatements } from './parse-sql.ts';
export { printExpression } from './print/print-expression.ts';
export { printQuery } from './print/print-query.ts';
export { printStatement } from './print/print-statement.ts';
export { printType } from './print/print-type.ts';
export { SqlSyntaxError, SqlTooDeepError, SqlUnsupportedError } from './syntax-error.ts';
export { childNodes } from './walk/child-nodes.ts';
export { MisplacedNodeError, type ReplacementOf, type Rewrite, transform } from './walk/transform.ts';
export { findNodes, visit, type Visitor } from './walk/visit.ts';
