import { Transform, type TransformCallback } from 'node:stream';
import { S3Error } from './s3-error.ts';

type State = 'size' | 'data' | 'data-end' | 'trailers' | 'done';

/**
 * Takes the framing off a body with `content-encoding: aws-chunked`: chunks of `<hex size>[;chunk-signature=…]\r\n<bytes>\r\n`,
 * a chunk of size 0, then trailers such as `x-amz-checksum-crc32`. Signatures are not checked.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export class AwsChunkedDecoder extends Transform {
  readonly trailers: Record<string, string> = {};
  #state: State = 'size';
  #left = 0;
  #line = '';

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let at = 0;
    while (at < chunk.length && this.#state !== 'done') {
      if (this.#state === 'data') {
        const part = chunk.subarray(at, at + this.#left);
        this.push(part);
        this.#left -= part.length;
        at += part.length;
        if (this.#left === 0) this.#state = 'data-end';
        continue;
      }
      const end = chunk.indexOf(10, at);
      this.#line += chunk.subarray(at, end < 0 ? undefined : end).toString('latin1');
      at = end < 0 ? chunk.length : end + 1;
      if (end >= 0 && !this.#takeLine(done)) return;
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    done(
      this.#state === 'done' || this.#state === 'trailers'
        ? null
        : new S3Error('IncompleteBody', 400, 'the chunked body ends before its last chunk'),
    );
  }

  #takeLine(done: TransformCallback): boolean {
    const line = this.#line.replace(/\r$/, '');
    this.#line = '';
    if (this.#state === 'size') {
      const size = /^([0-9a-fA-F]+)(;|$)/.exec(line)?.[1];
      if (size === undefined) {
        done(new S3Error('InvalidRequest', 400, `expected a chunk size, got ${JSON.stringify(line.slice(0, 40))}`));
        return false;
      }
      this.#left = Number.parseInt(size, 16);
      this.#state = this.#left === 0 ? 'trailers' : 'data';
    } else if (this.#state === 'data-end') {
      this.#state = 'size';
    } else if (line === '') {
      this.#state = 'done';
    } else {
      const colon = line.indexOf(':');
      this.trailers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    return true;
  }
}
