import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * What every client takes. All of it may be left out on AWS: region, credentials and `AWS_ENDPOINT_URL_<SERVICE>` are then read from
 * the environment by the SDK itself.
 */
export interface ClientOptions {
  readonly region?: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Options as the SDK takes them: fields that are absent are left out, not undefined. HTTP/1.1, which every endpoint speaks. */
export function clientConfig(options: ClientOptions): {
  region?: string;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  requestHandler: NodeHttpHandler;
} {
  return {
    ...(options.region === undefined ? {} : { region: options.region }),
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    ...(options.credentials === undefined ? {} : { credentials: { ...options.credentials } }),
    requestHandler: new NodeHttpHandler({ connectionTimeout: 5_000 }),
  };
}
