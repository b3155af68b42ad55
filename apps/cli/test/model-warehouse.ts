import { Readable } from 'node:stream';
import type { Manifest, SetupResult, StatementGroup } from '@hakkai/contract';
import { openRedshift, S3ObjectMissing, type Cell, type Redshift, type S3Port, type Session } from '@hakkai/redshift-local';

/** A local Redshift in memory that applies and runs a manifest directly: no Data API, no load, so that a test sees the models alone. */
export class ModelWarehouse {
  readonly #redshift: Redshift;
  readonly #session: Session;
  readonly #manifest: Manifest;

  private constructor(redshift: Redshift, session: Session, manifest: Manifest) {
    this.#redshift = redshift;
    this.#session = session;
    this.#manifest = manifest;
  }

  /** `objects` is what lies on S3, `bucket/key` → bytes. */
  static async open(manifest: Manifest, objects: ReadonlyMap<string, Uint8Array>): Promise<ModelWarehouse> {
    const redshift = await openRedshift({ s3: memoryS3(objects) });
    return new ModelWarehouse(redshift, await sessionOf(redshift), manifest);
  }

  /** The same warehouse, signed in as another user. */
  async as(user: string): Promise<ModelWarehouse> {
    return new ModelWarehouse(this.#redshift, await sessionOf(this.#redshift, user), this.#manifest);
  }

  /** The setup of the manifest; steps whose relation or role exists are left out, as apply does. */
  async apply(): Promise<void> {
    for (const step of this.#manifest.setup) {
      if (step.unless && (await this.#exists(step.unless))) continue;
      await this.#run(step.group);
    }
  }

  /** Builds models once, in dependency order; all of them unless some are named. */
  async build(...ids: readonly string[]): Promise<void> {
    const models = this.#manifest.models.filter((model) => ids.length === 0 || ids.includes(model.id));
    for (const model of models) for (const group of model.run) await this.#run(group);
  }

  /** Names of the tests that found offending rows. */
  async failingTests(): Promise<readonly string[]> {
    const failing: string[] = [];
    for (const test of this.#manifest.tests) if ((await this.rows(test.query)).length > 0) failing.push(test.id);
    return failing;
  }

  async rows(sql: string): Promise<readonly (readonly Cell[])[]> {
    return (await this.#session.execute(sql)).rows;
  }

  async execute(statements: readonly string[]): Promise<void> {
    await this.#run({ transaction: 'single', statements });
  }

  async close(): Promise<void> {
    await this.#redshift.close();
  }

  async #run({ transaction, statements }: StatementGroup): Promise<void> {
    if (transaction === 'none') {
      for (const statement of statements) await this.#session.execute(statement);
      return;
    }
    await this.#session.execute('begin');
    try {
      for (const statement of statements) await this.#session.execute(statement);
      await this.#session.execute('commit');
    } catch (error) {
      await this.#session.execute('rollback');
      throw error;
    }
  }

  async #exists(result: SetupResult): Promise<boolean> {
    const sql =
      result.kind === 'role'
        ? `select 1 from svv_roles where role_name = '${result.name}'`
        : `select 1 from svv_tables where table_schema = '${result.schema}' and table_name = '${result.name}'`;
    return (await this.rows(sql)).length > 0;
  }
}

async function sessionOf(redshift: Redshift, user?: string): Promise<Session> {
  const session = await redshift.openSession(user === undefined ? {} : { user });
  await session.execute('set enable_case_sensitive_identifier to true');
  return session;
}

function memoryS3(objects: ReadonlyMap<string, Uint8Array>): S3Port {
  const refuse = (): Promise<never> => Promise.reject(new Error('These tests write nothing to S3.'));
  return {
    async *list(bucket, prefix) {
      for (const [path, bytes] of objects) {
        if (path.startsWith(`${bucket}/${prefix}`)) yield { key: path.slice(bucket.length + 1), size: bytes.length };
      }
    },
    get(bucket, key): Promise<Readable> {
      const bytes = objects.get(`${bucket}/${key}`);
      return bytes ? Promise.resolve(Readable.from([bytes])) : Promise.reject(new S3ObjectMissing(bucket, key));
    },
    put: refuse,
    delete: refuse,
  };
}
