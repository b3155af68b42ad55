import { createFunctionInvocation } from '@hakkai/aws';
import type { DeliverRequest, Manifest } from '@hakkai/contract';
import { localClient, type LocalPlatform } from '@hakkai/local';

/** Sends every report through its deliver Lambda, as a pipeline's last task does. */
export async function deliverReports(platform: LocalPlatform, manifest: Manifest): Promise<void> {
  const invoke = createFunctionInvocation(localClient(platform.addresses.lambda, platform.environment.region));
  for (const report of manifest.reports) {
    const request: DeliverRequest = { report: report.id, query: report.query, destination: report.destination };
    await invoke(`${manifest.project}-${manifest.environment}-deliver-${report.destination.kind}`, request);
  }
}
