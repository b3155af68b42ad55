import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import { type AddressInfo, createServer, type Socket } from 'node:net';

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

const KEEP_ALIVE_MS = 60_000;
/** A client that holds a request open must not keep the platform from stopping. */
const LAST_ANSWERS_MS = 500;

/**
 * Serves HTTP on 127.0.0.1 and nowhere else: 1.1, and 2 without TLS, which some AWS clients begin with. Port 0 takes any free one.
 *
 * @throws PortTaken
 * @example const s3 = await listenOnLoopback('S3', handler, 0); // s3.url → 'http://127.0.0.1:40123'
 */
export async function listenOnLoopback(what: string, handler: RequestListener, port = 0): Promise<LoopbackServer> {
  const connections = new Connections();
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    connections.serving(request.socket, response);
    handler(request, response);
  };
  const http = createHttpServer({ keepAliveTimeout: KEEP_ALIVE_MS }, serve);
  // HTTP/2's objects have the methods and fields of HTTP/1's that handlers use.
  const http2 = createHttp2Server((request, response) =>
    handler(request as unknown as IncomingMessage, response as unknown as ServerResponse),
  );
  const server = createServer((socket) => {
    connections.add(socket);
    socket.once('readable', () => {
      const first: unknown = socket.read();
      if (!Buffer.isBuffer(first)) return;
      socket.unshift(first);
      (first.subarray(0, 3).equals(HTTP2_PREFACE) ? http2 : http).emit('connection', socket);
    });
  });
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
        connections.end();
      }),
  };
}

const HTTP2_PREFACE = Buffer.from('PRI');

/** Open sockets, and which of them wait for an answer. */
class Connections {
  readonly #open = new Set<Socket>();
  readonly #serving = new Set<Socket>();
  #ending = false;

  add(socket: Socket): void {
    this.#open.add(socket);
    // A client that goes away in the middle of a request is no fault of the server.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#open.delete(socket));
  }

  serving(socket: Socket, response: ServerResponse): void {
    this.#serving.add(socket);
    response.once('close', () => {
      this.#serving.delete(socket);
      if (this.#ending) socket.destroySoon();
    });
  }

  end(): void {
    this.#ending = true;
    for (const socket of this.#open) if (!this.#serving.has(socket)) socket.destroy();
    setTimeout(() => {
      for (const socket of this.#open) socket.destroy();
    }, LAST_ANSWERS_MS).unref();
  }
}
