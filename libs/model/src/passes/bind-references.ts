import { bindQuery, type BoundQuery } from '../bind/bind-query.ts';
import { builtInNames, isBuiltIn } from '../bind/built-in-function.ts';
import { nameOf } from '../bind/name-of.ts';
import type { Catalog, Relation } from '../bind/relation.ts';
import { relationsOfSource } from '../bind/source-relations.ts';
import type { Compilation, ProjectQuery } from '../compilation.ts';
import { didYouMean } from '../nearest-name.ts';
import { isProblem, problemAt, type Problem } from '../problem.ts';
import { fileRole, type ProjectFile } from '../project-file.ts';
import { SEEDS_SCHEMA } from '../reserved-schema.ts';

/** Finds out what every query reads and calls; a relation or a function that nothing defines is a problem where it is named. */
export function bindReferences(compilation: Compilation): Compilation {
  const catalog = relationCatalog(compilation);
  const problems: Problem[] = [];
  const bind = (query: ProjectQuery): ProjectQuery => {
    const bound = bindQuery(query.query, catalog, new Map());
    for (const { offset, message, hint } of bound.relationProblems) problems.push(problemAt(query.file, offset, message, hint));
    problems.push(...unknownFunctions(query.file, 0, bound.calls, compilation));
    return { ...query, references: bound.references, calls: bound.calls };
  };
  const models = compilation.models.map((model) => ({ ...model, query: bind(model.query) }));
  const tests = compilation.tests.map((test) => ({ ...test, query: bind(test.query) }));
  const reports = compilation.reports.map((report) => ({ ...report, query: bind(report.query) }));
  for (const { file, bodyStart, calls } of compilation.functions.values())
    problems.push(...unknownFunctions(file, bodyStart, calls, compilation));
  for (const test of tests) {
    if (catalog.get(test.head.model)?.is.kind === 'model') continue;
    const ids = [...catalog.values()].filter((relation) => relation.is.kind === 'model').map((relation) => relation.id);
    const hint = didYouMean(test.head.model, ids, `models are ${ids.join(', ') || 'none'}`);
    problems.push(problemAt(test.query.file, test.modelOffset, `there is no model ${test.head.model}`, hint));
  }
  return { ...compilation, catalog, models, tests, reports, problems: [...compilation.problems, ...problems] };
}

/** Every relation that is declared, the broken ones too: who reads a broken model makes no second mistake. */
function relationCatalog({ platform, files, seeds, brokenSources }: Compilation): Catalog {
  const relations: Relation[] = platform.sources.flatMap((source) => relationsOfSource(source, brokenSources.has(source.name)));
  for (const file of files) {
    const role = fileRole(file);
    if (isProblem(role)) continue;
    if (role.kind === 'model')
      relations.push({ id: `${role.schema}.${role.name}`, schema: role.schema, name: role.name, is: { kind: 'model' }, columns: null });
    if (role.kind === 'seed-rows') {
      const id = `${SEEDS_SCHEMA}.${role.name}`;
      const seed = seeds.find((candidate) => candidate.id === id);
      const columns = seed ? Object.entries(seed.head.columns).map(([name, { type }]) => ({ name, type })) : null;
      relations.push({ id, schema: SEEDS_SCHEMA, name: role.name, is: { kind: 'seed' }, columns });
    }
  }
  return new Map(relations.map((relation) => [relation.id, relation]));
}

function unknownFunctions(
  file: ProjectFile,
  start: number,
  calls: BoundQuery['calls'],
  { functions, files }: Compilation,
): readonly Problem[] {
  const declared = files.flatMap((candidate) => {
    const role = fileRole(candidate);
    return !isProblem(role) && role.kind === 'function' ? [role.name] : [];
  });
  return calls.flatMap((call) => {
    const parts = call.name.parts.map(nameOf);
    const name = parts.at(-1) ?? '';
    const schema = parts.length > 1 ? parts[0] : null;
    if (schema === 'pg_catalog' || (schema === null && (declared.includes(name) || isBuiltIn(name)))) {
      const wanted = functions.get(name)?.parameters.length;
      if (wanted === undefined || wanted === call.arguments.length || isBuiltIn(name)) return [];
      return [
        problemAt(
          file,
          start + call.span.start,
          `${name} takes ${wanted} arguments, not ${call.arguments.length}`,
          `see functions/${name}.sql`,
        ),
      ];
    }
    const written = parts.join('.');
    const hint = schema === null ? `define it in functions/${name}.sql` : "call the project's functions without a schema";
    const known = [...declared, ...builtInNames()];
    return [
      problemAt(file, start + call.span.start, `there is no function ${written}`, schema === null ? didYouMean(name, known, hint) : hint),
    ];
  });
}
