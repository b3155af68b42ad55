/** A tournament file as the organisers publish it, as far as the figures need it. */
export interface TournamentFile {
  readonly matches: readonly {
    readonly round: string;
    readonly team1: string;
    readonly team2: string;
    readonly score?: { readonly ft?: Score; readonly et?: Score; readonly p?: Score };
    readonly goals1?: readonly Goal[];
    readonly goals2?: readonly Goal[];
  }[];
}

type Score = readonly number[];
interface Goal {
  readonly name: string;
  readonly owngoal?: boolean;
}

export interface WorldCupFigures {
  /** tournament id → number of matches */
  readonly matches: ReadonlyMap<string, number>;
  /** scorer → goals, own goals left out, and the number of tournaments with one */
  readonly scorers: ReadonlyMap<string, { readonly goals: number; readonly tournaments: number }>;
  /** tournament id → winner of its final; a tournament without a final is not in it */
  readonly champions: ReadonlyMap<string, string | null>;
}

/**
 * The figures that the warehouse has to arrive at, counted straight from the files: no SQL, no load, no model.
 * `files` is by tournament id, `wc-1930`.
 */
export function worldCupFigures(files: ReadonlyMap<string, TournamentFile>): WorldCupFigures {
  const matches = new Map<string, number>();
  const goals = new Map<string, string[]>();
  const champions = new Map<string, string | null>();
  for (const [tournament, file] of files) {
    matches.set(tournament, file.matches.length);
    for (const match of file.matches) {
      for (const { name, owngoal } of [...(match.goals1 ?? []), ...(match.goals2 ?? [])]) {
        if (owngoal !== true) goals.set(name, [...(goals.get(name) ?? []), tournament]);
      }
      if (match.round === 'Final') champions.set(tournament, winner(match));
    }
  }
  const scorers = new Map([...goals].map(([name, where]) => [name, { goals: where.length, tournaments: new Set(where).size }]));
  return { matches, scorers, champions };
}

function winner({ team1, team2, score = {} }: TournamentFile['matches'][number]): string | null {
  const [first = 0, second = 0] = score.p ?? score.et ?? score.ft ?? [];
  if (first === second) return null;
  return first > second ? team1 : team2;
}
