import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Table } from 'dynalite/db/index.js';
import type { TableStore } from './table-store.ts';

/** An export as DescribeExport tells it; times in ms since 1970. */
export interface TableExport {
  readonly arn: string;
  readonly id: string;
  readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  readonly tableArn: string;
  readonly tableId: string;
  readonly exportTime: number;
  readonly startTime: number;
  readonly endTime?: number;
  readonly bucket: string;
  readonly prefix: string;
  readonly itemCount: number;
  /** What the request was marked with: the same mark again is the same export. */
  readonly token?: string;
  readonly failure?: string;
}

const PREFIX = 'hakkai-export~';
const END = 'hakkai-export~~';

/**
 * Point-in-time exports. The items of that moment are spooled to a file before the request is acknowledged, so an export that
 * was interrupted by a crash goes on with the same content; the upload to S3 follows in the background.
 * Layout on S3: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html
 */
export class TableExports {
  readonly #store: TableStore;
  readonly #s3: S3Client;
  readonly #spool: string;
  readonly #running = new Set<Promise<void>>();
  #starting: Promise<unknown> = Promise.resolve();

  private constructor(store: TableStore, s3: S3Client, spool: string) {
    this.#store = store;
    this.#s3 = s3;
    this.#spool = spool;
  }

  static async open(store: TableStore, s3: S3Client, spool: string): Promise<TableExports> {
    await mkdir(spool, { recursive: true });
    const exports = new TableExports(store, s3, spool);
    for (const found of await exports.list()) if (found.status === 'IN_PROGRESS') exports.#uploadInBackground(found);
    return exports;
  }

  /** One export at a time takes its moment, so that a repeated request finds the first one's export. */
  start(table: Table, bucket: string, prefix: string, token?: string): Promise<TableExport> {
    const started = this.#starting.then(async () => {
      const same = token === undefined ? undefined : (await this.list()).find((found) => found.token === token);
      return same ?? this.#begin(table, bucket, prefix, token);
    });
    this.#starting = started.then(
      () => undefined,
      () => undefined,
    );
    return started;
  }

  async #begin(table: Table, bucket: string, prefix: string, token: string | undefined): Promise<TableExport> {
    const id = `${String(Date.now()).padStart(14, '0')}-${randomBytes(4).toString('hex')}`;
    const startTime = Date.now();
    const moment = await this.#store.gate.between(async () => {
      const items = this.#store.items(table.TableName)[Symbol.asyncIterator]();
      // A LevelDB iterator sees the database as it was when it was made; asking for the first item makes it.
      return { exportTime: this.#store.clock.nextWholeMillisecond(), first: await items.next(), items };
    });
    let itemCount = 0;
    async function* lines(): AsyncGenerator<string> {
      for (let next = moment.first; !next.done; next = await moment.items.next()) {
        itemCount += 1;
        yield `${JSON.stringify({ Item: next.value })}\n`;
      }
    }
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(this.#file(id)));
    const started: TableExport = {
      arn: `${table.TableArn}/export/${id}`,
      id,
      status: 'IN_PROGRESS',
      tableArn: table.TableArn,
      tableId: table.TableId,
      exportTime: moment.exportTime,
      startTime,
      bucket,
      prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`,
      itemCount,
      ...(token === undefined ? {} : { token }),
    };
    await this.#save(started);
    this.#uploadInBackground(started);
    return started;
  }

  async find(arn: string): Promise<TableExport | undefined> {
    return (await this.list()).find((found) => found.arn === arn);
  }

  async list(): Promise<readonly TableExport[]> {
    const found: TableExport[] = [];
    for await (const value of this.#store.level.values({ gte: PREFIX, lt: END })) found.push(value as TableExport);
    return found;
  }

  /** Waits for uploads under way. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }

  #uploadInBackground(started: TableExport): void {
    const running = this.#upload(started)
      .catch((problem: unknown) => this.#save({ ...started, status: 'FAILED', endTime: Date.now(), failure: String(problem) }))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #upload(started: TableExport): Promise<void> {
    const root = `${started.prefix}AWSDynamoDB/${started.id}`;
    const file = this.#file(started.id);
    const put = (key: string, body: string): Promise<unknown> =>
      this.#s3.send(new PutObjectCommand({ Bucket: started.bucket, Key: key, Body: body, ContentLength: Buffer.byteLength(body) }));
    await put(`${root}/_started`, '');
    const dataKey = `${root}/data/${createHash('sha256').update(started.id).digest('hex').slice(0, 26)}.json.gz`;
    const bytes = await readFile(file);
    const data = await this.#s3.send(new PutObjectCommand({ Bucket: started.bucket, Key: dataKey, Body: bytes }));
    const md5 = (content: string | Buffer): string => createHash('md5').update(content).digest('base64');
    const files = `${JSON.stringify({
      itemCount: started.itemCount,
      md5Checksum: md5(bytes),
      etag: (data.ETag ?? '').replaceAll('"', ''),
      dataFileS3Key: dataKey,
    })}\n`;
    const endTime = Date.now();
    const summary = JSON.stringify(summaryOf(started, `${root}/manifest-files.json`, endTime, bytes.length));
    await put(`${root}/manifest-files.json`, files);
    await put(`${root}/manifest-files.md5`, md5(files));
    await put(`${root}/manifest-summary.json`, summary);
    await put(`${root}/manifest-summary.md5`, md5(summary));
    await this.#save({ ...started, status: 'COMPLETED', endTime });
    await rm(file, { force: true });
  }

  #save(state: TableExport): Promise<void> {
    return this.#store.level.put(`${PREFIX}${state.id}`, state);
  }

  #file(id: string): string {
    return join(this.#spool, `${id}.json.gz`);
  }
}

export function manifestKey(found: TableExport): string {
  return `${found.prefix}AWSDynamoDB/${found.id}/manifest-summary.json`;
}

function summaryOf(started: TableExport, filesKey: string, endTime: number, bytes: number): object {
  return {
    version: '2020-06-30',
    exportArn: started.arn,
    startTime: new Date(started.startTime).toISOString(),
    endTime: new Date(endTime).toISOString(),
    tableArn: started.tableArn,
    tableId: started.tableId,
    exportTime: new Date(started.exportTime).toISOString(),
    s3Bucket: started.bucket,
    s3Prefix: started.prefix === '' ? null : started.prefix.slice(0, -1),
    s3SseAlgorithm: 'AES256',
    s3SseKmsKeyId: null,
    manifestFilesS3Key: filesKey,
    billedSizeBytes: bytes,
    itemCount: started.itemCount,
    outputFormat: 'DYNAMODB_JSON',
    exportType: 'FULL_EXPORT',
  };
}
