import { listen, type Loopback } from './loopback.ts';

interface Stored {
  readonly body: Buffer;
  readonly hash: string | undefined;
}

export interface SmallS3 extends Loopback {
  readonly objects: Map<string, Stored>;
  /** answers of the next conditional puts, before any that is real */
  readonly conflicts: number[];
}

/** As much of S3's wire as the adapter uses, two keys to a page, so that it has to turn pages. */
export async function startSmallS3(): Promise<SmallS3> {
  const objects = new Map<string, Stored>();
  const conflicts: number[] = [];
  const server = await listen((request, body, response) => {
    const url = new URL(request.url ?? '', 'http://s3');
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
    const stored = objects.get(key);
    const refuse = (status: number, code: string): void => {
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(request.method === 'HEAD' ? '' : `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
    };
    switch (request.method) {
      case 'PUT': {
        const conflict = request.headers['if-none-match'] === '*' ? conflicts.shift() : undefined;
        if (conflict === 409) return refuse(409, 'ConditionalRequestConflict');
        if (conflict !== undefined) return refuse(conflict, 'AccessDenied');
        if (stored && request.headers['if-none-match'] === '*') return refuse(412, 'PreconditionFailed');
        objects.set(key, { body, hash: request.headers['x-amz-meta-sha256']?.toString() });
        return void response.writeHead(200, { etag: '"x"' }).end();
      }
      case 'HEAD':
        if (!stored) return refuse(404, 'NotFound');
        return void response.writeHead(200, stored.hash === undefined ? {} : { 'x-amz-meta-sha256': stored.hash }).end();
      default:
        if (key !== '') return stored ? void response.writeHead(200).end(stored.body) : refuse(404, 'NoSuchKey');
        return void response
          .writeHead(200, { 'content-type': 'application/xml' })
          .end(listing([...objects.keys()].sort(), url.searchParams));
    }
  });
  return { ...server, objects, conflicts };
}

function listing(keys: readonly string[], query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter');
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const entries = keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => (delimiter && key.includes(delimiter, prefix.length) ? key.slice(0, key.indexOf(delimiter, prefix.length) + 1) : key));
  const left = [...new Set(entries)].filter((entry) => entry > after);
  const page = left.slice(0, 2);
  const next = left.length > page.length ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  const shown = page.map((entry) =>
    delimiter && entry.endsWith(delimiter)
      ? `<CommonPrefixes><Prefix>${entry}</Prefix></CommonPrefixes>`
      : `<Contents><Key>${entry}</Key><LastModified>2026-07-19T12:00:00.000Z</LastModified></Contents>`,
  );
  return `<ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${shown.join('')}</ListBucketResult>`;
}
