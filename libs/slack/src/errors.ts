/** Slack answered that it will not do it. `code` is Slack's own word (docs.slack.dev, chat.postMessage, "Errors"). */
export class SlackError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The token is wrong, revoked or lacks `chat:write`. */
export class SlackTokenError extends SlackError {
  constructor(code: string) {
    super(`Slack refuses the token (${code}): put a bot token with the scope chat:write into the secret.`, code);
  }
}

/** The channel is not there, archived, or the bot is not in it. */
export class SlackChannelError extends SlackError {
  constructor(code: string, channel: string) {
    super(
      `Slack cannot post into ${channel} (${code}): check the channel id in environments.ts and invite the bot into the channel.`,
      code,
    );
  }
}

/** The message breaks a rule of Slack's: a fault of the renderer, not of the data. */
export class SlackMessageError extends SlackError {
  constructor(code: string, details: readonly string[]) {
    super(
      `Slack refuses the message (${[code, ...details].join('; ')}): this is a fault in how the report was rendered, please report it.`,
      code,
    );
  }
}

/** Slack asked to wait, more often or longer than was allowed. Nothing was posted. */
export class SlackRateLimitError extends SlackError {
  readonly retryAfterSeconds: number;

  constructor(attempts: number, retryAfterSeconds: number) {
    super(`Slack asked ${attempts} times to wait, last for ${retryAfterSeconds} s; nothing was posted. Try again later.`, 'ratelimited');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No answer, or none that Slack gives: whether the message was posted is not known. */
export class SlackUnreachableError extends Error {
  constructor(url: string, what: string, cause?: unknown) {
    super(
      `${url} did not answer as Slack does: ${what}. Whether the message was posted is not known; look into the channel before you repeat it.`,
      {
        cause,
      },
    );
    this.name = 'SlackUnreachableError';
  }
}
