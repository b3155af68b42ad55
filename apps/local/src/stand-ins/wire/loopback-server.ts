import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another program holds the port that a server was told to use. */
export class PortTaken extends Error {
  readonly port: number;

  constructor(what: string, port: number, cause: unknown) {
    super(`${what} cannot listen on 127.0.0.1:${port}: the port is taken. Stop the program that holds it, or choose another port.`, {
      cause,
    });
    this.name = 'PortTaken';
    this.port = port;
  }
}

export interface LoopbackServer {
  readonly url: string;
  readonly port: number;
  /** Answers what is under way, then frees the port. */
  close(): Promise<void>;
}

/**
 * Serves HTTP on 127.0.0.1 and nowhere else. Port 0 takes any free one.
 *
 * @throws PortTaken
 * @example const s3 = await listenOnLoopback('S3', handler, 0); // s3.url → 'http://127.0.0.1:40123'
 */
export async function listenOnLoopback(what: string, handler: RequestListener, port = 0): Promise<LoopbackServer> {
  const server = createServer({ keepAliveTimeout: 60_000 }, handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortTaken(what, port, error) : error));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // A client that holds a long poll open must not keep the platform from stopping.
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }),
  };
}
