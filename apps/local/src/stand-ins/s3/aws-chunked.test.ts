import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { AwsChunkedDecoder } from './aws-chunked.ts';

/** The body in pieces of the given size: frames are cut wherever a network may cut them. */
async function decode(body: string, piece: number): Promise<{ text: string; trailers: Record<string, string> }> {
  const bytes = Buffer.from(body);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, n) => bytes.subarray(n * piece, (n + 1) * piece));
  const decoder = new AwsChunkedDecoder();
  const content = await buffer(Readable.from(pieces).pipe(decoder));
  return { text: content.toString(), trailers: decoder.trailers };
}

describe('an aws-chunked body', () => {
  it.each([
    ['of one chunk', '5\r\nhello\r\n0\r\n\r\n', 'hello', {}],
    ['of several chunks', '3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n', 'hello', {}],
    ['that is empty', '0\r\n\r\n', '', {}],
    ['with signatures', 'a;chunk-signature=0f\r\n0123456789\r\n0;chunk-signature=1e\r\n\r\n', '0123456789', {}],
    ['with line breaks in it', '4\r\n\r\n\r\n\r\n0\r\n\r\n', '\r\n\r\n', {}],
    ['with a trailer', '1\r\na\r\n0\r\nx-amz-checksum-crc32:6LdLQw==\r\n\r\n', 'a', { 'x-amz-checksum-crc32': '6LdLQw==' }],
  ])('%s is the same however it is cut', async (_, body, text, trailers) => {
    for (let piece = 1; piece <= body.length; piece += 1) expect(await decode(body, piece)).toEqual({ text, trailers });
  });

  it.each([
    ['that ends early', '5\r\nhel', 'the chunked body ends before its last chunk'],
    ['without sizes', 'hello\r\n', 'expected a chunk size, got "hello"'],
  ])('%s is refused', async (_, body, message) => {
    await expect(decode(body, 3)).rejects.toThrow(message);
  });
});
