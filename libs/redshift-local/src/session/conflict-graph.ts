/** A transaction under SERIALIZABLE: which tables it read and wrote, in a time that counts accesses. */
export interface TrackedTransaction {
  readonly id: string;
  readonly start: number;
  /** Null while it runs. */
  end: number | null;
  readonly reads: Set<string>;
  /** When it wrote each table first. */
  readonly writes: Map<string, number>;
}

/** Transactions that no serial order explains, and a table they conflict on. */
export interface Cycle {
  readonly table: string;
  readonly transactions: readonly string[];
}

/**
 * Who has to come before whom for transactions to be serializable, with whole tables as Redshift has it: who read a table before who wrote it
 * behind the reader's snapshot, who wrote before who wrote or read later. A cycle is error 1023.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html
 */
export class ConflictGraph {
  #time = 0;
  #transactions: readonly TrackedTransaction[] = [];

  begin(): TrackedTransaction {
    this.#time += 1;
    const transaction = {
      id: String(this.#time),
      start: this.#time,
      end: null,
      reads: new Set<string>(),
      writes: new Map<string, number>(),
    };
    this.#transactions = [...this.#transactions, transaction];
    return transaction;
  }

  /** Notes what a statement is about to read and write; gives the cycle that this would close. */
  access(transaction: TrackedTransaction, reads: Iterable<string>, writes: Iterable<string>): Cycle | null {
    this.#time += 1;
    for (const table of reads) transaction.reads.add(table);
    for (const table of writes) if (!transaction.writes.has(table)) transaction.writes.set(table, this.#time);
    const path = this.#pathBack(transaction, transaction, [transaction]);
    if (path === null) return null;
    const [, next] = path;
    const table = next === undefined ? undefined : mustPrecede(transaction, next);
    return { table: table ?? '', transactions: path.map(({ id }) => id) };
  }

  end(transaction: TrackedTransaction, committed: boolean): void {
    this.#time += 1;
    transaction.end = this.#time;
    if (!committed) this.#transactions = this.#transactions.filter((one) => one !== transaction);
    this.#forget();
  }

  /** What ran beside none that still runs, and beside none that is kept, is in no cycle to come. */
  #forget(): void {
    const kept = new Set(this.#transactions.filter(({ end }) => end === null));
    // A set that grows while it is walked is walked to its end.
    for (const one of kept) for (const other of this.#transactions) if (overlap(one, other)) kept.add(other);
    this.#transactions = [...kept];
  }

  #pathBack(from: TrackedTransaction, goal: TrackedTransaction, path: readonly TrackedTransaction[]): readonly TrackedTransaction[] | null {
    for (const next of this.#transactions) {
      if (next === from || mustPrecede(from, next) === undefined) continue;
      if (next === goal) return path;
      if (path.includes(next)) continue;
      const found = this.#pathBack(next, goal, [...path, next]);
      if (found !== null) return found;
    }
    return null;
  }
}

const overlap = (a: TrackedTransaction, b: TrackedTransaction): boolean =>
  (a.end ?? Number.POSITIVE_INFINITY) > b.start && (b.end ?? Number.POSITIVE_INFINITY) > a.start;

/** A table because of which `a` comes before `b`; undefined where nothing asks for that. */
function mustPrecede(a: TrackedTransaction, b: TrackedTransaction): string | undefined {
  const writes = [...a.writes.keys()];
  if (overlap(a, b)) {
    const overwritten = [...a.reads].find((table) => b.writes.has(table));
    return overwritten ?? writes.find((table) => (a.writes.get(table) ?? 0) < (b.writes.get(table) ?? 0));
  }
  if (a.start > b.start) return undefined;
  return writes.find((table) => b.reads.has(table) || b.writes.has(table)) ?? [...a.reads].find((table) => b.writes.has(table));
}
