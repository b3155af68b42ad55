import { parseStatement } from '@hakkai/redshift-sql';
import { Engine } from '../../engine/engine.ts';
import { superText } from '../../engine/super-text.ts';
import type { RedshiftType } from '../../types/redshift-type.ts';
import { copyFromS3 } from '../copy/copy.ts';
import type { CopyOutcome, RuntimeContext } from '../runtime.ts';
import type { MemoryS3 } from './memory-s3.ts';

export interface CopyResult extends Omit<CopyOutcome, 'cleanup' | 'source'> {
  readonly rows: readonly (readonly unknown[])[];
}

/** Runs a COPY into columns of these types and gives the rows it would insert, as text; booleans and nulls as they are. */
export async function runCopy(
  s3: MemoryS3,
  columns: Readonly<Record<string, RedshiftType | { readonly type: RedshiftType; readonly notNull: true }>>,
  sql: string,
): Promise<CopyResult> {
  const engine = await Engine.open({});
  const connection = await engine.connect();
  const context: RuntimeContext = {
    engine: connection,
    sessionId: 'test',
    queryId: 1n,
    now: new Date(0),
    signal: new AbortController().signal,
  };
  try {
    const statement = parseStatement(sql);
    if (statement.kind !== 'copy') throw new TypeError(`not a COPY: ${sql}`);
    const targets = Object.entries(columns).map(([name, column]) => ({
      name,
      type: 'type' in column ? column.type : column,
      notNull: 'notNull' in column,
    }));
    const outcome = await copyFromS3(s3, null, { statement, table: 'public.t', columns: targets }, context);
    const rows = await connection.query(outcome.source);
    await outcome.cleanup();
    return {
      rejects: outcome.rejects,
      files: outcome.files,
      rows: rows.map((row) =>
        row.map((value, index) => {
          if (value === null || typeof value === 'boolean') return value;
          return targets[index]?.type.kind === 'super' ? superText(String(value)) : String(value);
        }),
      ),
    };
  } finally {
    connection.close();
    engine.close();
  }
}
