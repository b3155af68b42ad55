import { pipeline, type Readable, type Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { RedshiftError } from '../../redshift-error.ts';
import { S3Failure } from './s3-failure.ts';
import type { S3Port } from '../s3-port.ts';
import { s3Uri, type S3Location } from './s3-uri.ts';

export type Compression = 'none' | 'gzip' | 'zstd';

/** Bytes that a decompressor hands over at a time. */
const CHUNK_BYTES = 1024 * 1024;

/**
 * The object's bytes, decompressed. @throws S3ObjectMissing, or a RedshiftError when the bytes are not compressed as said.
 */
export async function* openObject(s3: S3Port, object: S3Location, compression: Compression): AsyncGenerator<Buffer> {
  const source = await s3.get(object.bucket, object.key);
  const stream = decompressed(source, compression);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (error instanceof RedshiftError) throw error;
    if (typeof code !== 'string' || !/^(Z_|ZSTD_)/.test(code)) throw new S3Failure('reading', object, error);
    throw new RedshiftError('XX000', `${s3Uri(object)} is not compressed with ${compression}: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    stream.destroy();
  }
}

function decompressed(source: Readable, compression: Compression): Readable {
  switch (compression) {
    case 'none':
      return source;
    case 'gzip':
      return through(source, createGunzip({ chunkSize: CHUNK_BYTES }));
    case 'zstd':
      return through(source, createZstdDecompress({ chunkSize: CHUNK_BYTES }));
    default:
      return compression satisfies never;
  }
}

/** An error of the source surfaces in the last stream of the pipeline, which is the one that is read. */
function through(source: Readable, target: Transform): Readable {
  pipeline(source, target, (error) => {
    if (error) target.destroy(error);
  });
  return target;
}
