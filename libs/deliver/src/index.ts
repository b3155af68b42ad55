export type { Cell, Table, TableColumn } from './table.ts';
export { displayWidth } from './display-width.ts';
export { terminalTable } from './terminal-table.ts';
export { slackMessage, type SlackMessage } from './slack-message.ts';
export type { SlackBlock } from './slack-blocks.ts';
export type { SlackPort } from './slack-port.ts';
export type { QueryPort } from './query-port.ts';
export { slackChannel, UnknownChannelError } from './slack-channel.ts';
