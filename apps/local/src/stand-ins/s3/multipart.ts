import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readBody } from '../wire/aws-json.ts';
import { keptHeaders, sendXml } from './object-requests.ts';
import type { ObjectStore } from './object-store.ts';
import { receiveBody } from './receive-body.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { s3Xml, textsOf } from './s3-xml.ts';

const MAX_PARTS_XML = 2 * 1024 * 1024;

/** Multipart uploads: a folder each, with one file a part named by its number and MD5, until they are completed or aborted. */
export class MultipartUploads {
  readonly #store: ObjectStore;
  readonly #dir: string;

  constructor(store: ObjectStore, dir: string) {
    this.#store = store;
    this.#dir = join(dir, 'uploads');
  }

  async create(request: S3Request, response: ServerResponse): Promise<void> {
    await this.#store.requireBucket(request.bucket);
    const uploadId = randomUUID();
    await mkdir(join(this.#dir, uploadId), { recursive: true });
    await writeFile(join(this.#dir, uploadId, 'headers.json'), JSON.stringify(keptHeaders(request)));
    sendXml(response, s3Xml('InitiateMultipartUploadResult', { Bucket: request.bucket, Key: request.key, UploadId: uploadId }));
  }

  async uploadPart(request: S3Request, uploadId: string, response: ServerResponse): Promise<void> {
    const dir = await this.#folder(uploadId);
    const arriving = join(dir, `arriving-${randomUUID()}`);
    const number = Number(request.query.get('partNumber'));
    const { md5, checksum } = await receiveBody(request.http, arriving);
    for (const old of await partFiles(dir)) if (old.number === number) await rm(join(dir, old.name));
    await rename(arriving, join(dir, `part-${number}-${md5}`));
    response.writeHead(200, { etag: `"${md5}"`, 'content-length': 0, ...(checksum ? { [checksum[0]]: checksum[1] } : {}) }).end();
  }

  async complete(request: S3Request, uploadId: string, response: ServerResponse): Promise<void> {
    const dir = await this.#folder(uploadId);
    const xml = (await readBody(request.http, MAX_PARTS_XML)).toString('utf8');
    const [numbers, etags] = [textsOf(xml, 'PartNumber'), textsOf(xml, 'ETag')];
    const present = await partFiles(dir);
    const parts = numbers.map((number, index) => {
      const md5 = (etags[index] ?? '').replaceAll('"', '');
      const part = present.find((one) => one.number === Number(number) && one.md5 === md5);
      if (!part) throw new S3Error('InvalidPart', 400, `Part ${number} with ETag ${md5} was not uploaded`);
      return part;
    });
    const blob = this.#store.newBlob();
    for (const { name } of parts) await pipeline(createReadStream(join(dir, name)), createWriteStream(blob.path, { flags: 'a' }));
    const md5s = createHash('md5')
      .update(Buffer.concat(parts.map(({ md5 }) => Buffer.from(md5, 'hex'))))
      .digest('hex');
    const etag = `${md5s}-${parts.length}`;
    const headers = JSON.parse(await readFile(join(dir, 'headers.json'), 'utf8')) as Record<string, string>;
    const { size } = await stat(blob.path);
    const entry = { file: blob.file, size, etag, modified: Date.now(), headers };
    await this.#store.commit(request.bucket, request.key, entry, { ifNoneMatch: request.header('if-none-match') });
    await rm(dir, { recursive: true });
    sendXml(response, s3Xml('CompleteMultipartUploadResult', { Bucket: request.bucket, Key: request.key, ETag: `"${etag}"` }));
  }

  async abort(uploadId: string, response: ServerResponse): Promise<void> {
    await rm(await this.#folder(uploadId), { recursive: true });
    response.writeHead(204).end();
  }

  async #folder(uploadId: string): Promise<string> {
    const dir = join(this.#dir, uploadId);
    if (!/^[0-9a-f-]{36}$/.test(uploadId) || !(await readdir(this.#dir)).includes(uploadId)) {
      throw new S3Error('NoSuchUpload', 404, `The specified upload does not exist: ${uploadId}`);
    }
    return dir;
  }
}

async function partFiles(dir: string): Promise<readonly { name: string; number: number; md5: string }[]> {
  return (await readdir(dir)).flatMap((name) => {
    const [, number, md5] = /^part-(\d+)-([0-9a-f]{32})$/.exec(name) ?? [];
    return number === undefined || md5 === undefined ? [] : [{ name, number: Number(number), md5 }];
  });
}
