import type { SourceStatus } from '@hakkai/local';
import { terminalTable } from '@hakkai/deliver';
import type { ModelsRun } from '../run-models.ts';

/** What `start --json` ends with, as one line. */
export interface StartSummary {
  readonly sources: readonly SourceStatus[];
  readonly models: ModelsRun['models'];
  readonly tests: ModelsRun['tests'];
  readonly seconds: number;
  readonly peakMemoryMb: number;
}

/** True when nothing was lost, every model was built and every test passed. */
export function isGood(summary: StartSummary): boolean {
  return summary.models.failed === 0 && summary.tests.failed === 0 && summary.sources.every(balances);
}

const balances = (source: SourceStatus): boolean => source.in === source.loaded + source.quarantined;

export function summaryText(summary: StartSummary): string {
  const table = terminalTable({
    columns: [
      { name: 'source' },
      { name: 'records in', type: 'bigint' },
      { name: 'loaded', type: 'bigint' },
      { name: 'quarantined', type: 'bigint' },
      { name: 'balance' },
      { name: 'age p50', type: 'bigint' },
      { name: 'age p95', type: 'bigint' },
    ],
    rows: summary.sources.map((source) => [
      source.name,
      source.in,
      source.loaded,
      source.quarantined,
      balances(source) ? 'in = loaded + quarantined' : 'DOES NOT BALANCE',
      age(source.p50Ms),
      age(source.p95Ms),
    ]),
  });
  const { models, tests } = summary;
  return [
    table,
    '',
    `models ${models.ok} built, ${models.failed} failed · tests ${tests.passed} passed, ${tests.failed} failed · ${summary.seconds.toFixed(1)} s · peak memory ${summary.peakMemoryMb} MB`,
    'age = from the write in DynamoDB until the row could be queried',
  ].join('\n');
}

function age(ms: number | null): string {
  if (ms === null) return '-';
  return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** Resident memory at its highest, in MB. */
export function peakMemoryMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
