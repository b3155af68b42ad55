export * from './errors.ts';
export { createSlackClient, type SlackClientOptions } from './slack-client.ts';
