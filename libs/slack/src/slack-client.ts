import { setTimeout as sleep } from 'node:timers/promises';
import type { SlackMessage, SlackPort } from '@hakkai/deliver';
import { SlackRateLimitError, SlackUnreachableError } from './errors.ts';
import { readAnswer, refusal } from './answer.ts';

export interface SlackClientOptions {
  /** bot token with the scope chat:write, `xoxb-…` */
  readonly token: string;
  /** base of the Web API, without a slash at the end; Slack's own unless given */
  readonly endpoint?: string;
  /** tries when Slack says 429, 4 unless given */
  readonly attempts?: number;
  /** how long to wait at most when Slack says 429, 60 s unless given: a Lambda that waits is paid for */
  readonly longestWaitSeconds?: number;
  readonly wait?: (ms: number) => Promise<void>;
}

const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Posts through Slack's Web API. Only 429 is tried again, after the seconds that `Retry-After` says: any other failure may have posted
 * already, and a second message is worse than a task that is red.
 *
 * Errors: {@link SlackTokenError}, {@link SlackChannelError}, {@link SlackMessageError}, {@link SlackRateLimitError},
 * {@link SlackUnreachableError}, else {@link SlackError}.
 *
 * @example await createSlackClient({ token }).post(slackMessage(request, table, 'C0123456789'));
 */
export function createSlackClient(options: SlackClientOptions): SlackPort {
  const { token, endpoint = 'https://slack.com/api', attempts = 4, longestWaitSeconds = 60, wait = sleep } = options;
  const url = `${endpoint}/chat.postMessage`;

  return {
    async post(message) {
      for (let attempt = 1; ; attempt += 1) {
        const response = await send(url, token, message);
        if (response.status !== 429) {
          const answer = await readAnswer(url, response);
          if (!answer.ok) throw refusal(answer, message.channel);
          return { channel: answer.channel, ts: answer.ts };
        }
        const seconds = Number(response.headers.get('retry-after') ?? 1);
        await response.body?.cancel();
        if (attempt >= attempts || !(seconds <= longestWaitSeconds)) throw new SlackRateLimitError(attempt, seconds);
        await wait(seconds * 1000);
      }
    },
  };
}

async function send(url: string, token: string, message: SlackMessage): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
  } catch (error) {
    throw new SlackUnreachableError(url, error instanceof Error ? error.message : String(error), error);
  }
}
