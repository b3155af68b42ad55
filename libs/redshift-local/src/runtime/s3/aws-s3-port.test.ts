import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { S3ObjectMissing, type S3Port } from '../s3-port.ts';
import { awsS3Port } from './aws-s3-port.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
let server: Awaited<ReturnType<typeof startFauxqs>>;
let s3: S3Port;

beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  const admin = new S3Client({ endpoint: server.address, region: 'us-east-1', forcePathStyle: true, credentials });
  await admin.send(new CreateBucketCommand({ Bucket: 'bkt' }));
  admin.destroy();
  s3 = awsS3Port({ endpoint: server.address, credentials });
});

afterAll(() => server.stop());

async function keys(prefix: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const object of s3.list('bkt', prefix)) found.push(`${object.key} ${object.size}`);
  return found;
}

describe('the S3 port over the AWS SDK', () => {
  it('writes bytes and streams, reads them back and removes them', async () => {
    await s3.put('bkt', 'a/1', Buffer.from('one'), 3);
    await s3.put('bkt', 'a/2', Readable.from([Buffer.from('tw'), Buffer.from('o!')]), 4);
    expect(await text(await s3.get('bkt', 'a/2'))).toBe('two!');
    expect(await keys('a/')).toEqual(['a/1 3', 'a/2 4']);
    await s3.delete('bkt', 'a/1');
    await s3.delete('bkt', 'a/1');
    expect(await keys('a/')).toEqual(['a/2 4']);
  });

  it('lists page after page, and nothing for a prefix that has nothing', async () => {
    const asked: (string | null)[] = [];
    const pages = createServer((request, response) => {
      const token = new URL(request.url ?? '', 'http://s3').searchParams.get('continuation-token');
      asked.push(token);
      const object = `<Contents><Key>k${token ?? '0'}</Key><Size>1</Size></Contents>`;
      const more = token === '2' ? '' : `<NextContinuationToken>${Number(token ?? 0) + 1}</NextContinuationToken>`;
      response.end(`<ListBucketResult>${object}<IsTruncated>${String(more !== '')}</IsTruncated>${more}</ListBucketResult>`);
    });
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
    const { port } = pages.address() as AddressInfo;
    const listed: string[] = [];
    for await (const object of awsS3Port({ endpoint: `http://127.0.0.1:${port}`, credentials }).list('bkt', '')) listed.push(object.key);
    pages.closeAllConnections();
    await new Promise((resolve) => pages.close(resolve));
    expect([listed, asked]).toEqual([
      ['k0', 'k1', 'k2'],
      [null, '1', '2'],
    ]);
    expect(await keys('none/')).toEqual([]);
  });

  it('says which object is missing', async () => {
    await expect(s3.get('bkt', 'nope')).rejects.toThrow(S3ObjectMissing);
    await expect(s3.get('bkt', 'nope')).rejects.toThrow('There is no object s3://bkt/nope.');
  });
});
