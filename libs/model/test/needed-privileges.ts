import { findNodes, parseStatement, type GrantObject, type QualifiedName, type Statement } from '@hakkai/redshift-sql';

/** What a session needs that does not own what it touches: `select marts` (a table of a schema), `create marts`, `usage marts`. */
export function neededPrivileges(statements: readonly string[]): ReadonlySet<string> {
  const needed = statements.map((sql) => parseStatement(sql)).flatMap((statement) => [...writes(statement), ...reads(statement)]);
  return new Set(needed.flatMap((privilege) => [privilege, `usage ${privilege.split(' ').at(-1)}`]));
}

/** What the grants among the statements give to a role, said in the same way. */
export function grantedPrivileges(statements: readonly string[], role: string): ReadonlySet<string> {
  return new Set(
    statements
      .map((sql) => parseStatement(sql))
      .flatMap((statement) => {
        if (statement.kind !== 'grant' || !statement.to.some((grantee) => grantee.name?.text === role)) return [];
        return schemasOf(statement.on).flatMap((schema) => statement.privileges.map(({ name }) => `${name} ${schema}`));
      }),
  );
}

function schemasOf(on: GrantObject): readonly string[] {
  if (on.kind === 'for-scope' && on.objects === 'tables' && on.schema) return [on.schema.text];
  return on.kind === 'on-named' && on.object === 'schema' ? on.names.map((name) => name.text) : [];
}

/** Tables without a schema are temporary, the session's own. A table that is renamed was made by the same role: it owns it. */
function writes(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'insert':
      return on(statement.target, 'insert');
    case 'update':
      return on(statement.target, 'select', 'update');
    case 'delete':
      return on(statement.target, 'select', 'delete');
    case 'merge':
      return on(statement.target, 'select', 'insert', 'update', 'delete');
    case 'copy':
      return on(statement.table, 'insert');
    case 'lock':
      return statement.tables.flatMap((table) => on(table, 'delete'));
    case 'drop-relation':
      return statement.names.flatMap((name) => on(name, 'drop'));
    case 'create-table':
    case 'create-table-as':
    case 'create-view':
      return on(statement.name, 'create');
    case 'alter-table':
      return on(statement.name, 'create');
    case 'select-statement':
      return [];
    default:
      throw new Error(`Nobody has said yet which privileges ${statement.kind} needs.`);
  }
}

function on(name: QualifiedName, ...privileges: readonly string[]): readonly string[] {
  const [schema, table] = name.parts;
  return schema && table ? privileges.map((privilege) => `${privilege} ${schema.text}`) : [];
}

/** `from a.b` is a table; `from a.b` where `a` is an alias of the query is the unnest of its array. */
function reads(statement: Statement): readonly string[] {
  const references = findNodes(statement, 'table-reference');
  const aliases = new Set(references.flatMap(({ alias }) => (alias ? [alias.text] : [])));
  return references.flatMap(({ path }) => (path.steps.length === 1 && !aliases.has(path.head.text) ? [`select ${path.head.text}`] : []));
}
