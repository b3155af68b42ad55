import type { Captured, CapturedEvent } from '@hakkai/capture';
import type { ChangeEvent } from '@hakkai/contract';

export interface ReferenceRow {
  readonly key: string;
  readonly op: string;
  readonly version: string;
  readonly payload: string | null;
  readonly tied: boolean;
}

export interface ReferenceTables {
  readonly identities: readonly string[];
  readonly quarantined: number;
  readonly current: readonly ReferenceRow[];
}

/** What the tables hold after everything has been loaded, computed from the records alone, without order and without SQL. */
export function referenceTables(captured: readonly Captured[]): ReferenceTables {
  const events = new Map<string, ChangeEvent>();
  for (const { event } of captured.filter((member): member is CapturedEvent => member.kind === 'event')) {
    const present = events.get(event.identity);
    if (!present || event.sequence < present.sequence) events.set(event.identity, event);
  }
  const rejects = new Set(captured.flatMap((member) => (member.kind === 'reject' ? [member.recordHash] : [])));
  const byKey = Map.groupBy(events.values(), (event) => Object.values(event.key).join());
  return {
    identities: [...events.keys()].sort(),
    quarantined: rejects.size,
    current: [...byKey].map(([key, changes]) => ({ key, ...present(changes) })).sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function present(changes: readonly ChangeEvent[]): Omit<ReferenceRow, 'key'> {
  const newest = changes
    .map((change) => change.version)
    .sort()
    .at(-1);
  const rivals = changes.filter((change) => change.version === newest);
  const ends = rivals.filter((change) => !rivals.some((other) => other !== change && other.oldHash === change.newHash));
  const [winner] = (ends.length > 0 ? ends : rivals).toSorted((a, b) => (a.sequence < b.sequence ? 1 : -1));
  if (!winner) throw new Error('a key without changes');
  return { op: winner.op, version: winner.version, payload: winner.payload, tied: ends.length !== 1 };
}
