import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';

export type JsonObject = { readonly [name: string]: unknown };
/** One API operation: the request's JSON in, the response's JSON out (undefined = empty body). */
export type AwsOperation = (input: JsonObject) => Promise<unknown>;

/** An error of the API that a client's SDK maps to an exception of the same name. */
export class AwsApiError extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, message: string, status = 400) {
    super(message);
    this.name = type;
    this.type = type;
    this.status = status;
  }
}

export interface AwsJsonService {
  /** As it stands in `X-Amz-Target` before the dot, for example `DynamoDB_20120810`. */
  readonly target: string;
  readonly version: '1.0' | '1.1';
  readonly maxRequestBytes: number;
  readonly operations: ReadonlyMap<string, AwsOperation>;
}

/**
 * AWS's JSON protocol over HTTP/1.1: `POST /`, operation in `X-Amz-Target`, one JSON object in and out.
 * An operation that is not in the map is refused by its name. Requests must be signed, but whose signature it is does not matter.
 * Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
export function serveAwsJson(service: AwsJsonService): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(service, request).then(
      (output) => send(service, response, 200, output),
      (error: unknown) => {
        const known = error instanceof AwsApiError ? error : new AwsApiError('InternalServerError', String(error), 500);
        send(service, response, known.status, { __type: known.type, message: known.message });
      },
    );
  };
}

async function answer(service: AwsJsonService, request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request, service.maxRequestBytes);
  const [target, name = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  if (request.method !== 'POST' || target !== service.target) {
    throw new AwsApiError('UnknownOperationException', `expected POST with X-Amz-Target: ${service.target}.<operation>`);
  }
  const operation = service.operations.get(name);
  if (!operation) throw new AwsApiError('UnknownOperationException', `not emulated: ${service.target}.${name}`);
  if (!request.headers.authorization)
    throw new AwsApiError('MissingAuthenticationTokenException', 'Request is missing Authentication Token');
  return operation(parseObject(body));
}

/** @throws AwsApiError when the request is larger than the API takes. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxBytes) throw new AwsApiError('RequestEntityTooLarge', `the request is larger than ${maxBytes} bytes`, 413);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function parseObject(body: Buffer): JsonObject {
  const value = parseJson(body.toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AwsApiError('SerializationException', 'the request body is not a JSON object');
  }
  return value as JsonObject;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AwsApiError('SerializationException', `the request body is not JSON: ${String(cause)}`);
  }
}

function send(service: AwsJsonService, response: ServerResponse, status: number, output: unknown): void {
  const body = Buffer.from(output === undefined ? '' : JSON.stringify(output));
  response.writeHead(status, {
    'content-type': `application/x-amz-json-${service.version}`,
    'content-length': body.length,
    'x-amzn-requestid': randomUUID(),
    'x-amz-crc32': String(crc32(body)),
  });
  response.end(body);
}
