import { physicalRelation, sourceRelations, type StatementGroup } from '@hakkai/contract';
import { WATERMARKS } from '@hakkai/statements';
import { partitionSource, type PartitionSource } from '../bind/partition-source.ts';
import type { Compilation, Model } from '../compilation.ts';
import { isProblem, problemAt, type Problem } from '../problem.ts';
import { buildTable } from '../statements/build-table.ts';
import { buildView } from '../statements/build-view.ts';
import { refreshPartitions } from '../statements/refresh-partitions.ts';

/** Gives every model the statements that build or refresh it, after its kind. */
export function writeStatements(compilation: Compilation): Compilation {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const models = compilation.models.map((model) => {
    const relation = physicalRelation(compilation.environment, model);
    switch (model.head.kind) {
      case 'view':
        return { ...model, run: [buildView(relation, model.query.sql)] };
      case 'table':
        return { ...model, run: [buildTable(relation, model.query.sql)] };
      case 'incremental': {
        const source = sourceOfPartitions(model);
        if (isProblem(source)) {
          problems.push(source);
          return model;
        }
        warnings.push(...unwatchedInputs(model, source));
        return { ...model, run: [refresh(model, source, compilation)] };
      }
      default:
        return model.head.kind satisfies never;
    }
  });
  return { ...compilation, models, problems: [...compilation.problems, ...problems], warnings: [...compilation.warnings, ...warnings] };
}

function sourceOfPartitions(model: Model): PartitionSource | Problem {
  const names = (model.columns ?? []).map((column) => column.name);
  const key = model.head.partition_key ?? [];
  const found = partitionSource(
    model.query.query,
    model.query.references,
    key.map((name) => names.indexOf(name)),
  );
  const offset = model.headOffset(['partition_key']);
  const message = `the partition key of ${model.id} does not say which changes of a source touch it`;
  const hint = `take ${key.join(' and ')} straight from one source in every SELECT of the query: m."tournamentId" as tournament_id`;
  if (!found) return problemAt(model.query.file, offset, message, hint);
  if (found.relation.is.kind === 'source' && found.relation.is.source.via === 'spectrum') {
    const external = `${found.relation.id} is read on S3 and keeps no history of changes`;
    return problemAt(model.query.file, offset, external, 'make the model a table or a view');
  }
  return found;
}

function refresh(model: Model, { relation, sourceColumns }: PartitionSource, { environment }: Compilation): StatementGroup {
  return refreshPartitions({
    id: model.id,
    table: physicalRelation(environment, model),
    columns: (model.columns ?? []).map((column) => column.name),
    query: model.query.sql,
    partition: (model.head.partition_key ?? []).map((column, index) => ({ column, sourceColumn: sourceColumns[index] ?? column })),
    input: relation.id,
    history: physicalRelation(environment, sourceRelations(relation.name).historyView),
    watermarks: physicalRelation(environment, WATERMARKS),
  });
}

function unwatchedInputs(model: Model, source: PartitionSource): readonly Problem[] {
  const others = model.query.references.filter(({ relation, role }) => role === 'table' && relation.id !== source.relation.id);
  return others.map(({ relation, schemaSpan }) =>
    problemAt(
      model.query.file,
      schemaSpan.start,
      `a change of ${relation.id} alone does not refresh ${model.id}`,
      `its partitions follow ${source.relation.id}; make it a table if that is not enough`,
    ),
  );
}
