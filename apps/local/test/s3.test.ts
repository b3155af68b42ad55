import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetBucketAclCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type S3, startS3 } from '../src/stand-ins/s3/s3.ts';
import { REGION, s3Client, temporaryFolder } from './stand-in-clients.ts';

describe('S3 stand-in', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let s3: S3;
  let client: S3Client;
  const Bucket = 'landing';

  beforeEach(async () => {
    folder = await temporaryFolder();
    s3 = await startS3({ dir: folder.path, region: REGION });
    client = s3Client(s3.url);
    await client.send(new CreateBucketCommand({ Bucket }));
  });
  afterEach(async () => {
    await s3.close();
    await folder.remove();
  });

  const put = (Key: string, Body: string | Buffer = Key, more = {}) => client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
  const text = async (Key: string, more = {}) =>
    (await client.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();
  const keys = async (input: object) =>
    (await client.send(new ListObjectsV2Command({ Bucket, ...input }))).Contents?.map(({ Key }) => Key) ?? [];

  it('gives back what was put, with its headers', async () => {
    await put('a/b.json', '{"ä":1}', { ContentType: 'application/json', Metadata: { round: 'final' }, ContentEncoding: 'gzip' });
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'a/b.json' }));
    expect(head).toMatchObject({
      ContentLength: 8,
      ContentType: 'application/json',
      ContentEncoding: 'gzip',
      Metadata: { round: 'final' },
    });
    expect(await text('a/b.json')).toBe('{"ä":1}');
    expect(await text('a/b.json', { Range: 'bytes=2-3' })).toBe('ä');
    await expect(text('a')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(client.send(new GetObjectCommand({ Bucket: 'elsewhere', Key: 'a' }))).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  it('lets exactly one of many writers create an object with If-None-Match', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => put('once', `writer ${n}`, { IfNoneMatch: '*' })));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(19);
    for (const { reason } of refused) expect(reason).toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
    expect(await text('once')).toBe(`writer ${outcomes.findIndex(({ status }) => status === 'fulfilled')}`);
  });

  it('replaces an object only when If-Match names its ETag', async () => {
    const { ETag } = await put('lease', '1');
    await expect(put('lease', 'x', { IfMatch: '"0123"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await put('lease', '2', { IfMatch: ETag });
    expect(await text('lease')).toBe('2');
  });

  it('lists keys in UTF-8 order, by prefix, after a key and page by page', async () => {
    const names = ['b', 'a/2', 'a/10', 'a/Z', 'a/é', 'a/\u{1f600}', 'a/～', 'B', 'a//x', 'a/../y', 'a/&<>"', 'c d+e%'];
    for (const name of names) await put(name);
    const sorted = [...names].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
    expect(await keys({})).toEqual(sorted);
    expect(await keys({ EncodingType: 'url' }).then((found) => found.map((key) => decodeURIComponent(key ?? '')))).toEqual(sorted);
    expect(await keys({ Prefix: 'a/' })).toEqual(sorted.filter((name) => name.startsWith('a/')));
    expect(await keys({ Prefix: 'a/', StartAfter: 'a/2' })).toEqual(
      sorted.filter((name) => name.startsWith('a/')).slice(sorted.indexOf('a/2') - sorted.indexOf('a/&<>"') + 1),
    );
    const paged: (string | undefined)[] = [];
    for await (const page of paginateListObjectsV2({ client, pageSize: 5 }, { Bucket }))
      paged.push(...(page.Contents ?? []).map(({ Key }) => Key));
    expect(paged).toEqual(sorted);
    for (const name of names) expect(await text(name)).toBe(name);
  });

  it('folds keys below a delimiter into common prefixes, over pages too', async () => {
    for (const day of ['01', '02', '03']) for (const n of [1, 2]) await put(`land/dt=${day}/${n}`);
    await put('land/readme');
    const seen: (string | undefined)[] = [];
    for await (const page of paginateListObjectsV2({ client, pageSize: 1 }, { Bucket, Prefix: 'land/', Delimiter: '/' })) {
      seen.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix), ...(page.Contents ?? []).map(({ Key }) => Key));
    }
    expect(seen).toEqual(['land/dt=01/', 'land/dt=02/', 'land/dt=03/', 'land/readme']);
  });

  it('streams 100 MB in and out without holding them', async () => {
    const chunk = randomBytes(1024 * 1024);
    const body = Readable.from(
      (function* () {
        for (let n = 0; n < 100; n += 1) yield chunk;
      })(),
    );
    await client.send(new PutObjectCommand({ Bucket, Key: 'large', Body: body, ContentLength: 100 * chunk.length }));
    const { Body, ContentLength } = await client.send(new GetObjectCommand({ Bucket, Key: 'large' }));
    expect(ContentLength).toBe(100 * chunk.length);
    let size = 0;
    for await (const part of Body as Readable) size += (part as Buffer).length;
    expect(size).toBe(100 * chunk.length);
  });

  it('refuses a body that does not have the checksum it came with', async () => {
    await expect(put('wrong', 'content', { ContentMD5: Buffer.alloc(16).toString('base64') })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(put('wrong', 'content', { ChecksumSHA256: Buffer.alloc(32).toString('base64') })).rejects.toMatchObject({
      name: 'BadDigest',
    });
    await expect(text('wrong')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('puts multipart uploads together and copies objects', async () => {
    const parts = [Buffer.alloc(5 * 1024 * 1024, 'a'), Buffer.from('the end')];
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }));
    const done = [];
    for (const [index, Body] of parts.entries()) {
      const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key: 'parts', UploadId, PartNumber: index + 1, Body }));
      done.push({ ETag, PartNumber: index + 1 });
    }
    const { ETag } = await client.send(
      new CompleteMultipartUploadCommand({ Bucket, Key: 'parts', UploadId, MultipartUpload: { Parts: done } }),
    );
    expect(ETag).toMatch(/-2"$/);
    await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/parts` }));
    expect(await text('copy', { Range: 'bytes=-7' })).toBe('the end');
  });

  it('deletes many objects at once and keeps the rest over a restart', async () => {
    for (const name of ['a&b', 'c', 'd']) await put(name);
    await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'a&b' }, { Key: 'd' }] } }));
    await s3.close();
    s3 = await startS3({ dir: folder.path, region: REGION });
    client = s3Client(s3.url);
    expect(await keys({})).toEqual(['c']);
    expect((await client.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual([Bucket]);
  });

  it('refuses by name what it does not emulate', async () => {
    await expect(client.send(new GetBucketAclCommand({ Bucket }))).rejects.toThrow('not emulated: GET ?acl on a bucket');
  });
});
