import { createDynamoDbClient, createFunctionCalls, createSnapshotStates, createSourceTables } from '@hakkai/aws';
import { platform } from '@hakkai/sql/platform';
import { createActivateSourceHandler } from './activate-source-handler.ts';
import { currentEnvironment } from './current-environment.ts';
import { functionVariable } from './function-variable.ts';
import { logLine } from './log-line.ts';

const environment = currentEnvironment(platform, process.env);
const { region, leaseTable } = environment;
const dynamodb = createDynamoDbClient({ region });
const snapshotFunction = functionVariable(process.env, 'HAKKAI_SNAPSHOT_FUNCTION');
const call = createFunctionCalls({ region });

const activate = createActivateSourceHandler({
  platform,
  environment,
  tables: createSourceTables(dynamodb),
  states: createSnapshotStates(dynamodb, leaseTable),
  takeSnapshot: (source) => call(snapshotFunction, { source }),
});

/** The event says only that it is time to look: a table may have appeared in between, whoever sent it. */
export async function handler(): Promise<void> {
  for (const { source, step } of await activate()) logLine({ event: 'activate', source, step });
}
