import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What the final tables must say, computed from the JSON files alone: no SQL, no code of the platform.
 * The witness that the path from DynamoDB to the marts loses and invents nothing.
 */
export interface WorldCupFigures {
  /** `wc-1930` → number of matches */
  readonly matches: ReadonlyMap<string, number>;
  /** scorer → goals in play, penalties included, own goals not */
  readonly goals: ReadonlyMap<string, number>;
  /** scorer → number of tournaments he scored in */
  readonly tournaments: ReadonlyMap<string, number>;
  /** `wc-1930` → winner of its final; 1950 was decided by a group and has none */
  readonly champions: ReadonlyMap<string, string>;
}

interface Goal {
  readonly name: string;
  readonly owngoal?: boolean;
}

interface Match {
  readonly round: string;
  readonly team1: string;
  readonly team2: string;
  readonly score?: { readonly ft?: Pair; readonly et?: Pair; readonly p?: Pair } | null;
  readonly goals1?: readonly Goal[];
  readonly goals2?: readonly Goal[];
}

type Pair = readonly [number, number];

const DATA = fileURLToPath(new URL('../../local/data/worldcup', import.meta.url));

export function worldCupFigures(directory: string = DATA): WorldCupFigures {
  const matches = new Map<string, number>();
  const goals = new Map<string, number>();
  const scoredIn = new Map<string, Set<string>>();
  const champions = new Map<string, string>();
  for (const year of readdirSync(directory)
    .filter((name) => /^\d{4}$/.test(name))
    .sort()) {
    const tournament = `wc-${year}`;
    const file: { matches: readonly Match[] } = JSON.parse(readFileSync(join(directory, year, 'worldcup.json'), 'utf8'));
    matches.set(tournament, file.matches.length);
    for (const match of file.matches) {
      for (const goal of [...(match.goals1 ?? []), ...(match.goals2 ?? [])].filter((g) => g.owngoal !== true)) {
        goals.set(goal.name, (goals.get(goal.name) ?? 0) + 1);
        scoredIn.set(goal.name, (scoredIn.get(goal.name) ?? new Set()).add(tournament));
      }
      const winner = match.round === 'Final' ? winnerOf(match) : null;
      if (winner) champions.set(tournament, winner);
    }
  }
  return { matches, goals, tournaments: new Map([...scoredIn].map(([name, set]) => [name, set.size])), champions };
}

/** Penalties decide before extra time, extra time before regular time; a draw decides nothing. */
function winnerOf(match: Match): string | null {
  const decisive = match.score?.p ?? match.score?.et ?? match.score?.ft;
  if (!decisive || decisive[0] === decisive[1]) return null;
  return decisive[0] > decisive[1] ? match.team1 : match.team2;
}
