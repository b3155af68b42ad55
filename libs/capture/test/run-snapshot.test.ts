import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  CAPTURE_FAILPOINTS,
  compileContract,
  ExportFailedError,
  ExportManifestError,
  runSnapshot,
  type CaptureFailpoint,
  type ExportStatus,
  type SnapshotOutcome,
  type SnapshotState,
  type SnapshotStates,
} from '../src/index.ts';
import { declareMatches, TABLE } from './change-records.ts';
import { MemoryStore } from './memory-store.ts';

class MemoryStates implements SnapshotStates {
  state: SnapshotState | null = null;
  read(): Promise<SnapshotState | null> {
    return Promise.resolve(this.state);
  }
  write(_: string, state: SnapshotState | null, next: SnapshotState): Promise<boolean> {
    if (JSON.stringify(state) !== JSON.stringify(this.state)) return Promise.resolve(false);
    this.state = next;
    return Promise.resolve(true);
  }
}

const item = (n: number): string => JSON.stringify({ Item: { tournamentId: { S: 'wc-2022' }, matchNo: { N: String(n) } } });

/** A table of two data files; the export completes at the second look. */
class SnapshotFixture {
  readonly store = new MemoryStore();
  readonly states = new MemoryStates();
  readonly started: string[] = [];
  readonly answers: ExportStatus[] = [{ kind: 'running' }];
  files = [`${item(1)}\n${item(2)}\n`, `${item(3)}\nnot JSON\n`];
  patient = true;

  constructor() {
    const files = this.files.map((content, index) => {
      this.#write(`export/data/${index}.json.gz`, gzipSync(content));
      return JSON.stringify({ itemCount: 2, dataFileS3Key: `export/data/${index}.json.gz` });
    });
    this.#write('export/manifest-files.json', Buffer.from(`${files.reverse().join('\n')}\n`));
    this.#write('export/manifest-summary.json', Buffer.from(JSON.stringify({ manifestFilesS3Key: 'export/manifest-files.json' })));
  }

  #write(key: string, body: Uint8Array): void {
    this.store.objects.set(key, { body, sha256: '' });
  }

  run(failpoint: (name: CaptureFailpoint) => void = () => undefined): Promise<SnapshotOutcome> {
    return runSnapshot({
      contract: compileContract(declareMatches()),
      table: TABLE,
      environment: 'dev',
      bucket: 'landing',
      exports: {
        start: ({ token }) => {
          this.started.push(token);
          return Promise.resolve(`arn:${token}`);
        },
        status: () =>
          Promise.resolve(
            this.answers.shift() ?? { kind: 'completed', micros: 1784462400000000n, summaryKey: 'export/manifest-summary.json' },
          ),
      },
      states: this.states,
      store: this.store,
      gzip: (content) => gzipSync(content),
      gunzip: (content) => gunzipSync(content),
      wait: () => Promise.resolve(this.patient),
      failpoint,
    });
  }

  landed(): string[] {
    return [...this.store.objects.keys()].filter((key) => !key.startsWith('export/')).sort();
  }
}

describe('a snapshot', () => {
  it('lands every item of the export at its moment, once', async () => {
    const snapshot = new SnapshotFixture();
    expect(await snapshot.run()).toEqual({ kind: 'complete', records: 4 });
    expect(snapshot.landed().map((key) => key.replace(/0{20,}/g, ''))).toEqual([
      'land/matches/e0001/contract=v1/dt=2026-07-19/hour=12/snapshot-1784462400000000-0/1-2-2.ndjson.gz',
      'land/matches/e0001/contract=v1/dt=2026-07-19/hour=12/snapshot-1784462400000000-1/1-1-1.ndjson.gz',
      'land/matches/e0001/contract=v1/dt=2026-07-19/hour=12/snapshot-1784462400000000-end/--0.ndjson.gz',
      'quarantine/matches/e0001/contract=v1/dt=2026-07-19/hour=12/snapshot-1784462400000000-1/2-2-1.ndjson.gz',
    ]);
    expect(await snapshot.run()).toEqual({ kind: 'complete', records: 0 });
    expect(snapshot.started).toHaveLength(1);
  });

  it('goes on at the next call when the export takes longer than one', async () => {
    const snapshot = new SnapshotFixture();
    snapshot.patient = false;
    expect(await snapshot.run()).toEqual({ kind: 'exporting', records: 0 });
    expect(await snapshot.run()).toEqual({ kind: 'complete', records: 4 });
    expect(snapshot.started).toHaveLength(1);
  });

  it('exports again, under another token, after an export that failed', async () => {
    const snapshot = new SnapshotFixture();
    snapshot.answers.splice(0, 1, { kind: 'failed', message: 'S3NoSuchBucket' });
    await expect(snapshot.run()).rejects.toThrow(ExportFailedError);
    expect(await snapshot.run()).toMatchObject({ kind: 'complete' });
    expect(new Set(snapshot.started).size).toBe(2);
  });

  it('says what is wrong with an export that is none', async () => {
    const snapshot = new SnapshotFixture();
    snapshot.store.objects.set('export/manifest-summary.json', { body: Buffer.from('{}'), sha256: '' });
    await expect(snapshot.run()).rejects.toThrow(ExportManifestError);
  });

  it.each(CAPTURE_FAILPOINTS.filter((name) => name.startsWith('snapshot.')))(
    'that crashed at %s is completed by the next call, with the same objects',
    async (crashAt) => {
      const whole = new SnapshotFixture();
      await whole.run();
      const snapshot = new SnapshotFixture();
      const crash = snapshot.run((name) => {
        if (name === crashAt) throw new Error(`crash at ${name}`);
      });
      await expect(crash).rejects.toThrow(`crash at ${crashAt}`);
      expect(await snapshot.run()).toMatchObject({ kind: 'complete' });
      expect(snapshot.landed()).toEqual(whole.landed());
      expect(snapshot.started).toHaveLength(1);
    },
  );
});
