import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Redshift } from '../session/redshift.ts';
import { DataApiError, InternalServerException, RequestEntityTooLargeException, UnknownOperationException } from './data-api-error.ts';
import { createDataApiService, type DataApiService } from './data-api-service.ts';
import { jsonText, type Json } from './json-text.ts';
import { OPERATIONS } from './operations.ts';
import { RequestFields } from './request-fields.ts';
import type { StoreLimits } from './statement-store.ts';

export interface DataApiOptions {
  readonly redshift: Pick<Redshift, 'openSession'>;
  /** 127.0.0.1 unless said. */
  readonly host?: string;
  /** Any free port unless said. */
  readonly port?: number;
  readonly now?: () => Date;
  readonly limits?: Partial<StoreLimits>;
}

export interface DataApi {
  /** For `endpoint` of an SDK client or `AWS_ENDPOINT_URL_REDSHIFT_DATA`. */
  readonly url: string;
  /** Answers nothing any more, cancels what runs and closes the sessions. */
  close(): Promise<void>;
}

/** The address is taken, or not ours to listen on. */
export class DataApiListenError extends Error {
  constructor(host: string, port: number, cause: unknown) {
    const code = (cause as { code?: string }).code;
    super(
      code === 'EADDRINUSE'
        ? `Port ${port} on ${host} is taken: stop what listens there, or choose another port for the Data API.`
        : `The Data API cannot listen on ${host}:${port}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
    this.name = 'DataApiListenError';
  }
}

/** 40 statements of 100 KB each, and room for their escapes. */
const REQUEST_BYTES = 12 * 1024 * 1024;
const SWEEP_MS = 1000;

/**
 * Serves the Amazon Redshift Data API over a local Redshift: `@aws-sdk/client-redshift-data`, boto3 and the AWS CLI work unchanged.
 * Signatures are not checked.
 *
 * @throws DataApiListenError when the port is taken.
 * @example
 * const api = await startDataApi({ redshift });
 * const client = new RedshiftDataClient({ endpoint: api.url, region: 'eu-west-1', credentials });
 */
export async function startDataApi(options: DataApiOptions): Promise<DataApi> {
  const service = createDataApiService(options.redshift, options.now ?? (() => new Date()), options.limits);
  const host = options.host ?? '127.0.0.1';
  const server = createServer((request, response) => {
    answer(request, service).then(
      (reply) => send(response, 200, reply),
      (error: unknown) => sendError(response, error),
    );
  });
  await listen(server, host, options.port ?? 0);
  const sweep = setInterval(() => void service.sessions.expire(), SWEEP_MS);
  sweep.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    close: async () => {
      clearInterval(sweep);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await service.running.cancelAll();
      await service.sessions.close();
    },
  };
}

async function answer(request: IncomingMessage, service: DataApiService): Promise<Json> {
  const target = String(request.headers['x-amz-target'] ?? '');
  const operation = OPERATIONS.get(target.replace(/^RedshiftData\./, ''));
  const body = await readBody(request);
  if (request.method !== 'POST' || !target.startsWith('RedshiftData.') || !operation) throw new UnknownOperationException(target);
  return operation(RequestFields.parse(body), service);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > REQUEST_BYTES) throw new RequestEntityTooLargeException(REQUEST_BYTES);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, reply: Json): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() });
  response.end(jsonText(reply));
}

function sendError(response: ServerResponse, cause: unknown): void {
  const error = cause instanceof DataApiError ? cause : new InternalServerException(cause);
  response.setHeader('x-amzn-errortype', error.name);
  send(response, error.status, { __type: error.name, Message: error.message, message: error.message, ...error.members });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new DataApiListenError(host, port, cause)));
    server.listen(port, host, () => resolve());
  });
}
