import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readBody } from '../wire/aws-json.ts';
import { listenOnLoopback } from '../wire/loopback-server.ts';

export interface Slack {
  /** Base of the Web API: `<url>/api/chat.postMessage`. */
  readonly url: string;
  close(): Promise<void>;
}

const MAX_BYTES = 1024 * 1024;

/**
 * Slack's Web API as far as messages go out: `chat.postMessage` keeps each message as one JSON file in `dir`,
 * named by its timestamp, so that one can look at what a channel would have got. Other methods answer `unknown_method`.
 * Source: https://docs.slack.dev/reference/methods/chat.postMessage
 *
 * @throws PortTaken
 */
export async function startSlack(options: { readonly dir: string; readonly port?: number }): Promise<Slack> {
  await mkdir(options.dir, { recursive: true });
  let last = 0;
  const timestamp = (): string => {
    last = Math.max(last + 1, Date.now() * 1000);
    return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
  };
  const server = await listenOnLoopback(
    'Slack',
    (request, response) => {
      answer(options.dir, timestamp, request).then(
        (body) => send(response, 200, body),
        (error: unknown) => send(response, 500, { ok: false, error: 'fatal_error', detail: String(error) }),
      );
    },
    options.port,
  );
  return { url: server.url, close: () => server.close() };
}

async function answer(dir: string, timestamp: () => string, request: IncomingMessage): Promise<object> {
  const body = (await readBody(request, MAX_BYTES)).toString('utf8');
  if (request.url !== '/api/chat.postMessage') return { ok: false, error: 'unknown_method' };
  if (!request.headers.authorization?.startsWith('Bearer ')) return { ok: false, error: 'not_authed' };
  const message = readMessage(body);
  if (!message) return { ok: false, error: 'invalid_json' };
  if (typeof message['channel'] !== 'string' || message['channel'] === '') return { ok: false, error: 'channel_not_found' };
  if (message['text'] === undefined && message['blocks'] === undefined) return { ok: false, error: 'no_text' };
  const ts = timestamp();
  const file = join(dir, `${ts}-${message['channel'].replace(/[^\w-]/g, '_')}.json`);
  await writeFile(`${file}.part`, `${JSON.stringify({ ts, ...message }, null, 2)}\n`);
  await rename(`${file}.part`, file);
  return { ok: true, channel: message['channel'], ts, message: { ...message, ts, type: 'message' } };
}

function readMessage(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
