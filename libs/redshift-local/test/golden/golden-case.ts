/** What a statement of a case must do; a statement without an expectation must only succeed. */
export type Expectation =
  | { readonly kind: 'runs' }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: 'types'; readonly types: readonly string[] }
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'error'; readonly sqlstate: string; readonly messagePart: string }
  /** Where the error stands: at the only place of this text in the statement; null for the statement's end. */
  | { readonly kind: 'at'; readonly text: string | null };

export interface Step {
  readonly line: number;
  /** The session it runs in, by the name that the case gives it. */
  readonly session: string;
  readonly sql: string;
  readonly expectations: readonly Expectation[];
  /** Of a statement that goes on while others run: the index of the step before which it has ended. */
  readonly endsBefore: number | null;
}

/** The session in which a case begins. */
export const MAIN = 'main';

/** Another database that agrees with Redshift on a case, by its own documentation. */
export type Agreeing = 'postgres' | 'pg-mem';

export interface GoldenCase {
  readonly name: string;
  readonly line: number;
  /** The page of the AWS guide that fixes the result: `r_SUBSTRING`, or an address. */
  readonly page: string;
  /** Where the page leaves two readings: both, and the one taken. */
  readonly assumed: string | null;
  readonly also: readonly Agreeing[];
  /** The file of `tables/` that makes the tables the case reads. */
  readonly on: string | null;
  /** Why the local Redshift does not do this yet: the case must fail until it does. */
  readonly open: string | null;
  readonly steps: readonly Step[];
}

/** Statements of a case that are not part of what it claims: the tables of `tables/<on>.sql`. */
export type Tables = ReadonlyMap<string, readonly string[]>;

export class MalformedCase extends Error {
  constructor(file: string, line: number, reason: string, cause?: unknown) {
    super(`${file}:${line}: ${reason}. A case is "-- @ <sentence> (page=<page>)", its statements, and "-- => [[...]]" or "-- error ..."`, {
      cause,
    });
    this.name = 'MalformedCase';
  }
}

const HEADER = /^-- @ (?<name>.+?) \((?<facts>page=.+)\)$/;
const FACT = /(?<key>[a-z]+)=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]+))/g;
const AGREEING: readonly string[] = ['postgres', 'pg-mem'] satisfies Agreeing[];
const isAgreeing = (name: string): name is Agreeing => AGREEING.includes(name);

/**
 * Reads a file of golden cases. A case is a header, one or more statements that end in `;` at the end of a line, and after a
 * statement what it must do:
 *
 * ```sql
 * -- @ counts characters, not bytes (page=r_LEN also=postgres)
 * select len('français');
 * -- => [[8]]
 * ```
 *
 * `-- => rows` (JSON, in order), `-- types [...]`, `-- columns [...]` and `-- error <sqlstate> [<part of the message>]` may follow a
 * statement, and an error may be followed by where it stands: `-- at <text of the statement>`, or `-- at the end`. A SQLSTATE is written
 * `22***` where the page fixes no more than its class, and `*****` where it fixes none. Statements that say nothing only have to succeed. A semicolon between `$$` and `$$` ends no statement.
 *
 * `-- session <name>` runs what follows in another session, which opens then, and `-- session main` goes back to the first. After a statement
 * that has to wait, `-- is running` lets the next ones begin as soon as another session sees it run; what it must do in the end stands behind
 * the next `-- session` of its name. `:<name>_pid` is the process id of a session:
 *
 * ```sql
 * -- session other
 * insert into t values (1);
 * -- is running
 * -- session main
 * cancel :other_pid;
 * -- session other
 * -- error 57014
 * ```
 */
