import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as httpRequest,
  type ServerResponse,
} from 'node:http';
import { listenOnLoopback, type LoopbackServer } from './stand-ins/wire/loopback-server.ts';

/** The services behind the gateway, each with its own address. */
export interface GatewayRoutes {
  readonly dataApi: string;
  readonly dynamodb: string;
  readonly kinesis: string;
  readonly lambda: string;
  readonly s3: string;
}

/**
 * One address for every AWS client: with `AWS_ENDPOINT_URL=<url>` in the environment, boto3, the AWS CLI and the SDKs reach each
 * service without further settings. JSON services are told apart by `X-Amz-Target`, Lambda by its path; what is left is S3.
 *
 * @throws PortTaken
 */
export function startGateway(routes: GatewayRoutes, port?: number): Promise<LoopbackServer> {
  return listenOnLoopback('The AWS gateway', (request, response) => forward(routes, request, response), port);
}

function forward(routes: GatewayRoutes, request: IncomingMessage, response: ServerResponse): void {
  const target = routeOf(routes, request);
  if (target === undefined) {
    const service = String(request.headers['x-amz-target']);
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ __type: 'UnknownOperationException', message: `not emulated: ${service}` }));
    return;
  }
  const { hostname, port } = new URL(target);
  const onward = httpRequest({ hostname, port, method: request.method, path: request.url, headers: onwardHeaders(request) }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, request.httpVersionMajor === 2 ? withoutConnection(answer.headers) : answer.headers);
    answer.pipe(response);
  });
  onward.on('error', (error) => {
    if (response.headersSent) response.destroy(error);
    else response.writeHead(503, { 'content-type': 'text/plain' }).end(`${target} does not answer: ${error.message}`);
  });
  request.on('aborted', () => onward.destroy());
  request.pipe(onward);
}

/** HTTP/2 says in pseudo-headers what HTTP/1.1 says in its first line. */
function onwardHeaders({ headers }: IncomingMessage): OutgoingHttpHeaders {
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')));
  return { ...own, host: headers.host ?? String(headers[':authority'] ?? '') };
}

/** HTTP/2 has no headers about the connection. */
function withoutConnection(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...rest } = headers;
  return rest;
}

function routeOf(routes: GatewayRoutes, request: IncomingMessage): string | undefined {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    switch (target.slice(0, target.indexOf('.'))) {
      case 'RedshiftData':
        return routes.dataApi;
      case 'DynamoDB_20120810':
        return routes.dynamodb;
      case 'Kinesis_20131202':
        return routes.kinesis;
      default:
        return undefined;
    }
  }
  return request.url?.startsWith('/2015-03-31/functions/') ? routes.lambda : routes.s3;
}
