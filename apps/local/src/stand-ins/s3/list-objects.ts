import type { ObjectEntry, ObjectStore } from './object-store.ts';
import { S3Error } from './s3-error.ts';
import { s3Xml } from './s3-xml.ts';

const PAGE = 1000;
/** Above every key that starts with what stands before it. */
const LAST = '\u{10ffff}';

/**
 * One page of ListObjectsV2, as XML. Times are whole seconds, as S3 gives them.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 */
export async function listObjects(store: ObjectStore, bucket: string, query: URLSearchParams): Promise<string> {
  await store.requireBucket(bucket);
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const max = maxKeys(query);
  const contents: [string, ObjectEntry][] = [];
  const folders: string[] = [];
  let last = '';
  let truncated = false;
  const keys = store.keys(bucket, prefix, after);
  for (let next = await keys.next(); !next.done; ) {
    if (contents.length + folders.length === max) {
      truncated = max > 0;
      break;
    }
    const [key, entry] = next.value;
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (cut < 0) {
      contents.push([key, entry]);
      last = key;
      next = await keys.next();
    } else {
      const folder = key.slice(0, cut + delimiter.length);
      folders.push(folder);
      last = folder + LAST;
      next = await keys.next(last);
    }
  }
  await keys.return();
  const text = query.get('encoding-type') === 'url' ? encodeURIComponent : (value: string) => value;
  return s3Xml('ListBucketResult', {
    Name: bucket,
    Prefix: text(prefix),
    Delimiter: delimiter === '' ? undefined : text(delimiter),
    MaxKeys: max,
    EncodingType: query.get('encoding-type') ?? undefined,
    KeyCount: contents.length + folders.length,
    IsTruncated: truncated,
    ContinuationToken: token ?? undefined,
    NextContinuationToken: truncated ? Buffer.from(last).toString('base64url') : undefined,
    StartAfter: query.has('start-after') ? text(query.get('start-after') ?? '') : undefined,
    Contents: contents.map(([key, { modified, etag, size }]) => ({
      Key: text(key),
      LastModified: new Date(Math.floor(modified / 1000) * 1000).toISOString(),
      ETag: `"${etag}"`,
      Size: size,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: folders.map((folder) => ({ Prefix: text(folder) })),
  });
}

function maxKeys(query: URLSearchParams): number {
  const text = query.get('max-keys') ?? String(PAGE);
  if (!/^\d+$/.test(text)) throw new S3Error('InvalidArgument', 400, `max-keys must be a number, not ${text}`);
  return Math.min(Number(text), PAGE);
}
