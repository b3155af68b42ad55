import { isObject } from '@hakkai/contract';
import { SlackChannelError, SlackError, SlackMessageError, SlackTokenError, SlackUnreachableError } from './errors.ts';

export type SlackAnswer =
  | { readonly ok: true; readonly channel: string; readonly ts: string }
  | { readonly ok: false; readonly code: string; readonly details: readonly string[] };

/** @throws SlackUnreachableError when it is not what Slack answers: a proxy's page, a cut-off body, a server error. */
export async function readAnswer(url: string, response: Response): Promise<SlackAnswer> {
  if (!response.ok) throw new SlackUnreachableError(url, `HTTP ${response.status}`);
  const body = await bodyOf(url, response);
  if (isObject(body) && body['ok'] === true && typeof body['channel'] === 'string' && typeof body['ts'] === 'string') {
    return { ok: true, channel: body['channel'], ts: body['ts'] };
  }
  if (isObject(body) && body['ok'] === false && typeof body['error'] === 'string') {
    const details = Array.isArray(body['errors']) ? body['errors'].map(String) : [];
    return { ok: false, code: body['error'], details };
  }
  throw new SlackUnreachableError(url, 'the body has neither ok: true with channel and ts, nor ok: false with error');
}

async function bodyOf(url: string, response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw new SlackUnreachableError(url, 'the body is not JSON', error);
  }
}

const TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'no_permission',
  'missing_scope',
  'not_allowed_token_type',
]);
const CHANNEL = new Set(['channel_not_found', 'not_in_channel', 'is_archived', 'restricted_action', 'restricted_action_read_only_channel']);
const MESSAGE = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_too_large',
]);

/** Slack's refusal as the error that says what to do. */
export function refusal({ code, details }: SlackAnswer & { readonly ok: false }, channel: string): SlackError {
  if (TOKEN.has(code)) return new SlackTokenError(code);
  if (CHANNEL.has(code)) return new SlackChannelError(code, channel);
  if (MESSAGE.has(code)) return new SlackMessageError(code, details);
  return new SlackError(`Slack refuses to post (${[code, ...details].join('; ')}): see docs.slack.dev, chat.postMessage, Errors.`, code);
}
