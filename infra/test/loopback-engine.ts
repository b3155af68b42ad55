import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as grpc from '@grpc/grpc-js';
import engineRpc from '@pulumi/pulumi/proto/engine_grpc_pb.js';
import engineProto from '@pulumi/pulumi/proto/engine_pb.js';
import resourceRpc from '@pulumi/pulumi/proto/resource_grpc_pb.js';
import resourceProto from '@pulumi/pulumi/proto/resource_pb.js';
import { MockMonitor } from '@pulumi/pulumi/runtime/mocks.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';

const infra = fileURLToPath(new URL('..', import.meta.url));

export interface ProgramRun {
  readonly exitCode: number | null;
  /** Types and names of what the program registered. */
  readonly resources: readonly string[];
  /** What a user would see as errors. */
  readonly errors: readonly string[];
  readonly stderr: string;
}

/**
 * Starts a program the way Pulumi's language host does (`@pulumi/pulumi/cmd/run`, JavaScript, a process of its own), against an
 * engine on the loopback that accepts everything. It is not Pulumi's engine: it has no state, no diff and no provider.
 */
export async function runProgram(node: string, main: string, stack: string, config: Readonly<Record<string, string>>): Promise<ProgramRun> {
  const resources: string[] = [];
  const errors: string[] = [];
  const server = new grpc.Server();
  server.addService(resourceRpc.ResourceMonitorService, monitor(resources));
  server.addService(engineRpc.EngineService, engine(errors));
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))),
  );
  try {
    const runner = createRequire(import.meta.url).resolve('@pulumi/pulumi/cmd/run/index.js');
    const address = `127.0.0.1:${port}`;
    const child = spawn(
      node,
      [runner, '--monitor', address, '--engine', address, '--project', 'hakkai', '--stack', stack, '--pwd', infra, main],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, PULUMI_CONFIG: JSON.stringify(config), PULUMI_NODEJS_TYPESCRIPT: 'false', NODE_OPTIONS: '' },
      },
    );
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
    return { exitCode, resources: resources.sort(), errors, stderr };
  } finally {
    server.forceShutdown();
  }
}

/** The Node that a user has on the PATH, not the one that this workspace brings. */
export function systemNode(): string {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((path) => existsSync(path));
  return found ?? process.execPath;
}

function monitor(resources: string[]): grpc.UntypedServiceImplementation {
  const mocks = new MockMonitor({
    newResource({ type, name, inputs }) {
      resources.push(`${type} ${name}`);
      return { id: `${name}-id`, state: { ...inputs, arn: `arn:aws:mock:::${name}` } };
    },
    call: ({ inputs }) => inputs,
  });
  const nothing = unary(() => new empty.Empty());
  return {
    supportsFeature: unary(() => {
      const response = new resourceProto.SupportsFeatureResponse();
      response.setHassupport(true);
      return response;
    }),
    getDeploymentInfo: forwarded(mocks.getDeploymentInfo.bind(mocks)),
    invoke: forwarded(mocks.invoke.bind(mocks)),
    readResource: forwarded(mocks.readResource.bind(mocks)),
    registerResource: forwarded(mocks.registerResource.bind(mocks)),
    registerPackage: forwarded(mocks.registerPackage.bind(mocks)),
    registerResourceOutputs: nothing,
    registerResourceHook: nothing,
    signalAndWaitForShutdown: nothing,
  };
}

function engine(errors: string[]): grpc.UntypedServiceImplementation {
  return {
    log: unary((request: engineProto.LogRequest) => {
      if (request.getSeverity() === engineProto.LogSeverity.ERROR) errors.push(request.getMessage());
      return new empty.Empty();
    }),
    getRootResource: unary(() => new engineProto.GetRootResourceResponse()),
    setRootResource: unary(() => new engineProto.SetRootResourceResponse()),
    requirePulumiVersion: unary(() => new engineProto.RequirePulumiVersionResponse()),
  };
}

function unary<Request, Response>(answer: (request: Request) => Response): grpc.handleUnaryCall<Request, Response> {
  return ({ request }, done) => done(null, answer(request));
}

/** The mock monitor takes the same requests, without the call around them. */
function forwarded<Request, Response>(
  method: (request: Request, done: (error: grpc.ServiceError | null, response?: Response) => void) => unknown,
): grpc.handleUnaryCall<Request, Response> {
  return ({ request }, done) => {
    method(request, (error, response) => done(error, response));
  };
}
