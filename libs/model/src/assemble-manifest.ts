import { createHash } from 'node:crypto';
import {
  MANIFEST_VERSION,
  physicalRelation,
  type Manifest,
  type ManifestModel,
  type ManifestTest,
  type RelationName,
} from '@hakkai/contract';
import type { Compilation, Model } from './compilation.ts';
import { assertion } from './statements/assertion.ts';
import { columnTestQuery } from './statements/column-test-query.ts';
import { projectSetup } from './statements/project-setup.ts';
import { inputsOf } from './schedule/model-inputs.ts';
import { pipelineTasks } from './schedule/pipeline-tasks.ts';

/**
 * The manifest of a project without problems.
 *
 * @throws StatementError when a source cannot be said in Redshift's SQL
 */
export function assembleManifest(compilation: Compilation): Manifest {
  const { environment, platform } = compilation;
  const models = compilation.models.map((model) => manifestModel(model, compilation));
  const tests = compilation.models.flatMap((model) => testsOf(model, compilation));
  const reports = compilation.reports.flatMap(({ id, query }) => {
    const declared = platform.reports.find((report) => report.name === id);
    return declared ? [{ id, dependsOn: inputsOf(query), query: query.sql, destination: declared.destination }] : [];
  });
  const content: Omit<Manifest, 'fingerprint'> = {
    manifestVersion: MANIFEST_VERSION,
    project: platform.name,
    environment: environment.name,
    database: environment.database,
    owner: environment.owner,
    sources: platform.sources,
    setup: projectSetup(compilation),
    models,
    tests,
    reports,
    pipelines: platform.pipelines.map((pipeline) => pipelineTasks(pipeline, compilation, { models, tests, reports })),
  };
  return { ...content, fingerprint: createHash('sha256').update(JSON.stringify(content)).digest('hex') };
}

function manifestModel(model: Model, { environment }: Compilation): ManifestModel {
  const columns = (model.columns ?? []).map(({ name, type }) => {
    const description = model.head.columns?.[name]?.description;
    return { name, type, ...(description === undefined ? {} : { description }) };
  });
  return {
    id: model.id,
    kind: model.head.kind,
    file: model.query.file.path,
    relation: physicalRelation(environment, model),
    dependsOn: inputsOf(model.query),
    columns,
    run: model.run,
  };
}

function testsOf(model: Model, { environment, tests }: Compilation): readonly ManifestTest[] {
  const physical = (relation: RelationName): RelationName => physicalRelation(environment, relation);
  const ofColumns = Object.entries(model.head.columns ?? {}).flatMap(([column, { tests: promised }]) =>
    (promised ?? []).map((test) => {
      const id = `${model.id}.${column}.${test.kind}`;
      return {
        id,
        file: model.query.file.path,
        query: columnTestQuery(test, { schema: model.schema, name: model.name }, column, physical),
      };
    }),
  );
  const written = tests
    .filter((test) => test.head.model === model.id)
    .map((test) => ({ id: test.id, file: test.query.file.path, query: test.query.sql }));
  return [...ofColumns, ...written].map((test) => ({ ...test, model: model.id, assertion: assertion(test.id, test.query) }));
}
