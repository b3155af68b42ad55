import { bindQuery } from '../bind/bind-query.ts';
import { columnOf, type Column, type Relation } from '../bind/relation.ts';
import type { Compilation, Model, ProjectQuery } from '../compilation.ts';
import { didYouMean } from '../nearest-name.ts';
import { problemAt, type Problem } from '../problem.ts';

/** Finds the columns of every model, in dependency order, and checks all columns that queries and heads name. */
export function resolveColumns(compilation: Compilation): Compilation {
  const problems: Problem[] = [];
  const catalog = new Map(compilation.catalog);
  const types = new Map([...compilation.functions.values()].map(({ name, returns }) => [name, returns.toLowerCase()]));
  const resolve = ({ file, query }: ProjectQuery): readonly Column[] | null => {
    const { columns, columnProblems } = bindQuery(query, catalog, types);
    for (const { offset, message, hint } of columnProblems) problems.push(problemAt(file, offset, message, hint));
    return columns;
  };
  const models = compilation.models.map((model) => {
    const columns = resolve(model.query);
    const relation = catalog.get(model.id);
    if (relation) catalog.set(model.id, { ...relation, columns });
    problems.push(...checkOutput(model, columns));
    return { ...model, columns };
  });
  for (const { query } of [...compilation.tests, ...compilation.reports]) resolve(query);
  for (const model of models) problems.push(...checkRelationships(model, catalog));
  return { ...compilation, catalog, models, problems: [...compilation.problems, ...problems] };
}

function checkOutput(model: Model, columns: readonly Column[] | null): readonly Problem[] {
  const { file, query } = model.query;
  if (columns === null) {
    const hint = 'name the columns instead of *, the compiler must know what a model gives';
    return [problemAt(file, query.span.start, `the columns of ${model.id} cannot be told`, hint)];
  }
  const names = columns.map((column) => column.name);
  const problems: Problem[] = [];
  for (const name of new Set(names.filter((candidate, index) => names.indexOf(candidate) !== index))) {
    const unnamed = name.startsWith('?');
    const message = unnamed ? `${model.id} gives columns without a name` : `${model.id} gives two columns called ${name}`;
    problems.push(problemAt(file, query.span.start, message, 'give each a name of its own with AS'));
  }
  const named = (name: string, path: readonly (string | number)[]): void => {
    if (names.includes(name)) return;
    const hint = didYouMean(name, names, `it gives ${names.join(', ')}`);
    problems.push(problemAt(file, model.headOffset(path), `${model.id} has no column ${name}`, hint));
  };
  for (const name of Object.keys(model.head.columns ?? {})) named(name, ['columns', name]);
  for (const [index, name] of (model.head.partition_key ?? []).entries()) named(name, ['partition_key', index]);
  return problems;
}

function checkRelationships(model: Model, catalog: ReadonlyMap<string, Relation>): readonly Problem[] {
  return Object.entries(model.head.columns ?? {}).flatMap(([name, { tests }]) =>
    (tests ?? []).flatMap((test, index) => {
      if (test.kind !== 'relationships') return [];
      const id = `${test.schema}.${test.relation}`;
      const offset = model.headOffset(['columns', name, 'tests', index]);
      const relation = catalog.get(id);
      if (!relation)
        return [
          problemAt(
            model.query.file,
            offset,
            `there is no relation ${id}`,
            didYouMean(id, [...catalog.keys()], 'write schema.relation.column'),
          ),
        ];
      if (relation.columns === null || columnOf(relation.columns, test.column)) return [];
      const known = relation.columns.map((column) => column.name);
      return [
        problemAt(
          model.query.file,
          offset,
          `${id} has no column ${test.column}`,
          didYouMean(test.column, known, `it has ${known.join(', ')}`),
        ),
      ];
    }),
  );
}
