import { ExecuteStatementCommand, type ExecuteStatementCommandOutput, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { startDataApi, type DataApi } from '../start-data-api.ts';
import { dataApiClient } from './data-api-client.ts';
import { ScriptedRedshift } from './scripted-redshift.ts';

/** Where the tests' statements connect to. */
export const AT = { WorkgroupName: 'local', Database: 'dev' };

/** A Data API over a scripted Redshift, with a clock that a test moves. */
export interface ScriptedApi {
  readonly redshift: ScriptedRedshift;
  readonly api: DataApi;
  readonly client: RedshiftDataClient;
  readonly clock: { now: number };
  execute(Sql: string, more?: object): Promise<ExecuteStatementCommandOutput>;
  close(): Promise<void>;
}

export async function openScriptedApi(): Promise<ScriptedApi> {
  const redshift = new ScriptedRedshift();
  const clock = { now: Date.UTC(2026, 5, 11, 12) };
  const api = await startDataApi({ redshift, now: () => new Date(clock.now), limits: { activeStatements: 3, resultBytes: 2_000_000 } });
  const client = dataApiClient(api.url);
  return {
    redshift,
    api,
    client,
    clock,
    execute: (Sql, more = {}) => client.send(new ExecuteStatementCommand({ ...AT, Sql, ...more })),
    close: async () => {
      client.destroy();
      await api.close();
    },
  };
}
