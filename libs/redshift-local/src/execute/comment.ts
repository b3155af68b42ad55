import type { Comment, CommentOnConstraint, CommentOnObject, CommentOnRoutine } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { relationName, requireRelation } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { databaseNamed, functionKey, procedureKey } from '../catalog/catalog-state.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { constraintsOf } from '../catalog/constraints-of.ts';
import type { Relation } from '../catalog/catalog-entry.ts';
import { requireBySignature } from '../procedure/drop-procedure.ts';
import { RedshiftError, UndefinedColumn, UndefinedSchema } from '../redshift-error.ts';
import { requireFunction } from './alter-function.ts';
import { bindContext } from './bind-run.ts';
import { putTable } from './create-relation.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/**
 * The comment of an object, which PG_DESCRIPTION and the `remarks` of SVV_TABLES and SVV_COLUMNS show.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html
 */
export async function comment(written: StatementRun<Comment>): Promise<Outcome> {
  // As in Postgres, an empty text is no comment.
  const run = { ...written, statement: { ...written.statement, text: written.statement.text === '' ? null : written.statement.text } };
  const { statement, session } = run;
  const { on } = statement;
  await session.startEngine();
  const context = bindContext(run);
  if (on.kind === 'comment-on-routine') return commentOnRoutine(run, on, context);
  if (on.kind === 'comment-on-constraint') return commentOnConstraint(run, on, context);
  const { object } = on;
  switch (object) {
    case 'schema':
      return commentOnSchema(run, on, context);
    case 'column':
      return commentOnColumn(run, on, context);
    case 'table':
    case 'view':
    case 'materialized view': {
      const relation = requireRelation(relationName(on.name, context), on.name, context);
      if (kindOf(relation) !== object)
        throw new RedshiftError('42809', `"${relation.name}" is not a ${object}`, at(context, on.name.span.start));
      return put(run, { ...relation, comment: statement.text });
    }
    case 'database':
      return commentOnDatabase(run, on, context);
    default:
      return object satisfies never;
  }
}

const kindOf = (relation: Relation): CommentOnObject['object'] =>
  relation.kind === 'table' && relation.materialized !== undefined ? 'materialized view' : relation.kind;

function put(run: StatementRun, relation: Relation): Outcome {
  if (relation.kind === 'table') putTable(relation, run.session);
  else run.session.catalog.change({ kind: 'relations', key: relationKey(relation), value: relation });
  return DONE;
}

/** With a comment; with null, without one. */
function commented<Entry extends { readonly comment?: string }>(entry: Entry, text: string | null): Entry {
  const { comment: _, ...rest } = entry;
  // What is left of an entry without its comment is the entry, since the comment may be absent.
  return { ...(rest as Entry), ...(text === null ? {} : { comment: text }) };
}

function commentOnDatabase(run: StatementRun<Comment>, on: CommentOnObject, context: BindContext): Outcome {
  const { catalog, database } = run.session;
  const [name = ''] = on.name.parts.slice(-1).map((part) => foldName(part, context.settings));
  if (name !== database) throw new RedshiftError('3D000', `database "${name}" does not exist`, at(context, on.name.span.start));
  catalog.change({ kind: 'databases', key: name, value: { ...databaseNamed(name, catalog.state), comment: run.statement.text } });
  return DONE;
}

function commentOnRoutine(run: StatementRun<Comment>, on: CommentOnRoutine, context: BindContext): Outcome {
  const { catalog } = run.session;
  if (on.object === 'function') {
    const found = requireFunction(on.routine, run, context);
    catalog.change({ kind: 'functions', key: functionKey(found), value: commented(found, run.statement.text) });
  } else {
    const found = requireBySignature(on.routine, catalog.state, context);
    catalog.change({ kind: 'procedures', key: procedureKey(found), value: commented(found, run.statement.text) });
  }
  return DONE;
}

function commentOnConstraint(run: StatementRun<Comment>, on: CommentOnConstraint, context: BindContext): Outcome {
  const table = requireRelation(relationName(on.table, context), on.table, context);
  const name = foldName(on.constraint, context.settings);
  const constraints = table.kind === 'table' ? constraintsOf(table) : [];
  if (table.kind !== 'table' || !constraints.some((one) => one.name === name))
    throw new RedshiftError(
      '42704',
      `constraint "${name}" for relation "${table.name}" does not exist`,
      at(context, on.constraint.span.start),
    );
  return put(run, { ...table, constraints: constraints.map((one) => (one.name === name ? commented(one, run.statement.text) : one)) });
}

function commentOnSchema(run: StatementRun<Comment>, on: CommentOnObject, context: BindContext): Outcome {
  const [name = ''] = on.name.parts.slice(-1).map((part) => foldName(part, context.settings));
  const schema = run.session.catalog.state.schemas.get(name);
  if (schema === undefined) throw new UndefinedSchema(name, at(context, on.span.start));
  run.session.catalog.change({ kind: 'schemas', key: name, value: { ...schema, comment: run.statement.text } });
  return DONE;
}

/** The last part of the name is the column. */
function commentOnColumn(run: StatementRun<Comment>, on: CommentOnObject, context: BindContext): Outcome {
  const table = { ...on.name, parts: on.name.parts.slice(0, -1) };
  if (table.parts.length === 0)
    throw new RedshiftError('42601', 'a column is named with its table: COMMENT ON COLUMN table.column', at(context, on.name.span.start));
  const [name = ''] = on.name.parts.slice(-1).map((part) => foldName(part, context.settings));
  const relation = requireRelation(relationName(table, context), table, context);
  if (!relation.columns.some((column) => column.name === name))
    throw new UndefinedColumn(`${name}" of relation "${relation.name}`, at(context, on.name.span.start));
  const said = <Column extends { readonly name: string }>(column: Column): Column => {
    if (column.name !== name) return column;
    return { ...column, comment: run.statement.text ?? undefined };
  };
  return put(
    run,
    relation.kind === 'table' ? { ...relation, columns: relation.columns.map(said) } : { ...relation, columns: relation.columns.map(said) },
  );
}
