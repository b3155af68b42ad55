import { isDeepStrictEqual } from 'node:util';
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { CORRECTIONS_2026 } from './corrections.ts';
import { matchItem, matchKey, type MatchItem } from './match-item.ts';
import { matchScript, type MatchScript } from './match-script.ts';
import { matchesOf, writeMatches } from './matches-table.ts';
import { readTournament, tournamentYears } from './tournament-file.ts';

export interface TournamentOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Told after each acknowledged write: writes so far, those of earlier runs included, and writes in all. */
  readonly onProgress?: (written: number, total: number) => void;
}

const PLAYED = 2026;
/** Matches that are on at the same time; the writes of one match follow one another. */
const MATCHES_AT_ONCE = 12;

/** An item is in a state that the tournament service never writes. */
export class UnknownMatchState extends Error {
  constructor(matchNo: number) {
    super(
      `Match ${matchNo} of ${PLAYED} is in a state that the tournament service never wrote: something else writes its table. Start with a new data directory.`,
    );
    this.name = 'UnknownMatchState';
  }
}

/** Writes the 22 earlier World Cups, as far as they are not there yet. */
export async function writeEarlierWorldCups({ client, table, onProgress }: TournamentOptions): Promise<void> {
  const missing: MatchItem[] = [];
  let total = 0;
  for (const year of await tournamentYears()) {
    if (year === PLAYED) continue;
    const present = await matchesOf(client, table, year);
    const matches = await readTournament(year);
    total += matches.length;
    missing.push(
      ...matches.map((match, index) => matchItem(year, index + 1, match)).filter((item) => !present.has(Number(item['matchNo']?.N))),
    );
  }
  let written = total - missing.length;
  onProgress?.(written, total);
  await writeMatches(client, table, missing, (count) => {
    written += count;
    onProgress?.(written, total);
  });
}

/**
 * Plays the World Cup of 2026 into the table, each match from its announcement to the state the file tells.
 * Goes on where an earlier run stopped: what is in the table says how far each match is, and nothing is written twice.
 *
 * @throws UnknownMatchState
 */
export async function playWorldCup({ client, table, onProgress }: TournamentOptions): Promise<void> {
  const matches = await readTournament(PLAYED);
  const scripts = matches.map((match, index) => matchScript(match, CORRECTIONS_2026.get(index + 1)));
  const present = await matchesOf(client, table, PLAYED);
  const places = scripts.map((script, index) => placeIn(script, index + 1, present, scripts));
  const total = scripts.reduce((sum, script) => sum + script.length, 0);
  let written = places.reduce((sum, place) => sum + place + 1, 0);
  onProgress?.(written, total);
  const wrote = (count: number): void => {
    written += count;
    onProgress?.(written, total);
  };

  const unannounced = scripts.flatMap((script, index) =>
    places[index] === -1 && script[0] ? [matchItem(PLAYED, index + 1, script[0])] : [],
  );
  await writeMatches(client, table, unannounced, wrote);

  let next = 0;
  const play = async (): Promise<void> => {
    for (let index = next++; index < scripts.length; index = next++) {
      const rest = scripts[index]?.slice(Math.max(places[index] ?? 0, 0) + 1) ?? [];
      for (const state of rest) {
        if (state) await client.send(new PutItemCommand({ TableName: table, Item: matchItem(PLAYED, index + 1, state) }));
        else await client.send(new DeleteItemCommand({ TableName: table, Key: matchKey(PLAYED, index + 1) }));
        wrote(1);
      }
    }
  };
  await Promise.all(Array.from({ length: MATCHES_AT_ONCE }, play));
}

/** Which state of its script a match is in, -1 for not announced. */
function placeIn(script: MatchScript, matchNo: number, present: ReadonlyMap<number, MatchItem>, scripts: readonly MatchScript[]): number {
  const item = present.get(matchNo);
  // All matches are announced before the first one begins: once one has begun, a match that is not there was deleted.
  if (!item) {
    if (!anyHasBegun(present, scripts)) return -1;
    const deleted = script.indexOf(null);
    if (deleted < 0) throw new UnknownMatchState(matchNo);
    return deleted;
  }
  const place = script.findIndex((state) => state !== null && isDeepStrictEqual(matchItem(PLAYED, matchNo, state), item));
  if (place < 0) throw new UnknownMatchState(matchNo);
  return place;
}

function anyHasBegun(present: ReadonlyMap<number, MatchItem>, scripts: readonly MatchScript[]): boolean {
  return [...present].some(([matchNo, item]) => {
    const announced = scripts[matchNo - 1]?.[0];
    return !announced || !isDeepStrictEqual(matchItem(PLAYED, matchNo, announced), item);
  });
}
