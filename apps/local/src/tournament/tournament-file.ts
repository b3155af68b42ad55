import { readdir, readFile } from 'node:fs/promises';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

export interface Goal {
  readonly name: string;
  /** A number in one file, text such as `"45+1"` in another. */
  readonly minute: number | string;
  readonly [more: string]: JsonValue;
}

/** A match as the organisers publish it: every attribute but these four may be absent, and there may be others. */
export interface Match {
  readonly round: string;
  readonly date: string;
  readonly team1: string;
  readonly team2: string;
  readonly score?: { readonly [part: string]: JsonValue };
  readonly goals1?: readonly Goal[];
  readonly goals2?: readonly Goal[];
  readonly [more: string]: JsonValue | undefined;
}

const FOLDER = new URL('../../data/worldcup/', import.meta.url);

/** Years of the World Cups that the project carries, in order. */
export async function tournamentYears(): Promise<readonly number[]> {
  return (await readdir(FOLDER))
    .filter((name) => /^\d{4}$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** The matches of one World Cup in the order of the file: a match's number is its place, from 1. */
export async function readTournament(year: number): Promise<readonly Match[]> {
  const file = new URL(`${year}/worldcup.json`, FOLDER);
  const { matches } = JSON.parse(await readFile(file, 'utf8')) as { matches: readonly Match[] };
  for (const [index, match] of matches.entries()) {
    for (const name of ['round', 'date', 'team1', 'team2'] as const) {
      if (typeof match[name] !== 'string') throw new Error(`${file.pathname}: match ${index + 1} has no ${name}`);
    }
  }
  return matches;
}
