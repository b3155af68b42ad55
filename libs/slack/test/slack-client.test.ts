import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { slack } from '@hakkai/contract';
import { slackMessage } from '@hakkai/deliver';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createSlackClient,
  SlackChannelError,
  SlackError,
  SlackMessageError,
  SlackRateLimitError,
  SlackTokenError,
  SlackUnreachableError,
} from '../src/index.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

const request = { report: 'top_scorers', query: 'select 1', destination: slack('kpi', 'Top scorers') };
const message = slackMessage(request, { columns: [{ name: 'scorer' }], rows: [['Kylian Mbappé']] }, 'C1');
const posted: Answer = { body: { ok: true, channel: 'C1', ts: '1.5' } };
const closing: (() => Promise<unknown>)[] = [];

/** Slack on a loopback port that gives these answers, one a request. */
async function slackAnswering(...answers: Answer[]) {
  const requests: { readonly path: string; readonly authorization: string; readonly body: unknown }[] = [];
  const server = createServer(async (incoming, outgoing) => {
    requests.push({
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization ?? '',
      body: JSON.parse(await textOf(incoming)),
    });
    const { status = 200, headers = {}, body } = answers[requests.length - 1] ?? { status: 500, body: 'no answer left' };
    outgoing.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const waits: number[] = [];
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms);
  };
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { client: createSlackClient({ token: 'xoxb-1', endpoint, wait }), requests, waits, endpoint };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += String(chunk);
  return text;
}

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('posting to Slack', () => {
  it('sends the message as it is, with the token, and gives its timestamp', async () => {
    const { client, requests } = await slackAnswering(posted);
    await expect(client.post(message)).resolves.toEqual({ channel: 'C1', ts: '1.5' });
    expect(requests).toEqual([{ path: '/chat.postMessage', authorization: 'Bearer xoxb-1', body: JSON.parse(JSON.stringify(message)) }]);
  });

  it('waits as long as Slack asks for and posts once', async () => {
    const busy: Answer = { status: 429, headers: { 'retry-after': '7' }, body: { ok: false, error: 'ratelimited' } };
    const { client, requests, waits } = await slackAnswering(busy, busy, posted);
    await expect(client.post(message)).resolves.toEqual({ channel: 'C1', ts: '1.5' });
    expect(waits).toEqual([7000, 7000]);
    expect(requests).toHaveLength(3);
  });

  it.each([
    ['too often', ['1', '1', '1', '1'], [1000, 1000, 1000]],
    ['too long', ['61'], []],
    ['without a number', ['Sun, 22 Nov 2026 07:28:00 GMT'], []],
  ])('gives up when Slack asks to wait %s', async (_how, retryAfter, waited) => {
    const { client, waits } = await slackAnswering(
      ...retryAfter.map((seconds) => ({ status: 429, headers: { 'retry-after': seconds }, body: {} })),
    );
    await expect(client.post(message)).rejects.toThrow(SlackRateLimitError);
    expect(waits).toEqual(waited);
  });

  it.each([
    ['invalid_auth', SlackTokenError, /scope chat:write/],
    ['channel_not_found', SlackChannelError, /C1 .*environments\.ts/],
    ['invalid_blocks', SlackMessageError, /invalid_blocks; must be less than 3001 characters/],
    ['fatal_error', SlackError, /fatal_error/],
  ])('names the cause of %s and what to do', async (error, kind, says) => {
    const { client } = await slackAnswering({ body: { ok: false, error, errors: ['must be less than 3001 characters'] } });
    const failure = await client.post(message).catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(kind);
    expect(failure).toMatchObject({ code: error, message: expect.stringMatching(says), name: kind.name });
  });

  it.each([
    ['a server error', { status: 503, body: 'down' }],
    ['a page of a proxy', { body: '<html>' }],
    ['something else', { body: { ok: true } }],
  ])('does not repeat itself after %s, because the message may be out', async (_what, answer) => {
    const { client, requests } = await slackAnswering(answer, posted);
    await expect(client.post(message)).rejects.toThrow(SlackUnreachableError);
    expect(requests).toHaveLength(1);
  });

  it('keeps the cause when nobody listens', async () => {
    const { endpoint } = await slackAnswering();
    for (const close of closing.splice(0)) await close();
    const failure = await createSlackClient({ token: 't', endpoint })
      .post(message)
      .catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(SlackUnreachableError);
    expect(failure).toMatchObject({ cause: expect.any(TypeError) });
  });

  it('never shows the token', async () => {
    const { client } = await slackAnswering({ body: { ok: false, error: 'invalid_auth' } });
    const failure = await client.post(message).catch((caught: unknown) => caught);
    expect(String(failure)).not.toContain('xoxb-1');
  });
});
