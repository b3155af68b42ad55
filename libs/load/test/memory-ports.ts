import type { StatementGroup } from '@hakkai/contract';
import type { LandingBucket, Lease, LeaseStore, ListedObject, PendingLoad, Mark, StatementStatus, Warehouse } from '../src/index.ts';

interface HeldLease extends Lease {
  readonly holder: string;
  readonly untilMs: number;
}

/** Leases as the port promises them, in memory. */
export class MemoryLeases implements LeaseStore {
  readonly items = new Map<string, HeldLease>();

  acquire({ id, holder, nowMs, leaseMs, above }: Parameters<LeaseStore['acquire']>[0]): Promise<Lease | null> {
    const held = this.items.get(id);
    if (held && held.untilMs > nowMs && held.holder !== holder) return Promise.resolve(null);
    const lease = { fence: Math.max(held?.fence ?? 0, above) + 1, mark: held?.mark ?? null, pending: held?.pending ?? null };
    this.items.set(id, { ...lease, holder, untilMs: nowMs + leaseMs });
    return Promise.resolve(lease);
  }

  save(
    id: string,
    fence: number,
    progress: { readonly mark: Mark | null; readonly pending: PendingLoad | null; readonly untilMs: number },
  ): Promise<boolean> {
    const held = this.items.get(id);
    if (held?.fence !== fence) return Promise.resolve(false);
    this.items.set(id, { ...held, ...progress });
    return Promise.resolve(true);
  }

  release(id: string, fence: number): Promise<void> {
    const held = this.items.get(id);
    if (held?.fence === fence) this.items.set(id, { ...held, untilMs: 0, pending: null });
    return Promise.resolve();
  }
}

/** A bucket whose objects carry the time they were put at. */
export class MemoryBucket implements LandingBucket {
  readonly name = 'dev-landing';
  readonly objects = new Map<string, { readonly modifiedMs: number; readonly sha256: string | null; readonly text: string }>();
  lists = 0;

  put(key: string, modifiedMs: number, sha256: string | null = 'a'.repeat(64)): void {
    this.objects.set(key, { modifiedMs, sha256, text: '' });
  }

  folders(prefix: string): Promise<readonly string[]> {
    const inside = [...this.objects.keys()].filter((key) => key.startsWith(prefix));
    return Promise.resolve([...new Set(inside.map((key) => key.slice(0, key.indexOf('/', prefix.length) + 1)))].sort());
  }

  list(prefix: string, startAfter: string): Promise<readonly ListedObject[]> {
    this.lists += 1;
    const found = [...this.objects].filter(([key]) => key.startsWith(prefix) && key > startAfter).sort(([a], [b]) => (a < b ? -1 : 1));
    return Promise.resolve(found.map(([key, { modifiedMs }]) => ({ key, modifiedMs })));
  }

  contentHash(key: string): Promise<string | null> {
    return Promise.resolve(this.objects.get(key)?.sha256 ?? null);
  }

  putText(key: string, text: string): Promise<void> {
    this.objects.set(key, { modifiedMs: 0, sha256: null, text });
    return Promise.resolve();
  }
}

interface MemoryStatement {
  readonly name: string;
  readonly group: StatementGroup;
  readonly outcome: StatementStatus;
  readonly loadId: number;
  readonly fresh: readonly string[];
}

/** What a load leaves in the warehouse, without SQL: its fence and its ledger, read from the text of the statements. */
export class MemoryWarehouse implements Warehouse {
  readonly statements = new Map<string, MemoryStatement>();
  readonly ledger = new Set<string>();
  readonly loadIds: number[] = [];
  fence = 0;
  /** whether errors show no more than their first character, as those of compute nodes do */
  mute = false;
  /** messages that the next batches fail with, in turn */
  readonly failures: string[] = [];
  /** how many looks find a statement still running */
  slowness = 0;
  #looks = new Map<string, number>();

  submit(group: StatementGroup, name: string, token: string): Promise<string> {
    if (!this.statements.has(token)) this.statements.set(token, this.#run(group, name));
    return Promise.resolve(token);
  }

  find(name: string): Promise<string | null> {
    return Promise.resolve([...this.statements].find(([, statement]) => statement.name === name)?.[0] ?? null);
  }

  status(id: string): Promise<StatementStatus> {
    const looks = (this.#looks.get(id) ?? 0) + 1;
    this.#looks.set(id, looks);
    return Promise.resolve(looks <= this.slowness ? { kind: 'running' } : this.#statement(id).outcome);
  }

  lastRow(id: string): Promise<Readonly<Record<string, unknown>>> {
    const { fresh } = this.#statement(id);
    const count = fresh.length;
    return Promise.resolve({ objects: count, records: count * 10, loaded: String(count * 10), duplicates: 0, quarantined: 0 });
  }

  #statement(id: string): MemoryStatement {
    const statement = this.statements.get(id);
    if (!statement) throw new Error(`no statement ${id}`);
    return statement;
  }

  #run(group: StatementGroup, name: string): MemoryStatement {
    const text = group.statements.join('\n');
    const loadId = Number(/set "fence" = (\d+)/.exec(text)?.[1]);
    const failure = this.failures.shift();
    if (failure !== undefined) return { name, group, loadId, fresh: [], outcome: { kind: 'failed', message: failure, sql: '' } };
    if (this.fence > loadId) {
      const message = `ERROR: invalid input syntax for integer: "stale fence ${loadId}, the lock has ${this.fence}"`;
      return { name, group, loadId, fresh: [], outcome: { kind: 'failed', ...stale(this.mute, message) } };
    }
    const fresh = [...text.matchAll(/^\('([^']+)', '[0-9a-f]{64}', '(?:land|quarantine)', \d+\)/gm)]
      .map(([, key = '']) => key)
      .filter((key) => !this.ledger.has(key));
    for (const key of fresh) this.ledger.add(key);
    this.fence = loadId;
    this.loadIds.push(loadId);
    return { name, group, loadId, fresh, outcome: { kind: 'finished' } };
  }
}

function stale(mute: boolean, message: string): { readonly message: string; readonly sql: string } {
  return mute
    ? { message: "ERROR: Invalid digit, Value 's', Pos 0, Type: Integer", sql: "select cast('stale fence 1, the lock has ' || …" }
    : { message, sql: '' };
}
