import type { CreateExternalSchema, ExternalSource, IamRole } from '../ast/statement-create-schema.ts';
import type { AlterExternalSchema } from '../ast/statement-alter.ts';
import { parseIamRole } from './parse-iam-role.ts';
import type { TokenCursor } from './token-cursor.ts';

/** CREATE EXTERNAL SCHEMA from SCHEMA on. */
export function parseCreateExternalSchema(cursor: TokenCursor, start: number): CreateExternalSchema {
  cursor.expect('schema');
  const ifNotExists = cursor.accept('if', 'not', 'exists');
  const name = cursor.identifier('a schema');
  cursor.expect('from');
  const source = parseSource(cursor);
  return { kind: 'create-external-schema', ifNotExists, name, source, span: cursor.spanFrom(start) };
}

/** ALTER EXTERNAL SCHEMA from SCHEMA on. */
export function parseAlterExternalSchema(cursor: TokenCursor, start: number): AlterExternalSchema {
  cursor.expect('schema');
  const name = cursor.identifier('a schema');
  const options = new Options(cursor, ['iam_role', 'authentication', 'authentication_arn', 'secret_arn', 'uri']);
  const { iamRole, authentication } = options;
  const authenticationArn = options.text('authentication_arn');
  const secretArn = options.text('secret_arn');
  const uri = options.text('uri');
  return { kind: 'alter-external-schema', name, iamRole, authentication, authenticationArn, secretArn, uri, span: cursor.spanFrom(start) };
}

type OptionName =
  | 'database'
  | 'schema'
  | 'region'
  | 'iam_role'
  | 'catalog_role'
  | 'catalog_id'
  | 'uri'
  | 'port'
  | 'secret_arn'
  | 'authentication'
  | 'authentication_arn'
  | 'cluster_arn'
  | 'create';

function parseSource(cursor: TokenCursor): ExternalSource {
  const token = cursor.token;
  const { start } = token;
  // DATA CATALOG may be left out.
  if (cursor.accept('data', 'catalog') || cursor.at('database')) return parseDataCatalog(cursor, start);
  if (cursor.accept('hive', 'metastore')) {
    const options = new Options(cursor, ['database', 'uri', 'port', 'iam_role']);
    const { port } = options;
    const iamRole = options.requiredRole();
    return {
      kind: 'hive-metastore',
      database: options.required('database'),
      uri: options.required('uri'),
      port,
      iamRole,
      span: cursor.spanFrom(start),
    };
  }
  if (cursor.accept('postgres')) {
    const options = new Options(cursor, ['database', 'schema', 'uri', 'port', 'iam_role', 'secret_arn']);
    const connection = {
      database: options.required('database'),
      schema: options.text('schema'),
      uri: options.required('uri'),
      port: options.port,
    };
    return {
      kind: 'postgres',
      ...connection,
      iamRole: options.requiredRole(),
      secretArn: options.text('secret_arn'),
      span: cursor.spanFrom(start),
    };
  }
  if (cursor.accept('mysql')) {
    const options = new Options(cursor, ['database', 'uri', 'port', 'iam_role', 'secret_arn']);
    const connection = { database: options.required('database'), uri: options.required('uri'), port: options.port };
    return {
      kind: 'mysql',
      ...connection,
      iamRole: options.requiredRole(),
      secretArn: options.text('secret_arn'),
      span: cursor.spanFrom(start),
    };
  }
  if (cursor.accept('kinesis')) {
    const options = new Options(cursor, ['iam_role']);
    return { kind: 'kinesis', iamRole: options.requiredRole(), span: cursor.spanFrom(start) };
  }
  if (cursor.at('msk') || cursor.at('kafka')) return parseKafka(cursor, start);
  if (cursor.accept('redshift')) {
    const options = new Options(cursor, ['database', 'schema']);
    return { kind: 'redshift', database: options.required('database'), schema: options.text('schema'), span: cursor.spanFrom(start) };
  }
  return cursor.fail('expected DATA CATALOG, HIVE METASTORE, POSTGRES, MYSQL, KINESIS, MSK, KAFKA or REDSHIFT');
}

function parseDataCatalog(cursor: TokenCursor, start: number): ExternalSource {
  const options = new Options(cursor, ['database', 'schema', 'region', 'iam_role', 'catalog_role', 'catalog_id', 'create']);
  return {
    kind: 'data-catalog',
    database: options.required('database'),
    schema: options.text('schema'),
    region: options.text('region'),
    iamRole: options.requiredRole(),
    catalogId: options.text('catalog_id'),
    catalogRole: options.text('catalog_role'),
    createDatabase: options.createDatabase,
    span: cursor.spanFrom(start),
  };
}

function parseKafka(cursor: TokenCursor, start: number): ExternalSource {
  const service = cursor.expectOneOf(['msk', 'kafka']);
  const options = new Options(cursor, ['iam_role', 'authentication', 'authentication_arn', 'secret_arn', 'cluster_arn', 'uri']);
  return {
    kind: 'kafka',
    service,
    iamRole: options.iamRole,
    authentication: options.authentication,
    authenticationArn: options.text('authentication_arn'),
    secretArn: options.text('secret_arn'),
    clusterArn: options.text('cluster_arn'),
    uri: options.text('uri'),
    span: cursor.spanFrom(start),
  };
}

/** The options behind a source, in any order, each at most once. */
class Options {
  readonly #cursor: TokenCursor;
  readonly #texts = new Map<OptionName, string>();
  iamRole: IamRole | null = null;
  port: number | null = null;
  authentication: 'none' | 'iam' | 'mtls' | null = null;
  createDatabase = false;

  constructor(cursor: TokenCursor, allowed: readonly OptionName[]) {
    this.#cursor = cursor;
    const seen = new Set<OptionName>();
    for (;;) {
      const token = cursor.token;
      const name = allowed.find((option) => cursor.at(option));
      if (name === undefined) return;
      if (seen.has(name)) cursor.failAt(token, `${name.toUpperCase()} is already given`);
      seen.add(name);
      this.#read(name);
    }
  }

  text(name: OptionName): string | null {
    return this.#texts.get(name) ?? null;
  }

  required(name: OptionName): string {
    return this.#texts.get(name) ?? this.#cursor.fail(`expected ${name.toUpperCase()} '...'`);
  }

  requiredRole(): IamRole {
    return this.iamRole ?? this.#cursor.fail('expected IAM_ROLE');
  }

  #read(name: OptionName): void {
    const cursor = this.#cursor;
    if (name === 'iam_role') {
      this.iamRole = parseIamRole(cursor);
      return;
    }
    cursor.next();
    if (name === 'port') this.port = cursor.integer('a port');
    else if (name === 'authentication') this.authentication = cursor.expectOneOf(['none', 'iam', 'mtls']);
    else if (name === 'create') {
      cursor.expect('external', 'database', 'if', 'not', 'exists');
      this.createDatabase = true;
    } else this.#texts.set(name, cursor.string(`the value of ${name.toUpperCase()}`));
  }
}
