import { RedshiftError } from '../../redshift-error.ts';
import { S3ObjectMissing, type S3Port } from '../s3-port.ts';
import { s3Uri, type S3Location } from './s3-uri.ts';

/** S3 refused a request, or was not there to answer it. */
export class S3Failure extends RedshiftError {
  constructor(doing: string, at: S3Location, cause: unknown) {
    super('XX000', `S3ServiceException: ${describe(cause)} (${doing} ${s3Uri(at)})`, { cause });
  }
}

/** What S3, or the way to it, said: `The specified bucket does not exist, Status 404, Error NoSuchBucket`. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const status = (cause as { $metadata?: { httpStatusCode?: unknown } }).$metadata?.httpStatusCode;
  const message = cause.message === '' ? firstOf(cause) : cause.message;
  return typeof status === 'number' ? `${message}, Status ${status}, Error ${cause.name}` : message;
}

/** A refused connection comes as an error without words around the one of each address that was tried. */
function firstOf(cause: Error): string {
  const inner: unknown = cause instanceof AggregateError ? cause.errors[0] : cause.cause;
  return inner instanceof Error ? inner.message : cause.name;
}

/** The same port, whose failures are `S3Failure`s that say what was being done; a missing object stays an `S3ObjectMissing`. */
export function withS3Failures(s3: S3Port): S3Port {
  const run = async <Result>(doing: string, at: S3Location, work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof S3ObjectMissing || error instanceof RedshiftError) throw error;
      throw new S3Failure(doing, at, error);
    }
  };
  return {
    async *list(bucket, prefix) {
      const objects = s3.list(bucket, prefix)[Symbol.asyncIterator]();
      for (;;) {
        const next = await run('listing', { bucket, key: prefix }, objects.next());
        if (next.done === true) return;
        yield next.value;
      }
    },
    get: (bucket, key) => run('reading', { bucket, key }, s3.get(bucket, key)),
    put: (bucket, key, body, size) => run('writing', { bucket, key }, s3.put(bucket, key, body, size)),
    delete: (bucket, key) => run('removing', { bucket, key }, s3.delete(bucket, key)),
  };
}
