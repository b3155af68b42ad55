import type { Identifier } from './name.ts';
import type { SourceNode } from './source-position.ts';
import type { DatabaseOption } from './statement-alter.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html */
export interface CreateSchema extends SourceNode {
  readonly kind: 'create-schema';
  readonly ifNotExists: boolean;
  /** Null in `create schema authorization u`: the schema takes the user's name. */
  readonly name: Identifier | null;
  readonly authorization: Identifier | null;
  readonly quota: SchemaQuota | null;
}

export interface SchemaQuota extends SourceNode {
  readonly kind: 'schema-quota';
  /** Null for UNLIMITED. */
  readonly megabytes: number | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html */
export interface CreateExternalSchema extends SourceNode {
  readonly kind: 'create-external-schema';
  readonly ifNotExists: boolean;
  readonly name: Identifier;
  readonly source: ExternalSource;
}

export type ExternalSource =
  | DataCatalogSource
  | HiveMetastoreSource
  | PostgresSource
  | MysqlSource
  | KinesisSource
  | KafkaSource
  | RedshiftSource;

/** `iam_role 'arn'`, `iam_role default`, `iam_role 'session'`. */
export interface IamRole extends SourceNode {
  readonly kind: 'iam-role';
  /** One ARN, or a chain of ARNs separated by commas; null for DEFAULT. */
  readonly arn: string | null;
}

export interface DataCatalogSource extends SourceNode {
  readonly kind: 'data-catalog';
  readonly database: string;
  readonly schema: string | null;
  readonly region: string | null;
  readonly iamRole: IamRole;
  readonly catalogId: string | null;
  readonly catalogRole: string | null;
  readonly createDatabase: boolean;
}

export interface HiveMetastoreSource extends SourceNode {
  readonly kind: 'hive-metastore';
  readonly database: string;
  readonly uri: string;
  readonly port: number | null;
  readonly iamRole: IamRole;
}

export interface PostgresSource extends SourceNode {
  readonly kind: 'postgres';
  readonly database: string;
  readonly schema: string | null;
  readonly uri: string;
  readonly port: number | null;
  readonly iamRole: IamRole;
  readonly secretArn: string | null;
}

export interface MysqlSource extends SourceNode {
  readonly kind: 'mysql';
  readonly database: string;
  readonly uri: string;
  readonly port: number | null;
  readonly iamRole: IamRole;
  readonly secretArn: string | null;
}

export interface KinesisSource extends SourceNode {
  readonly kind: 'kinesis';
  readonly iamRole: IamRole;
}

export interface KafkaSource extends SourceNode {
  readonly kind: 'kafka';
  /** MSK or KAFKA, as written. */
  readonly service: 'msk' | 'kafka';
  readonly iamRole: IamRole | null;
  readonly authentication: 'none' | 'iam' | 'mtls' | null;
  readonly authenticationArn: string | null;
  readonly secretArn: string | null;
  readonly clusterArn: string | null;
  readonly uri: string | null;
}

/** A schema of another Redshift database on the same cluster. */
export interface RedshiftSource extends SourceNode {
  readonly kind: 'redshift';
  readonly database: string;
  readonly schema: string | null;
}

export interface CreateDatabase extends SourceNode {
  readonly kind: 'create-database';
  readonly name: Identifier;
  readonly options: readonly DatabaseOption[];
}
