import type { AlterExternalSchema } from '../ast/statement-alter.ts';
import type { CreateExternalSchema, ExternalSource, IamRole } from '../ast/statement-create-schema.ts';
import { phrase } from './phrase.ts';
import { printIdentifier, printString } from './print-name.ts';

export function printCreateExternalSchema({ ifNotExists, name, source }: CreateExternalSchema): string {
  return phrase('create external schema', ifNotExists && 'if not exists', printIdentifier(name), 'from', printSource(source));
}

export function printAlterExternalSchema(statement: AlterExternalSchema): string {
  return phrase(
    'alter external schema',
    printIdentifier(statement.name),
    statement.iamRole && printIamRole(statement.iamRole),
    statement.authentication && `authentication ${statement.authentication}`,
    option('authentication_arn', statement.authenticationArn),
    option('secret_arn', statement.secretArn),
    option('uri', statement.uri),
  );
}

export function printIamRole({ arn }: IamRole): string {
  return arn === null ? 'iam_role default' : `iam_role ${printString(arn)}`;
}

function option(name: string, value: string | null): string | null {
  return value === null ? null : `${name} ${printString(value)}`;
}

function printPort(port: number | null): string | null {
  return port === null ? null : `port ${port}`;
}

function printSource(source: ExternalSource): string {
  switch (source.kind) {
    case 'data-catalog':
      return phrase(
        'data catalog',
        option('database', source.database),
        option('schema', source.schema),
        option('region', source.region),
        printIamRole(source.iamRole),
        option('catalog_role', source.catalogRole),
        option('catalog_id', source.catalogId),
        source.createDatabase && 'create external database if not exists',
      );
    case 'hive-metastore':
      return phrase(
        'hive metastore',
        option('database', source.database),
        option('uri', source.uri),
        printPort(source.port),
        printIamRole(source.iamRole),
      );
    case 'postgres':
    case 'mysql':
      return phrase(
        source.kind,
        option('database', source.database),
        source.kind === 'postgres' ? option('schema', source.schema) : null,
        option('uri', source.uri),
        printPort(source.port),
        printIamRole(source.iamRole),
        option('secret_arn', source.secretArn),
      );
    case 'kinesis':
      return `kinesis ${printIamRole(source.iamRole)}`;
    case 'kafka':
      return phrase(
        source.service,
        source.iamRole && printIamRole(source.iamRole),
        source.authentication && `authentication ${source.authentication}`,
        option('authentication_arn', source.authenticationArn),
        option('secret_arn', source.secretArn),
        option('cluster_arn', source.clusterArn),
        option('uri', source.uri),
      );
    case 'redshift':
      return phrase('redshift', option('database', source.database), option('schema', source.schema));
  }
}
