import type { RelationName } from './source-relations.ts';
import { object, optional, record, string, type Infer } from './shape.ts';

/**
 * What differs between environments and is not a size: accounts, physical names, schemas, destinations.
 * Sizes, network and keys are stack config (`infra/Pulumi.<env>.yaml`).
 */
export const EnvironmentShape = object({
  name: string(/^[a-z][a-z0-9-]{0,15}$/),
  account: string(/^\d{12}$/),
  region: string(/^[a-z]{2}(-[a-z]+)+-\d$/),
  /** Redshift database and the one role that owns every schema, table and function. */
  database: string(/^[a-z][a-z0-9_]*$/),
  owner: string(/^[a-z][a-z0-9_]*$/),
  /** Logical schema → schema in this environment; a schema not named here keeps its own name. */
  schemas: record(string(/^[a-z][a-z0-9_]*$/)),
  /** Logical DynamoDB table → physical table. */
  tables: record(string()),
  buckets: object({ landing: string(), logs: string(), exports: string() }),
  stream: string(),
  /** DynamoDB table of the loads' leases and high-water marks: outside the warehouse, so that waiting never wakes it. */
  leaseTable: string(),
  /** Redshift Serverless workgroup the Data API is asked for. */
  workgroup: string(),
  /** Logical Slack channel → channel id. */
  slack: record(string()),
  /** IAM role that COPY, UNLOAD and Spectrum assume. */
  copyRole: optional(string()),
  glueDatabase: string(/^[a-z][a-z0-9_]*$/),
});
export type Environment = Infer<typeof EnvironmentShape>;

export function defineEnvironment(environment: Environment): Environment {
  return environment;
}

/** A relation as it is called in an environment. @example physicalRelation(dev, { schema: 'marts', name: 'bracket' }) */
export function physicalRelation(environment: Pick<Environment, 'schemas'>, relation: RelationName): RelationName {
  return { schema: environment.schemas[relation.schema] ?? relation.schema, name: relation.name };
}
