import type { ClientOptions } from '@hakkai/aws';

/** What a client of AWS needs to reach a stand-in instead: its address. Stand-ins want requests signed, by whomever. */
export function localClient(endpoint: string, region: string): ClientOptions {
  return { endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
}
