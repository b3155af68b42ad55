import { isDeepStrictEqual } from 'node:util';
import type { Correction } from './corrections.ts';
import type { Goal, JsonValue, Match } from './tournament-file.ts';

/** One state of a match after another; null is a match that is deleted. */
export type MatchScript = readonly (Match | null)[];

/**
 * How a match comes to be what the file says: announced, kicked off, goal by goal, half-time, full time, extra time, penalties.
 * The last state is the file's. All states differ, so a state tells which one comes next: the service needs no notes to go on
 * after a crash.
 */
export function matchScript(match: Match, correction?: Correction): MatchScript {
  const { score = {}, goals1, goals2, ...announced } = match;
  const states: (Match | null)[] = [announced];
  const goals: [Goal[], Goal[]] = [[], []];
  let told: { readonly [part: string]: JsonValue } = {};
  let deleted = false;
  const tell = (): void => {
    if (deleted) return;
    const next: Match = {
      ...announced,
      ...(Object.keys(told).length > 0 ? { score: told } : {}),
      ...(goals1 ? { goals1: [...goals[0]] } : {}),
      ...(goals2 ? { goals2: [...goals[1]] } : {}),
    };
    if (!isDeepStrictEqual(next, states.at(-1))) states.push(next);
  };
  const whistle = (part: string): void => {
    if (score[part] === undefined) return;
    told = { ...told, [part]: score[part] };
    tell();
  };
  tell();
  const coming = inOrder(goals1 ?? [], goals2 ?? []);
  const playUntil = (minute: number): void => {
    for (let next = coming[0]; next && minuteOf(next.goal) <= minute; next = coming[0]) {
      coming.shift();
      const side = goals[next.side - 1] ?? [];
      if (correction?.kind === 'wrong-scorer' && correction.side === next.side && correction.goal === side.length) {
        side.push({ ...next.goal, name: correction.credited });
        tell();
        side.pop();
      }
      side.push(next.goal);
      tell();
    }
  };
  playUntil(45);
  whistle('ht');
  if (correction?.kind === 'deleted') states.push(null);
  deleted = correction?.kind === 'deleted';
  playUntil(90);
  deleted = false;
  if (correction?.kind === 'withdrawn') {
    const side = goals[correction.side - 1] ?? [];
    side.push({ name: correction.scorer, minute: correction.minute });
    tell();
    side.pop();
  }
  whistle('ft');
  playUntil(Number.POSITIVE_INFINITY);
  for (const part of ['et', 'p', ...Object.keys(score)]) if (told[part] === undefined) whistle(part);
  if (!isDeepStrictEqual(states.at(-1), match)) states.push(match);
  return states;
}

/** The goals of both sides as they fell; a side's own order is the file's, whatever its minutes say. */
function inOrder(goals1: readonly Goal[], goals2: readonly Goal[]): { side: 1 | 2; goal: Goal }[] {
  const [left, right] = [[...goals1], [...goals2]];
  const order: { side: 1 | 2; goal: Goal }[] = [];
  for (;;) {
    const [one, two] = [left[0], right[0]];
    if (one && (!two || minuteOf(one) <= minuteOf(two))) order.push({ side: 1, goal: left.shift() ?? one });
    else if (two) order.push({ side: 2, goal: right.shift() ?? two });
    else return order;
  }
}

/** 45 for `45`, `"45"` and `"45+2"`: stoppage time belongs to its half. */
function minuteOf({ minute }: Goal): number {
  return Number.parseInt(String(minute), 10);
}
