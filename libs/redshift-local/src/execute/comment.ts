import type { Comment, CommentOnObject } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { relationName, requireRelation } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import type { Relation } from '../catalog/catalog-entry.ts';
import { NotEmulated, RedshiftError, UndefinedColumn, UndefinedSchema } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { putTable } from './create-relation.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/**
 * The comment of a table, view, column or schema, which the `remarks` of SVV_TABLES and SVV_COLUMNS show.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html
 */
export async function comment(run: StatementRun<Comment>): Promise<Outcome> {
  const { statement, session } = run;
  const { on } = statement;
  if (on.kind !== 'comment-on-object')
    throw new NotEmulated(on.kind === 'comment-on-constraint' ? 'COMMENT ON CONSTRAINT' : `COMMENT ON ${on.object.toUpperCase()}`, {
      position: statement.span.start + 1,
    });
  await session.startEngine();
  const context = bindContext(run);
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
      throw new NotEmulated('COMMENT ON DATABASE', { position: statement.span.start + 1 });
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
