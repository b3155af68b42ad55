import { databaseRole, PLATFORM_SCHEMAS, type DatabaseWork, type Environment, type SetupStep } from '@hakkai/contract';
import { grantSchemasStatement, grantTablesStatement, type TablePrivilege } from './grant-statement.ts';
import { quoteIdentifier } from './quote.ts';

/** What a project has beside the platform's own schemas; logical names. */
export interface GrantedSchemas {
  /** local schemas that queries only read from: seeds */
  readonly inputs: readonly string[];
  /** schemas of functions */
  readonly functions: readonly string[];
  /** external schemas */
  readonly external: readonly string[];
  /** schemas that models are built in */
  readonly models: readonly string[];
  /** those of `models` that answers are read from */
  readonly answers: readonly string[];
}

const WORKS: readonly DatabaseWork[] = ['load', 'build', 'read'];

/**
 * The database roles, and what each may do. The owner keeps every schema and raw table; nobody else creates anything but temporary
 * tables and, in the schemas of models, the relations a rebuild replaces.
 *
 * - load: rows of the raw tables. LOCK asks for the right to change rows, MERGE for all of INSERT, UPDATE and DELETE.
 * - build: reads sources and seeds, keeps watermarks, and rebuilds models. A rebuild creates a table, drops the old one, which may be
 *   the owner's, and renames its own. A view that apply created is the owner's; only the system permission replaces it.
 * - read: answers and live rows.
 *
 * Granting again changes nothing, so the grants run at each apply and reach schemas that are new; CREATE ROLE has no IF NOT EXISTS.
 * Source: "GRANT", "CREATE ROLE", "System permissions for RBAC", "CREATE VIEW" (who may replace one).
 *
 * @example grantSetup(dev, schemas).map((step) => step.id) // ['role:load', 'role:build', 'role:read', 'grants:load', …]
 */
export function grantSetup(environment: Pick<Environment, 'schemas' | 'database' | 'owner'>, schemas: GrantedSchemas): SetupStep[] {
  const { raw, source, sourceHistory, ops } = PLATFORM_SCHEMAS;
  const physical = (names: readonly string[]): readonly string[] => names.map((name) => environment.schemas[name] ?? name);
  const step = (work: DatabaseWork, grants: (role: string) => readonly string[]): SetupStep => {
    const role = databaseRole(environment, work);
    const temporary = `grant temporary on database ${quoteIdentifier(environment.database)} to role ${quoteIdentifier(role)}`;
    return { id: `grants:${work}`, group: { transaction: 'single', statements: [temporary, ...grants(role)] } };
  };
  const tables = (names: readonly string[], privileges: readonly TablePrivilege[], role: string): readonly string[] =>
    physical(names).map((name) => grantTablesStatement(name, privileges, role));
  const read = [source, sourceHistory, ...schemas.inputs];
  return [
    ...WORKS.map((work) => roleStep(databaseRole(environment, work), work)),
    step('load', (role) => [
      grantSchemasStatement(['usage'], physical([raw]), role),
      ...tables([raw], ['select', 'insert', 'update', 'delete'], role),
    ]),
    step('build', (role) => [
      grantSchemasStatement(['usage'], physical([...read, ...schemas.functions, ops]), role),
      ...(schemas.models.length > 0 ? [grantSchemasStatement(['usage', 'create'], physical(schemas.models), role)] : []),
      ...tables(read, ['select'], role),
      ...tables([ops], ['select', 'insert', 'delete'], role),
      ...tables(schemas.models, ['select', 'insert', 'delete', 'drop'], role),
      `grant create or replace view to role ${quoteIdentifier(role)}`,
    ]),
    step('read', (role) => [
      grantSchemasStatement(['usage'], physical([source, ...schemas.functions, ...schemas.answers]), role),
      ...tables([source, ...schemas.answers], ['select'], role),
    ]),
    ...externalSteps(
      physical(schemas.external),
      (['build', 'read'] as const).map((work) => databaseRole(environment, work)),
    ),
  ];
}

function roleStep(role: string, work: DatabaseWork): SetupStep {
  return {
    id: `role:${work}`,
    unless: { kind: 'role', name: role },
    group: { transaction: 'single', statements: [`create role ${quoteIdentifier(role)}`] },
  };
}

function externalSteps(schemas: readonly string[], roles: readonly string[]): SetupStep[] {
  const statements = roles.map((role) => grantSchemasStatement(['usage'], schemas, role));
  return schemas.length === 0 ? [] : [{ id: 'grants:external', group: { transaction: 'none', statements } }];
}
