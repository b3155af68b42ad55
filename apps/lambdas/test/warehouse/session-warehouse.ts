import type { StatementGroup } from '@hakkai/contract';
import type { StatementStatus, Warehouse } from '@hakkai/load';
import type { Redshift, Session } from '@hakkai/redshift-local';

interface Ended {
  readonly name: string;
  readonly status: StatementStatus;
  readonly lastRow: Readonly<Record<string, unknown>>;
}

/** The load's port over sessions of a local Redshift, each group in a session of `loader`'s and a transaction of its own, as the Data API runs it. */
export class SessionWarehouse implements Warehouse {
  readonly #redshift: Redshift;
  readonly #loader: string;
  readonly #ended = new Map<string, Ended>();

  constructor(redshift: Redshift, loader: string) {
    this.#redshift = redshift;
    this.#loader = loader;
  }

  async submit(group: StatementGroup, name: string, token: string): Promise<string> {
    if (!this.#ended.has(token)) this.#ended.set(token, { name, ...(await this.#run(group)) });
    return token;
  }

  find(name: string): Promise<string | null> {
    return Promise.resolve([...this.#ended].find(([, ended]) => ended.name === name)?.[0] ?? null);
  }

  status(id: string): Promise<StatementStatus> {
    return Promise.resolve(this.#get(id).status);
  }

  lastRow(id: string): Promise<Readonly<Record<string, unknown>>> {
    return Promise.resolve(this.#get(id).lastRow);
  }

  /** Runs a statement as the owner of the namespace. */
  async execute(sql: string): Promise<void> {
    await this.rows(sql);
  }

  /** Rows of a query of the owner's as objects, big integers as numbers. */
  async rows(sql: string): Promise<Readonly<Record<string, unknown>>[]> {
    const session = await openCaseSensitive(this.#redshift);
    try {
      const { columns, rows } = await session.execute(sql);
      return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, plain(row[index])])));
    } finally {
      await session.close();
    }
  }

  async #run(group: StatementGroup): Promise<Omit<Ended, 'name'>> {
    const session = await openCaseSensitive(this.#redshift, this.#loader);
    let sql = '';
    try {
      await session.execute('begin');
      let lastRow = {};
      for (sql of group.statements) {
        const { columns, rows } = await session.execute(sql);
        lastRow = Object.fromEntries(columns.map((column, index) => [column.name, plain(rows[0]?.[index])]));
      }
      await session.execute('commit');
      return { status: { kind: 'finished' }, lastRow };
    } catch (error) {
      return { status: { kind: 'failed', message: error instanceof Error ? error.message : String(error), sql }, lastRow: {} };
    } finally {
      await session.close();
    }
  }

  #get(id: string): Ended {
    const ended = this.#ended.get(id);
    if (!ended) throw new Error(`no statement ${id}`);
    return ended;
  }
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

/** A session as the workgroup's parameter makes every session on AWS. */
export async function openCaseSensitive(redshift: Redshift, user?: string): Promise<Session> {
  const session = await redshift.openSession(user === undefined ? {} : { user });
  await session.execute('set enable_case_sensitive_identifier to true');
  return session;
}
