import type { IncomingMessage } from 'node:http';
import { S3Error } from './s3-error.ts';

/** A request in path style: `/bucket/key?query`. */
export interface S3Request {
  readonly method: string;
  /** Empty: the request is about the account. */
  readonly bucket: string;
  /** Empty: the request is about the bucket. */
  readonly key: string;
  readonly query: URLSearchParams;
  readonly http: IncomingMessage;
  header(name: string): string | undefined;
}

/** Taken apart by hand: URL would resolve `..` and `//`, which are ordinary in keys. */
export function readS3Request(http: IncomingMessage): S3Request {
  const [path = '/', query = ''] = (http.url ?? '/').split(/\?(.*)/s);
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  return {
    method: http.method ?? 'GET',
    bucket: decode(bucket),
    key: decode(key),
    query: new URLSearchParams(query),
    http,
    header: (name) => {
      const value = http.headers[name];
      return typeof value === 'string' ? value : undefined;
    },
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new S3Error('InvalidURI', 400, `the path is not percent-encoded UTF-8: ${String(cause)}`);
  }
}
