import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { AwsChunkedDecoder } from './aws-chunked.ts';
import { S3Error } from './s3-error.ts';

export interface ReceivedBody {
  readonly size: number;
  /** Hex MD5, which is the ETag of a plain upload. */
  readonly md5: string;
  /** Header name and value of the checksum that the client sent. */
  readonly checksum?: readonly [string, string];
}

/**
 * Streams the body of a request into a file and checks it against every checksum that came with it (MD5, CRC32, SHA-1, SHA-256).
 * CRC32C and CRC64NVME are kept and given back, but not computed.
 *
 * @throws S3Error BadDigest, IncompleteBody
 */
export async function receiveBody(request: IncomingMessage, path: string): Promise<ReceivedBody> {
  const trailers = String(request.headers['x-amz-trailer'] ?? '')
    .toLowerCase()
    .split(/\s*,\s*/);
  const digests = new Digests(new Set([...Object.keys(request.headers), ...trailers]));
  const decoder = request.headers['content-encoding']?.includes('aws-chunked') ? new AwsChunkedDecoder() : undefined;
  const stages = decoder ? [request, decoder, digests.meter, createWriteStream(path)] : [request, digests.meter, createWriteStream(path)];
  await pipeline(stages);
  const announced = request.headers['x-amz-decoded-content-length'] ?? request.headers['content-length'];
  if (announced !== undefined && Number(announced) !== digests.size) {
    throw new S3Error('IncompleteBody', 400, `${announced} bytes were announced, ${digests.size} came`);
  }
  const received = digests.finish();
  const sent = { ...checksumsIn(request.headers), ...checksumsIn(decoder?.trailers ?? {}) };
  for (const [name, value] of Object.entries(sent)) {
    const computed = received.base64[name];
    if (computed !== undefined && computed !== value)
      throw new S3Error('BadDigest', 400, `${name} is ${value}, but the body's is ${computed}`);
  }
  const checksum = Object.entries(sent).find(([name]) => name.startsWith('x-amz-checksum-'));
  return { size: digests.size, md5: received.md5, ...(checksum ? { checksum } : {}) };
}

/** The digests that the request announces, and always MD5, taken while the bytes go by. */
class Digests {
  readonly #hashes: ReadonlyMap<string, Hash>;
  readonly #md5 = createHash('md5');
  #crc32 = 0;
  size = 0;
  readonly meter = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      this.size += chunk.length;
      this.#md5.update(chunk);
      for (const hash of this.#hashes.values()) hash.update(chunk);
      this.#crc32 = crc32(chunk, this.#crc32);
      done(null, chunk);
    },
  });

  constructor(announced: ReadonlySet<string>) {
    const wanted = (['sha1', 'sha256'] as const).filter((name) => announced.has(`x-amz-checksum-${name}`));
    this.#hashes = new Map(wanted.map((name) => [`x-amz-checksum-${name}`, createHash(name)]));
  }

  finish(): { md5: string; base64: Readonly<Record<string, string>> } {
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(this.#crc32);
    const md5 = this.#md5.digest();
    const hashes = [...this.#hashes].map(([name, hash]) => [name, hash.digest('base64')] as const);
    return {
      md5: md5.toString('hex'),
      base64: { 'content-md5': md5.toString('base64'), 'x-amz-checksum-crc32': crc.toString('base64'), ...Object.fromEntries(hashes) },
    };
  }
}

const CHECKSUM = /^(content-md5|x-amz-checksum-(crc32|crc32c|crc64nvme|sha1|sha256))$/;

function checksumsIn(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((pair): pair is [string, string] => CHECKSUM.test(pair[0]) && typeof pair[1] === 'string'),
  );
}
