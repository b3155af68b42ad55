import { readFileSync } from 'node:fs';

/** A mutant by what it does, not by where: so it is known again when lines move. */
export interface MutantText {
  readonly file: string;
  /** The line it begins in, without its indent. */
  readonly line: string;
  readonly mutator: string;
  readonly code: string;
  readonly becomes: string;
}

/** Mutants that no test kills, and why each is harmless: nothing that a user of the local Redshift could see differs. */
export interface HarmlessMutants {
  readonly why: string;
  readonly mutants: readonly MutantText[];
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

const isMutantText = (value: unknown): value is MutantText =>
  isRecord(value) && ['file', 'line', 'mutator', 'code', 'becomes'].every((key) => typeof value[key] === 'string');

const isHarmless = (value: unknown): value is HarmlessMutants =>
  isRecord(value) && typeof value['why'] === 'string' && Array.isArray(value['mutants']) && value['mutants'].every(isMutantText);

/** `survivors.json`: the files whose survivors were judged, one by one, and what was found harmless in them. */
export interface Survivors {
  readonly judged: readonly string[];
  readonly harmless: readonly HarmlessMutants[];
}

const isSurvivors = (value: unknown): value is Survivors =>
  isRecord(value) &&
  Array.isArray(value['judged']) &&
  value['judged'].every((file) => typeof file === 'string') &&
  Array.isArray(value['harmless']) &&
  value['harmless'].every(isHarmless);

export function readSurvivors(): Survivors {
  const read: unknown = JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8'));
  if (!isSurvivors(read)) throw new Error('survivors.json has the files that were judged, and what is harmless in them, by reason.');
  return read;
}
