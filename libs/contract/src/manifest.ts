import { DestinationShape } from './report.ts';
import { array, integer, nullable, object, oneOf, optional, parseShape, string, variants, type Infer, type JsonSchema } from './shape.ts';
import { SourceShape } from './source.ts';

/**
 * What the compiler says to everything that runs: the local runner, the Airflow factory, the load, apply.
 * Written by `hakkai compile`, read by TypeScript through {@link parseManifest} and by Python through the JSON Schema.
 */
export const MANIFEST_VERSION = 1;

const RelationShape = object({ schema: string(), name: string() });

/** Statements that run together: `single` = one transaction, all or none; `none` = each on its own (external DDL cannot run inside one). */
export const StatementGroupShape = object({
  transaction: oneOf('single', 'none'),
  statements: array(string()),
});
export type StatementGroup = Infer<typeof StatementGroupShape>;

/** What makes a step of apply needless once it is there: for what Redshift cannot create IF NOT EXISTS, or must not touch again. */
export const SetupResultShape = variants({
  relation: { schema: string(), name: string() },
  role: { name: string() },
});
export type SetupResult = Infer<typeof SetupResultShape>;

/** One step of apply. It is skipped where `unless` exists already; without one it runs at each apply. */
export const SetupStepShape = object({
  id: string(),
  unless: optional(SetupResultShape),
  group: StatementGroupShape,
});
export type SetupStep = Infer<typeof SetupStepShape>;

export const ManifestColumnShape = object({ name: string(), type: nullable(string()), description: optional(string()) });

export const ManifestModelShape = object({
  /** `marts.top_scorers`: logical schema and name */
  id: string(),
  kind: oneOf('view', 'table', 'incremental'),
  file: string(),
  relation: RelationShape,
  /** ids of models and of sources (`source.matches`) it reads */
  dependsOn: array(string()),
  columns: array(ManifestColumnShape),
  /** builds or refreshes it once its inputs are there */
  run: array(StatementGroupShape),
});
export type ManifestModel = Infer<typeof ManifestModelShape>;

/** A test passes when its query returns no row. */
export const ManifestTestShape = object({
  id: string(),
  /** the model it guards */
  model: string(),
  file: string(),
  /** returns the offending rows, none when it passes */
  query: string(),
  /** fails as a statement with a readable error when there are offending rows: for runners that know SQL only */
  assertion: string(),
});
export type ManifestTest = Infer<typeof ManifestTestShape>;

export const ManifestReportShape = object({
  id: string(),
  dependsOn: array(string()),
  query: string(),
  destination: DestinationShape,
});
export type ManifestReport = Infer<typeof ManifestReportShape>;

/** Few, fat tasks: one a model (its tests with it), one a report. */
export const ManifestTaskShape = variants({
  sql: {
    id: string(/^[A-Za-z0-9_.-]+$/),
    dependsOn: array(string()),
    groups: array(StatementGroupShape),
    retries: integer(0),
    retryDelaySeconds: integer(0),
    timeoutSeconds: integer(1),
  },
  lambda: {
    id: string(/^[A-Za-z0-9_.-]+$/),
    dependsOn: array(string()),
    /** logical function name: `deliver-slack` */
    function: string(),
    /** JSON text */
    payload: string(),
    retries: integer(0),
    retryDelaySeconds: integer(0),
    timeoutSeconds: integer(1),
  },
});
export type ManifestTask = Infer<typeof ManifestTaskShape>;

export const ManifestPipelineShape = object({
  id: string(/^[a-z][a-z0-9_]*$/),
  schedule: nullable(string()),
  tasks: array(ManifestTaskShape),
});
export type ManifestPipeline = Infer<typeof ManifestPipelineShape>;

export const ManifestShape = object({
  manifestVersion: integer(1),
  project: string(),
  environment: string(),
  database: string(),
  owner: string(),
  /** hex SHA-256 over everything that was compiled */
  fingerprint: string(/^[0-9a-f]{64}$/),
  sources: array(SourceShape),
  setup: array(SetupStepShape),
  models: array(ManifestModelShape),
  tests: array(ManifestTestShape),
  reports: array(ManifestReportShape),
  pipelines: array(ManifestPipelineShape),
});
export type Manifest = Infer<typeof ManifestShape>;

/** @throws ContractError naming every field that does not fit, or another manifest version. */
export function parseManifest(value: unknown): Manifest {
  const manifest = parseShape(ManifestShape, value, 'the manifest');
  if (manifest.manifestVersion !== MANIFEST_VERSION) {
    throw new RangeError(
      `The manifest has version ${manifest.manifestVersion}, this Hakkai reads ${MANIFEST_VERSION}: compile again with the same version.`,
    );
  }
  return manifest;
}

/** JSON Schema (2020-12) of the manifest, for readers in other languages. */
export function manifestJsonSchema(): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Hakkai manifest', ...ManifestShape.schema };
}
