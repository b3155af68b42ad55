import { bareTypeName, typeName } from '../../types/redshift-type.ts';
import type { ResultColumn } from '../../session/session.ts';
import { s3Uri } from '../s3/s3-uri.ts';
import type { UnloadedFile } from './unloaded-file.ts';
import type { UnloadPlan } from './unload-plan.ts';

/**
 * The manifest of an UNLOAD: the objects it wrote, with VERBOSE also their lengths, counts and the schema.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-manifest-parameter
 */
export function unloadManifest(plan: UnloadPlan, columns: readonly ResultColumn[], files: readonly UnloadedFile[]): string {
  const verbose = plan.manifest === 'verbose';
  const entries = files.map((file) => {
    const url = s3Uri({ bucket: plan.destination.bucket, key: plan.destination.key + file.name });
    return verbose ? { url, meta: { content_length: file.bytes, record_count: file.rows } } : { url };
  });
  if (!verbose) return JSON.stringify({ entries });
  const elements = plan.fileColumns.flatMap((index) => {
    const column = columns[index];
    return column ? [{ name: column.name, type: { base: bareTypeName(column.type), ...sizes(column) } }] : [];
  });
  return JSON.stringify({
    entries,
    schema: { elements },
    meta: {
      content_length: files.reduce((sum, file) => sum + file.bytes, 0),
      record_count: files.reduce((sum, file) => sum + file.rows, 0),
    },
    author: { name: 'Amazon Redshift', version: '1.0.0' },
  });
}

function sizes(column: ResultColumn): Readonly<Record<string, number>> {
  const { type } = column;
  if (type.kind === 'decimal') return { precision: type.precision, scale: type.scale };
  return /\((\d+)\)/.test(typeName(type)) && 'length' in type ? { max_length: type.length } : {};
}
