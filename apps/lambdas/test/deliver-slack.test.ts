import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

describe('the deployed deliver-slack function', () => {
  it('is a handler once its variables are set', async () => {
    vi.stubEnv('HAKKAI_ENVIRONMENT', 'dev');
    vi.stubEnv('HAKKAI_SLACK_TOKEN_SECRET', 'worldcup-dev-slack-token');
    vi.resetModules();
    const { handler } = await import('../src/deliver-slack.ts');
    await expect(handler({})).rejects.toThrow(/the deliver request does not fit its contract/);
  });

  it('does not start without the name of its secret', async () => {
    vi.stubEnv('HAKKAI_ENVIRONMENT', 'dev');
    vi.stubEnv('HAKKAI_SLACK_TOKEN_SECRET', '');
    vi.resetModules();
    await expect(import('../src/deliver-slack.ts')).rejects.toThrow(/HAKKAI_SLACK_TOKEN_SECRET is not set/);
  });
});
