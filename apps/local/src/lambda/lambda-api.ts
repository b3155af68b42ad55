import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../stand-ins/wire/aws-json.ts';
import { listenOnLoopback } from '../stand-ins/wire/loopback-server.ts';

export type LambdaFunction = (event: unknown) => Promise<unknown>;

export interface LambdaApi {
  readonly url: string;
  close(): Promise<void>;
}

const MAX_BYTES = 6 * 1024 * 1024;
const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations(?:\?.*)?$/;

/**
 * Lambda's Invoke API over functions of this process, by name or ARN: RequestResponse, Event and DryRun.
 * What a function throws is answered as Lambda does: status 200 with `X-Amz-Function-Error: Unhandled`.
 * Source: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 *
 * @throws PortTaken
 */
export async function startLambdaApi(options: {
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly port?: number;
  /** Told of errors of functions that were invoked as events, whose caller has gone. */
  readonly onProblem: (problem: unknown) => void;
}): Promise<LambdaApi> {
  const running = new Set<Promise<unknown>>();
  const server = await listenOnLoopback(
    'Lambda',
    (request, response) => {
      answer(options.functions, running, options.onProblem, request, response).catch((error: unknown) =>
        refuse(response, 500, 'ServiceException', String(error)),
      );
    },
    options.port,
  );
  return {
    url: server.url,
    async close() {
      await server.close();
      await Promise.allSettled(running);
    },
  };
}

async function answer(
  functions: ReadonlyMap<string, LambdaFunction>,
  running: Set<Promise<unknown>>,
  onProblem: (problem: unknown) => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = (await readBody(request, MAX_BYTES)).toString('utf8');
  const named = PATH.exec(request.url ?? '')?.[1];
  if (request.method !== 'POST' || named === undefined)
    return refuse(response, 404, 'ResourceNotFoundException', `not emulated: ${request.method} ${request.url}`);
  const name = decodeURIComponent(named)
    .replace(/^.*:function:/, '')
    .replace(/:.*$/, '');
  const invoked = functions.get(name);
  if (!invoked)
    return refuse(
      response,
      404,
      'ResourceNotFoundException',
      `Function not found: ${name}. Functions here: ${[...functions.keys()].join(', ')}`,
    );
  const event = parseEvent(body);
  if (!event) return refuse(response, 400, 'InvalidRequestContentException', 'the payload is not JSON');
  const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  switch (type) {
    case 'DryRun':
      response.writeHead(204).end();
      return;
    case 'Event': {
      const run = invoked(event.value)
        .catch(onProblem)
        .finally(() => running.delete(run));
      running.add(run);
      response.writeHead(202).end();
      return;
    }
    case 'RequestResponse':
      return respond(invoked, event.value, response);
    default:
      return refuse(response, 400, 'InvalidParameterValueException', `unknown invocation type ${String(type)}`);
  }
}

async function respond(invoked: LambdaFunction, event: unknown, response: ServerResponse): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID(), 'x-amz-executed-version': '$LATEST' };
  try {
    const result = await invoked(event);
    response.writeHead(200, headers).end(JSON.stringify(result ?? null));
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    const failure = { errorType: cause.name, errorMessage: cause.message, trace: (cause.stack ?? '').split('\n') };
    response.writeHead(200, { ...headers, 'x-amz-function-error': 'Unhandled' }).end(JSON.stringify(failure));
  }
}

function parseEvent(body: string): { readonly value: unknown } | undefined {
  if (body === '') return { value: {} };
  try {
    return { value: JSON.parse(body) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refuse(response: ServerResponse, status: number, type: string, message: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
    .end(JSON.stringify({ Type: 'User', Message: message }));
}
