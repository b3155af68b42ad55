import { RedshiftError } from '../../redshift-error.ts';
import { JsonBytes, VALUE } from './json-bytes.ts';

/** Attribute names and positions (from 0) that lead into a record. */
export type JsonPath = readonly (string | number)[];

export interface LocatedValue {
  readonly start: number;
  readonly end: number;
  readonly rewrite: boolean;
  readonly escaped: boolean;
}

const STEP = /\.([A-Za-z_$][\w$-]*)|\[\s*(\d+)\s*\]|\[\s*'((?:[^'\\]|\\.)*)'\s*\]|\[\s*"((?:[^"\\]|\\.)*)"\s*\]/y;

/**
 * Reads one JSONPath expression of a jsonpaths file: `$.a.b`, `$['a'][0]`.
 * https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-json-jsonpaths
 */
export function parseJsonPath(text: string): JsonPath {
  const invalid = (): RedshiftError => new RedshiftError('22023', `Invalid JSONPath format: ${text}`);
  if (!text.startsWith('$')) throw invalid();
  const steps: (string | number)[] = [];
  let at = 1;
  while (at < text.length) {
    STEP.lastIndex = at;
    const match = STEP.exec(text);
    if (!match) throw invalid();
    const [step, dotted, position, single, double] = match;
    steps.push(position === undefined ? (dotted ?? (single ?? double ?? '').replace(/\\(.)/g, '$1')) : Number(position));
    at += step.length;
  }
  if (steps.length === 0) throw invalid();
  return steps;
}

/** The paths of a jsonpaths file, in column order. @throws RedshiftError when it is not of the documented form. */
export function parseJsonPathsFile(text: string, uri: string): readonly JsonPath[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new RedshiftError('22023', `The jsonpaths file ${uri} is not JSON.`, { cause });
  }
  const paths = typeof document === 'object' && document !== null && 'jsonpaths' in document ? document.jsonpaths : undefined;
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string')) {
    throw new RedshiftError('22023', `The jsonpaths file ${uri} needs the form {"jsonpaths": ["$.a", "$.b"]}.`);
  }
  return paths.map(parseJsonPath);
}

/** Where the path leads in a record that is known to be JSON; null where it leads nowhere. */
export function locatePath(bytes: Buffer, start: number, end: number, path: JsonPath): LocatedValue | null {
  const json = new JsonBytes();
  json.bytes = bytes;
  json.at = start;
  json.end = end;
  for (const step of path) {
    if (!(typeof step === 'number' ? enterItem(json, step) : enterAttribute(json, step))) return null;
  }
  const from = json.at;
  json.rewrite = false;
  json.escaped = false;
  return json.value(0) === VALUE ? { start: from, end: json.at, rewrite: json.rewrite, escaped: json.escaped } : null;
}

/** Steps in front of the value of an attribute. */
function enterAttribute(json: JsonBytes, name: string): boolean {
  if (json.bytes[json.at] !== 0x7b) return false;
  json.at += 1;
  for (json.space(); json.bytes[json.at] === 0x22; json.space()) {
    const from = json.at;
    json.string();
    const found: unknown = JSON.parse(json.bytes.toString('utf8', from, json.at));
    json.space();
    json.at += 1;
    json.space();
    if (found === name) return true;
    json.value(0);
    json.space();
    if (json.bytes[json.at] !== 0x2c) return false;
    json.at += 1;
  }
  return false;
}

/** Steps in front of an item of an array. */
function enterItem(json: JsonBytes, position: number): boolean {
  if (json.bytes[json.at] !== 0x5b) return false;
  json.at += 1;
  json.space();
  for (let index = 0; json.bytes[json.at] !== 0x5d; index += 1) {
    if (index === position) return true;
    json.value(0);
    json.space();
    if (json.bytes[json.at] !== 0x2c) return false;
    json.at += 1;
    json.space();
  }
  return false;
}
