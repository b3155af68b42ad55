import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSecretReader, EmptySecretError } from '../src/secrets.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const closing: (() => Promise<unknown>)[] = [];

/** Secrets Manager on a loopback port that gives this answer. */
async function secretsManager(status: number, answer: object): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('reading a secret', () => {
  it('gives its text', async () => {
    const endpoint = await secretsManager(200, { Name: 'slack-token', SecretString: 'xoxb-1' });
    await expect(createSecretReader({ endpoint, credentials, region: 'eu-west-1' })('slack-token')).resolves.toBe('xoxb-1');
  });

  it('says how to write one that is empty', async () => {
    const endpoint = await secretsManager(200, { Name: 'slack-token' });
    const reading = createSecretReader({ endpoint, credentials, region: 'eu-west-1' })('slack-token');
    await expect(reading).rejects.toThrow(EmptySecretError);
    await expect(reading).rejects.toThrow(/put-secret-value --secret-id slack-token/);
  });

  it('names the secret and the cause when AWS refuses', async () => {
    const endpoint = await secretsManager(400, { __type: 'AccessDeniedException', message: 'no' });
    const reading = createSecretReader({ endpoint, credentials, region: 'eu-west-1' })('slack-token');
    await expect(reading).rejects.toMatchObject({
      name: 'AwsRequestError',
      code: 'AccessDeniedException',
      message: expect.stringMatching(/GetSecretValue on slack-token/),
    });
  });
});
