import { parseStatement } from '@hakkai/redshift-sql';
import type { ExternalSchema } from '../../catalog/catalog-entry.ts';
import { Engine } from '../../engine/engine.ts';
import { superText } from '../../engine/super-text.ts';
import { createRuntime } from '../create-runtime.ts';
import type { ExternalTable, RuntimeContext } from '../runtime.ts';
import type { MemoryS3 } from './memory-s3.ts';

/** External DDL and scans against one runtime, as a session would run them. */
export interface ExternalSession {
  run(sql: string): Promise<void>;
  table(name: string): Promise<ExternalTable | null>;
  /** The rows of a table as text, ordered by their first column; SUPER as it prints. */
  rows(table: string, columns: readonly string[]): Promise<readonly (readonly unknown[])[]>;
  close(): Promise<void>;
}

export async function openExternalSession(s3: MemoryS3 | null, dataDir: string | null = null): Promise<ExternalSession> {
  const engine = await Engine.open({});
  const connection = await engine.connect();
  const runtime = await createRuntime({ s3, dataDir });
  const context: RuntimeContext = {
    engine: connection,
    sessionId: 'test',
    queryId: 1n,
    now: new Date(0),
    signal: new AbortController().signal,
  };
  let schema: ExternalSchema = { source: 'data-catalog', database: 'lake', iamRole: null, region: null };
  return {
    run: async (sql) => {
      const statement = parseStatement(sql);
      switch (statement.kind) {
        case 'create-external-schema':
          schema = await runtime.external.createSchema(statement, context);
          return;
        case 'create-external-table':
          return runtime.external.createTable(schema, statement, context);
        case 'alter-table': {
          const { action } = statement;
          switch (action.kind) {
            case 'add-partitions':
            case 'drop-partition':
            case 'set-location':
            case 'set-file-format':
            case 'set-table-properties':
              return runtime.external.alterTable(schema, statement.name.parts.at(-1)?.text ?? '', action, context);
            default:
              throw new TypeError(`no change of an external table: ${sql}`);
          }
        }
        default:
          throw new TypeError(`no external statement: ${sql}`);
      }
    },
    table: (name) => runtime.external.findTable(schema, name),
    rows: async (name, columns) => {
      const table = await runtime.external.findTable(schema, name);
      if (!table) throw new TypeError(`no table ${name}`);
      const scan = await runtime.external.scan(table, columns, context);
      try {
        const rows = await connection.query(`SELECT * FROM ${scan.relation} AS t ORDER BY 1 NULLS LAST`);
        return rows.map((row) => row.map((value) => (value === null ? null : superText(String(value)))));
      } finally {
        await scan.cleanup();
      }
    },
    close: async () => {
      await runtime.close();
      connection.close();
      engine.close();
    },
  };
}
