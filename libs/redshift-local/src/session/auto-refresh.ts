import { quoteIdentifier } from '@hakkai/redshift-sql';
import type { Table } from '../catalog/catalog-entry.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { RedshiftError } from '../redshift-error.ts';
import type { Database } from './database.ts';
import type { Session } from './session.ts';

/**
 * Refreshes the materialized views made with AUTO REFRESH YES, one after the other, in a session of its own, after commits that changed what
 * they read. Redshift does so as soon as its other work allows; here it begins at the commit. A refresh that fails is logged, and tried again
 * after the next change. https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-refresh.html#materialized-view-auto-refresh
 */
export class AutoRefresh {
  readonly #database: Database;
  readonly #openSession: () => Promise<Session>;
  /** The count of writes at each view's last try. */
  readonly #tried = new Map<string, number>();
  #session: Session | null = null;
  #work: Promise<void> | null = null;
  #stopped = false;

  constructor(database: Database, openSession: () => Promise<Session>) {
    this.#database = database;
    this.#openSession = openSession;
    database.writes.onChange(() => this.#wake());
  }

  /** Ends the refresh that runs, and begins no other. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#session?.cancel();
    await this.#work;
  }

  #wake(): void {
    if (!this.#stopped && this.#next() !== null) this.#work ??= this.#refreshAll();
  }

  async #refreshAll(): Promise<void> {
    const session = await this.#openSession();
    this.#session = session;
    await session.execute('SET enable_case_sensitive_identifier TO true');
    for (let view = this.#next(); view !== null && !this.#stopped; view = this.#next()) {
      this.#tried.set(relationKey(view), this.#database.writes.count);
      await this.#refresh(session, view);
    }
    this.#session = null;
    await session.close();
    this.#work = null;
    // What was changed while the session closed.
    this.#wake();
  }

  #next(): Table | null {
    for (const relation of this.#database.catalog.relations.values()) {
      if (relation.kind !== 'table' || relation.materialized?.autoRefresh !== true) continue;
      const { dependsOn, asOf } = relation.materialized;
      const since = Math.max(asOf, this.#tried.get(relationKey(relation)) ?? 0);
      if (dependsOn.some((key) => this.#database.writes.changedAfter(key, since))) return relation;
    }
    return null;
  }

  async #refresh(session: Session, { schema, name, oid, owner }: Table): Promise<void> {
    const { now, log } = this.#database;
    const start = now();
    try {
      await session.execute(`REFRESH MATERIALIZED VIEW ${quoteIdentifier(schema)}.${quoteIdentifier(name)}`);
    } catch (error) {
      if (!(error instanceof RedshiftError)) throw error;
      const status = `Refresh failed. ${error.message}`;
      log.addRefresh({
        queryId: log.nextId(),
        user: owner,
        processId: session.processId,
        schema,
        name,
        oid,
        start,
        end: now(),
        type: 'Auto',
        status,
      });
    }
  }
}