export function readGoldenCases(file: string, text: string): GoldenCase[] {
  const cases: GoldenCase[] = [];
  let steps: Step[] = [];
  let pending: string[] = [];
  let pendingLine = 0;
  let session = MAIN;
  for (const [index, line] of text.split('\n').entries()) {
    const number = index + 1;
    if (line.startsWith('-- @')) {
      if (pending.length > 0) throw new MalformedCase(file, pendingLine, 'a statement without ";" before the next case');
      steps = [];
      session = MAIN;
      cases.push(readHeader(file, number, line, steps));
    } else if (pending.length === 0 && (line.trim() === '' || line.startsWith('--'))) {
      session = /^-- session (\w+)$/.exec(line)?.[1] ?? session;
      const said = line === '-- is running' ? 'is running' : readExpectation(file, number, line);
      if (said === null) continue;
      const at = steps.findLastIndex((step) => step.session === session);
      const step = steps[at];
      if (step === undefined || (step.endsBefore === null && at < steps.length - 1))
        throw new MalformedCase(file, number, 'a result without a statement');
      steps[at] =
        said === 'is running' ? { ...step, endsBefore: Number.POSITIVE_INFINITY } : expecting(file, number, step, said, steps.length);
    } else {
      if (cases.length === 0) throw new MalformedCase(file, number, 'a statement before the first header');
      if (pending.length === 0) pendingLine = number;
      pending.push(line);
      if (line.trimEnd().endsWith(';') && !insideBody(pending)) {
        const sql = pending.join('\n').trimEnd().replace(/;$/, '');
        steps.push({ line: pendingLine, session, sql, expectations: [], endsBefore: null });
        pending = [];
      }
    }
  }
  if (pending.length > 0) throw new MalformedCase(file, pendingLine, 'a statement without ";" at the end of the file');
  for (const { name, line, steps: read } of cases) {
    if (read.every(({ expectations }) => expectations.length === 0)) throw new MalformedCase(file, line, `"${name}" expects nothing`);
  }
  return cases;
}

function expecting(file: string, line: number, step: Step, expectation: Expectation, next: number): Step {
  if (expectation.kind === 'at' && expectation.text !== null && step.sql.split(expectation.text).length !== 2)
    throw new MalformedCase(file, line, `"${expectation.text}" does not stand in the statement once`);
  return { ...step, expectations: [...step.expectations, expectation], endsBefore: step.endsBefore === null ? null : next };
}

/** Whether the text between `$$` and `$$` is still open: a procedure's body has semicolons of its own. */
const insideBody = (lines: readonly string[]): boolean => (lines.join('\n').split('$$').length - 1) % 2 === 1;

/** The statements of a file, each ending in `;` at the end of a line. */
export const splitStatements = (text: string): string[] =>
  text
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

function readHeader(file: string, line: number, text: string, steps: readonly Step[]): GoldenCase {
  const { name, facts } = HEADER.exec(text)?.groups ?? {};
  if (name === undefined || facts === undefined) throw new MalformedCase(file, line, 'the header names no page');
  const found = new Map<string, string>();
  for (const { groups } of facts.matchAll(FACT)) {
    if (groups?.['key'] !== undefined) found.set(groups['key'], groups['quoted'] ?? groups['bare'] ?? '');
  }
  const also = (found.get('also') ?? '').split(',').filter((part) => part !== '');
  const unknown =
    [...found.keys()].find((key) => !['page', 'also', 'assumed', 'on', 'open'].includes(key)) ?? also.find((part) => !isAgreeing(part));
  if (unknown !== undefined) throw new MalformedCase(file, line, `"${unknown}" is no fact of a case`);
  return {
    name,
    line,
    page: found.get('page') ?? '',
    assumed: found.get('assumed') ?? null,
    also: also.filter(isAgreeing),
    on: found.get('on') ?? null,
    open: found.get('open') ?? null,
    steps,
  };
}

function readExpectation(file: string, number: number, line: string): Expectation | null {
  if (line.trim() === '-- => runs') return { kind: 'runs' };
  const [, mark, rest] = /^-- (=>|types|columns|error|at) (.+)$/.exec(line) ?? [];
  if (mark === undefined || rest === undefined) return null;
  if (mark === 'at') return { kind: 'at', text: rest === 'the end' ? null : rest };
  if (mark === 'error') {
    const [, sqlstate, messagePart] = /^(?=.{5}(?: |$))([0-9A-Z]*\**) ?(.*)$/.exec(rest) ?? [];
    if (sqlstate === undefined || messagePart === undefined)
      throw new MalformedCase(file, number, 'an error has a SQLSTATE of five characters');
    return { kind: 'error', sqlstate, messagePart };
  }
  try {
    const json: unknown = JSON.parse(rest);
    if (mark === '=>' && isRows(json)) return { kind: 'rows', rows: json };
    if (mark === 'types' && isNames(json)) return { kind: 'types', types: json };
    if (mark === 'columns' && isNames(json)) return { kind: 'columns', columns: json };
  } catch (cause) {
    throw new MalformedCase(file, number, `"${mark}" is followed by JSON`, cause);
  }
  throw new MalformedCase(file, number, `"${mark}" is followed by an array`);
}

const isRows = (json: unknown): json is unknown[][] => Array.isArray(json) && json.every((row) => Array.isArray(row));
const isNames = (json: unknown): json is string[] => Array.isArray(json) && json.every((name) => typeof name === 'string');
