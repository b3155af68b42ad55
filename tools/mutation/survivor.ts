import { readdirSync, readFileSync } from 'node:fs';

const SURVIVORS = new URL('survivors/', import.meta.url);

/** A mutant by what it does, not by where: so it is known again when lines move. */
export interface MutantText {
  readonly file: string;
  /** The line it begins in, without its indent. */
  readonly line: string;
  readonly mutator: string;
  readonly code: string;
  readonly becomes: string;
}

export const mutantKey = ({ file, line, mutator, code, becomes }: MutantText): string =>
  JSON.stringify([file, line, mutator, code, becomes]);

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Lines and columns count from 1, as Stryker gives them. */
interface StrykerMutant {
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** A mutant of Stryker's, with the text of `file` around it. */
export function mutantText(
  file: string,
  source: string,
  { mutatorName, replacement, location: { start, end } }: StrykerMutant,
): MutantText {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const code = lines.map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined));
  return { file, line: (lines[0] ?? '').trim(), mutator: mutatorName, code: oneLine(code), becomes: oneLine([replacement ?? '']) };
}

const oneLine = (lines: readonly string[]): string => lines.join('\n').replace(/\s+/g, ' ');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isKnownMutant = (value: unknown): value is Omit<MutantText, 'file'> =>
  isRecord(value) && ['line', 'mutator', 'code', 'becomes'].every((key) => typeof value[key] === 'string');

/** Mutants of one file that no test kills, and why each is harmless: nothing that a user of the local Redshift could see differs. */
interface HarmlessMutants {
  readonly why: string;
  readonly mutants: readonly Omit<MutantText, 'file'>[];
}

const isHarmless = (value: unknown): value is HarmlessMutants =>
  isRecord(value) &&
  typeof value['why'] === 'string' &&
  value['why'] !== '' &&
  Array.isArray(value['mutants']) &&
  value['mutants'].every(isKnownMutant);

/** What was found of the mutants that live: the files whose survivors were judged, one by one, and those of them that are harmless. */
export interface Survivors {
  readonly judged: readonly string[];
  readonly harmless: readonly MutantText[];
}

/** Reads `survivors/`, which has a list for each file that was judged: that of `bind/cast.ts` is `survivors/bind/cast.json`. */
export function readSurvivors(): Survivors {
  const lists = readdirSync(SURVIVORS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const files = lists.map((list) => ({ file: list.replace(/json$/, 'ts'), groups: readList(list) }));
  return {
    judged: files.map(({ file }) => file),
    harmless: files.flatMap(({ file, groups }) => groups.flatMap(({ mutants }) => mutants.map((mutant) => ({ file, ...mutant })))),
  };
}

function readList(list: string): readonly HarmlessMutants[] {
  const groups: unknown = JSON.parse(readFileSync(new URL(list, SURVIVORS), 'utf8'));
  if (!Array.isArray(groups) || !groups.every(isHarmless))
    throw new Error(`survivors/${list} has the mutants of its file that are harmless, by the reason why.`);
  return groups;
}
