import { PLATFORM_SCHEMAS, physicalRelation, type SetupStep } from '@hakkai/contract';
import { grantSetup, platformSetup, schemaStep, sourceSetup } from '@hakkai/statements';
import type { Compilation, Model } from '../compilation.ts';
import { FUNCTIONS_SCHEMA, MARTS_SCHEMA, SEEDS_SCHEMA } from '../reserved-schema.ts';
import { inputsOf } from '../schedule/model-inputs.ts';
import { buildEmptyTable } from './build-table.ts';
import { buildView } from './build-view.ts';
import { functionStep } from './function-step.ts';
import { seedTable } from './seed-table.ts';

/**
 * What apply creates as the owner, in order: the platform, the sources, functions, seeds, the schemas of the models, and incremental
 * models as empty tables with all that they read; then who may do what in it.
 *
 * @throws StatementError when a source cannot be said in Redshift's SQL
 */
export function projectSetup(compilation: Compilation): readonly SetupStep[] {
  const { environment, functions, models, platform, seeds } = compilation;
  const ofFunctions = functions.size > 0 ? [FUNCTIONS_SCHEMA] : [];
  const ofSeeds = seeds.length > 0 ? [SEEDS_SCHEMA] : [];
  const ofModels = [...new Set(models.map((model) => model.schema))];
  const functionsSchema = environment.schemas[FUNCTIONS_SCHEMA] ?? FUNCTIONS_SCHEMA;
  const early = withInputs(
    models.filter((model) => model.head.kind === 'incremental'),
    models,
  );
  return [
    ...platformSetup(environment),
    ...platform.sources.flatMap((source) => sourceSetup(source, environment)),
    ...[...ofFunctions, ...ofSeeds, ...ofModels].map((schema) => schemaStep(environment, schema)),
    ...[...functions.values()].map((defined) => functionStep(defined, functions, functionsSchema)),
    ...seeds.map((seed) => seedTable(seed, physicalRelation(environment, { schema: SEEDS_SCHEMA, name: seed.name }))),
    ...models.filter((model) => early.has(model.id)).map((model) => firstBuild(model, compilation)),
    ...grantSetup(environment, {
      inputs: ofSeeds,
      functions: ofFunctions,
      external: platform.sources.some((source) => source.via === 'spectrum') ? [PLATFORM_SCHEMAS.lake] : [],
      models: ofModels,
      answers: ofModels.filter((schema) => schema === MARTS_SCHEMA || readByReports(schema, compilation)),
    }),
  ];
}

function readByReports(schema: string, { reports }: Compilation): boolean {
  return reports.some((report) => inputsOf(report.query).some((id) => id.startsWith(`${schema}.`)));
}

function withInputs(some: readonly Model[], all: readonly Model[]): ReadonlySet<string> {
  const ids = new Set(some.map((model) => model.id));
  for (const id of ids) {
    const model = all.find((candidate) => candidate.id === id);
    for (const input of model ? inputsOf(model.query) : []) if (all.some((candidate) => candidate.id === input)) ids.add(input);
  }
  return ids;
}

function firstBuild(model: Model, { environment }: Compilation): SetupStep {
  const relation = physicalRelation(environment, model);
  const { sql } = model.query;
  return {
    id: `model:${model.id}`,
    unless: { kind: 'relation', ...relation },
    group: model.head.kind === 'view' ? buildView(relation, sql) : buildEmptyTable(relation, sql),
  };
}
