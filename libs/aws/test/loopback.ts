import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ClientOptions } from '../src/index.ts';

export interface Loopback extends AsyncDisposable {
  readonly options: Required<ClientOptions>;
}

export type Answer = (request: IncomingMessage, body: Buffer, response: ServerResponse) => void;

/** A server of this process that answers one service's requests; the SDK's clients are pointed at it. */
export async function listen(answer: Answer): Promise<Loopback> {
  const server = createServer((request, response) => {
    buffer(request).then(
      (body) => answer(request, body, response),
      (error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    options: { endpoint: `http://127.0.0.1:${port}`, region: 'eu-west-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
