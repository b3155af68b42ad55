import type { Environment } from '@hakkai/contract';
import { iamRole } from './iam-role.ts';
import { quoteColumns, quoteIdentifier, quoteLiteral } from './quote.ts';

/**
 * COPY of gzip NDJSON named by a manifest. `'auto'` matches the fields of a line to columns by their exact spelling, and a nested value
 * becomes SUPER. MAXERROR 0: what could not be read was kept out before landing, so an error here is a defect and loads nothing.
 * Source: "COPY", "JSON format for COPY", "Using a manifest to specify data files".
 */
export function copyNdjsonStatement(copy: {
  readonly table: string;
  readonly columns: readonly string[];
  readonly manifestUrl: string;
  readonly environment: Pick<Environment, 'copyRole'>;
}): string {
  return [
    `copy ${quoteIdentifier(copy.table)} (${quoteColumns(copy.columns)})`,
    `from ${quoteLiteral(copy.manifestUrl)}`,
    `iam_role ${iamRole(copy.environment)}`,
    `manifest format json 'auto' gzip timeformat 'auto' maxerror 0`,
  ].join('\n');
}

/** The document COPY reads as its list of files; a file of it that is missing fails the COPY. */
export function copyManifest(bucket: string, keys: readonly string[]): string {
  return JSON.stringify({ entries: keys.map((key) => ({ url: `s3://${bucket}/${key}`, mandatory: true })) });
}
