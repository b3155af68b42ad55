import { createRedshiftDataClient, createSecretReader } from '@hakkai/aws';
import { createSlackClient } from '@hakkai/slack';
import { platform } from '@hakkai/sql/platform';
import { currentEnvironment } from './current-environment.ts';
import { createDeliverSlackHandler } from './deliver-slack-handler.ts';
import { functionVariable } from './function-variable.ts';

const environment = currentEnvironment(platform, process.env);
const { region, workgroup, database } = environment;
const tokenSecret = functionVariable(process.env, 'HAKKAI_SLACK_TOKEN_SECRET');
const readSecret = createSecretReader({ region });

export const handler = createDeliverSlackHandler({
  environment,
  query: createRedshiftDataClient({ region, workgroup, database }).query,
  post: async (message) => createSlackClient({ token: await readSecret(tokenSecret) }).post(message),
});
