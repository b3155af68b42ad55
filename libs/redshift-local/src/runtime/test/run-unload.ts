import { parseStatement } from '@hakkai/redshift-sql';
import { Engine } from '../../engine/engine.ts';
import type { RedshiftType } from '../../types/redshift-type.ts';
import { unloadToS3 } from '../unload/unload.ts';
import type { MemoryS3 } from './memory-s3.ts';

/** Unloads the rows of an engine query whose columns are `c0`, `c1`, … with these names and types. */
export async function runUnload(
  s3: MemoryS3,
  columns: Readonly<Record<string, RedshiftType>>,
  query: string,
  options: string,
): Promise<number> {
  const engine = await Engine.open({});
  const connection = await engine.connect();
  try {
    const statement = parseStatement(`unload ('select 1') to ${options}`);
    if (statement.kind !== 'unload') throw new TypeError(`not an UNLOAD: ${options}`);
    const request = { statement, query, columns: Object.entries(columns).map(([name, type]) => ({ name, type, nullable: true })) };
    const context = { engine: connection, sessionId: 'test', queryId: 1n, now: new Date(0), signal: new AbortController().signal };
    return (await unloadToS3(s3, null, request, context)).rowCount;
  } finally {
    connection.close();
    engine.close();
  }
}
