import type { Compilation, Model, ProjectQuery } from '../compilation.ts';
import { ModelHeadShape, type ModelHead } from '../head/model-head.ts';
import { readYaml } from '../head/read-yaml.ts';
import { splitHead } from '../head/split-head.ts';
import { parseFileQuery } from '../parse-file.ts';
import { isProblem, problemAt, type Problem } from '../problem.ts';
import { fileRole, type ProjectFile } from '../project-file.ts';

const HINT = 'a head is YAML: kind, description, tags, columns, strategy, partition_key, watermark';

/** Reads models/<schema>/<name>.sql: the comment at its head, and its query. A model without a head is a view. */
export function readModels(compilation: Compilation): Compilation {
  const problems: Problem[] = [];
  const models: Model[] = [];
  for (const file of compilation.files) {
    const role = fileRole(file);
    if (isProblem(role) || role.kind !== 'model') continue;
    const { head: part } = splitHead(file.text);
    const head = part ? readYaml(file, part, ModelHeadShape, HINT) : { value: VIEW, problems: [], offsetOf: () => 0 };
    problems.push(...head.problems);
    if (head.value) problems.push(...checkIncremental(file, head.value, head.offsetOf));
    const query = parseFileQuery(file);
    if (isProblem(query)) {
      problems.push(query);
      continue;
    }
    const { schema, name } = role;
    const id = `${schema}.${name}`;
    models.push({
      id,
      schema,
      name,
      head: head.value ?? VIEW,
      headOffset: head.offsetOf,
      query: unbound(file, query),
      columns: null,
      run: [],
    });
  }
  return { ...compilation, models, problems: [...compilation.problems, ...problems] };
}

/** Without a head, and in place of a broken one, so that the query is looked at all the same. */
const VIEW: ModelHead = { kind: 'view' };

export function unbound(file: ProjectFile, query: ProjectQuery['query']): ProjectQuery {
  return { file, query, references: [], calls: [], sql: '' };
}

function checkIncremental(file: ProjectFile, head: ModelHead, offsetOf: Model['headOffset']): readonly Problem[] {
  const given = (['strategy', 'partition_key', 'watermark'] as const).filter((field) => head[field] !== undefined);
  if (head.kind !== 'incremental') {
    return given.map((field) =>
      problemAt(file, offsetOf([field]), `${field} says nothing about a ${head.kind}`, 'drop it, or write kind: incremental'),
    );
  }
  const wanted = { strategy: 'delete+insert', partition_key: '[columns of the model]', watermark: '_load_id' } as const;
  const missing = Object.entries(wanted).filter(([field]) => !given.some((name) => name === field));
  const problems = missing.map(([field, value]) =>
    problemAt(file, offsetOf(['kind']), `an incremental model needs ${field}`, `add ${field}: ${value}`),
  );
  if (head.partition_key?.length === 0)
    problems.push(
      problemAt(file, offsetOf(['partition_key']), 'the partition key has no column', 'name the columns that say what a change touches'),
    );
  return problems;
}
