import { createFunctionInvocation, type RedshiftData } from '@hakkai/aws';
import type { DeliverRequest, Manifest } from '@hakkai/contract';
import { localClient, type LocalPlatform } from '@hakkai/local';

export interface DeliveredReport {
  readonly id: string;
  readonly rows: Awaited<ReturnType<RedshiftData['query']>>;
}

/** Sends every report through its deliver Lambda, as a pipeline's last task does, and gives the rows that were sent. */
export async function deliverReports(platform: LocalPlatform, manifest: Manifest): Promise<readonly DeliveredReport[]> {
  const invoke = createFunctionInvocation(localClient(platform.addresses.lambda, platform.environment.region));
  const delivered: DeliveredReport[] = [];
  for (const report of manifest.reports) {
    const request: DeliverRequest = { report: report.id, query: report.query, destination: report.destination };
    await invoke(`${manifest.project}-${manifest.environment}-deliver-${report.destination.kind}`, request);
    delivered.push({ id: report.id, rows: await platform.redshift.query(report.query) });
  }
  return delivered;
}
