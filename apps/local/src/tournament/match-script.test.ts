import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CORRECTIONS_2026 } from './corrections.ts';
import { matchScript } from './match-script.ts';
import { type Match, readTournament, tournamentYears } from './tournament-file.ts';

describe('the script of a match', () => {
  const final: Match = {
    round: 'Final',
    date: '2026-07-19',
    team1: 'Spain',
    team2: 'Argentina',
    score: { et: [1, 0], ft: [0, 0], ht: [0, 0] },
    goals1: [{ name: 'Ferran Torres', minute: '106' }],
    goals2: [],
  };

  it('tells a match goal by goal and whistle by whistle', () => {
    const told = matchScript(final).map((state) => [Object.keys(state?.score ?? {}).join(), state?.goals1?.length]);
    expect(told).toEqual([
      ['', undefined],
      ['', 0],
      ['ht', 0],
      ['ht,ft', 0],
      ['ht,ft', 1],
      ['ht,ft,et', 1],
    ]);
  });

  it('credits a goal to another first, and corrects it', () => {
    const names = matchScript(final, { kind: 'wrong-scorer', side: 1, goal: 0, credited: 'Lamine Yamal' }).map(
      (state) => state?.goals1?.[0]?.name,
    );
    expect(names).toEqual([undefined, undefined, undefined, undefined, 'Lamine Yamal', 'Ferran Torres', 'Ferran Torres']);
  });

  it('takes a goal back with the full-time score', () => {
    const goals = matchScript(final, { kind: 'withdrawn', side: 2, scorer: 'Messi', minute: '90' }).map((state) => state?.goals2?.length);
    expect(goals).toEqual([undefined, 0, 0, 1, 0, 0, 0]);
  });

  it('deletes a match at half-time and puts it back with its full-time score', () => {
    const states = matchScript(final, { kind: 'deleted' }).map((state) => state && Object.keys(state.score ?? {}).join());
    expect(states).toEqual(['', '', 'ht', null, 'ht,ft', 'ht,ft', 'ht,ft,et']);
  });

  it('ends in the file and never comes to the same state twice, for every match of every World Cup', async () => {
    let matches = 0;
    for (const year of await tournamentYears()) {
      for (const [index, match] of (await readTournament(year)).entries()) {
        const script = matchScript(match, year === 2026 ? CORRECTIONS_2026.get(index + 1) : undefined);
        expect(script.at(-1)).toEqual(match);
        const repeated = script.filter((state, at) => script.slice(0, at).some((earlier) => isDeepStrictEqual(earlier, state)));
        expect(repeated, `${year}, match ${index + 1}`).toEqual([]);
        matches += 1;
      }
    }
    expect(matches).toBe(1069);
  });

  it('has every kind of correction in 2026, each of which changes the script', async () => {
    const matches = await readTournament(2026);
    for (const [matchNo, correction] of CORRECTIONS_2026) {
      const match = matches[matchNo - 1];
      if (!match) throw new Error(`2026 has no match ${matchNo}`);
      expect(matchScript(match, correction), `match ${matchNo}`).not.toEqual(matchScript(match));
    }
    expect(new Set([...CORRECTIONS_2026.values()].map(({ kind }) => kind))).toEqual(new Set(['wrong-scorer', 'withdrawn', 'deleted']));
  });
});
