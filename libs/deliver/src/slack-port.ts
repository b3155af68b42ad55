import type { SlackMessage } from './slack-message.ts';

/** Posting, as delivery needs it; `@hakkai/slack` does it over HTTPS. */
export interface SlackPort {
  /**
   * Posts once. Not idempotent: after an error that left open whether Slack took the message, it is not sent again by itself.
   *
   * @returns the message's timestamp, Slack's id of it within the channel
   */
  post(message: SlackMessage): Promise<{ readonly channel: string; readonly ts: string }>;
}
