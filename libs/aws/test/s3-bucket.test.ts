import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AwsRequestError, createS3Bucket, createS3Client, type S3Bucket } from '../src/index.ts';
import { startSmallS3, type SmallS3 } from './small-s3.ts';

let s3: SmallS3;
let bucket: S3Bucket;

beforeEach(async () => {
  s3 = await startSmallS3();
  bucket = createS3Bucket(createS3Client(s3.options), 'landing');
});
afterEach(() => s3[Symbol.asyncDispose]());

const put = (key: string, sha256: string): Promise<string> => bucket.putIfAbsent(key, Buffer.from(sha256), sha256);

describe('an object that is written once', () => {
  it('is created where nothing is, and never overwritten', async () => {
    expect(await put('land/a', '1')).toBe('created');
    expect(await put('land/a', '1')).toBe('same');
    expect(await put('land/a', '2')).toBe('different');
    expect(Buffer.from(await bucket.read('land/a')).toString()).toBe('1');
    expect(await bucket.contentHash('land/a')).toBe('1');
  });

  it('is asked for again while another write of its key is under way', async () => {
    s3.conflicts.push(409, 409);
    expect(await put('land/a', '1')).toBe('created');
  });

  it('fails with call, place and the service’s word when it is refused', async () => {
    s3.conflicts.push(403);
    const refused = put('land/a', '1');
    await expect(refused).rejects.toThrow(AwsRequestError);
    await expect(refused).rejects.toThrow(/PutObject on s3:\/\/landing\/land\/a failed: AccessDenied/);
  });

  it('gives up when the other write does not end', async () => {
    s3.conflicts.push(...Array<number>(5).fill(409));
    await expect(put('land/a', '1')).rejects.toMatchObject({ code: 'ConditionalRequestConflict' });
  });

  it('has no hash when somebody else wrote it', async () => {
    await bucket.putText('manifest/a', 'x');
    expect(await bucket.contentHash('manifest/a')).toBeNull();
  });
});

describe('a listing', () => {
  it('turns all pages, begins after a key, and has times', async () => {
    for (const n of [1, 2, 3, 4, 5]) await put(`land/m/${n}`, 'x');
    const listed = await bucket.list('land/m/', 'land/m/1');
    expect(listed.map((object) => object.key)).toEqual(['land/m/2', 'land/m/3', 'land/m/4', 'land/m/5']);
    expect(listed[0]?.modifiedMs).toBe(Date.UTC(2026, 6, 19, 12));
  });

  it('of folders gives the next level only', async () => {
    for (const key of ['land/m/contract=v1/a', 'land/m/contract=v1/b', 'land/m/contract=v2/a', 'land/m/contract=v3/x/a'])
      await put(key, 'x');
    expect(await bucket.folders('land/m/')).toEqual(['land/m/contract=v1/', 'land/m/contract=v2/', 'land/m/contract=v3/']);
  });
});
