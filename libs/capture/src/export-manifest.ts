import { readJson } from './read-json.ts';

/** Thrown when an export's manifest is not as DynamoDB writes it. */
export class ExportManifestError extends Error {
  constructor(file: string, missing: string) {
    super(`The export's ${file} has no "${missing}": it is not what DynamoDB writes, or was changed. Take the snapshot again.`);
    this.name = 'ExportManifestError';
  }
}

/** Key of the list of data files, from manifest-summary.json. @throws ExportManifestError */
export function exportFilesKey(summary: Uint8Array): string {
  return textField(summary, 'manifestFilesS3Key', 'manifest-summary.json');
}

/**
 * Keys of the data files, from manifest-files.json (one object a line), sorted: the order must be the same whenever a crash
 * makes somebody else go on. Source: Amazon DynamoDB Developer Guide, "DynamoDB table export output format".
 *
 * @throws ExportManifestError
 */
export function exportDataKeys(files: Uint8Array): readonly string[] {
  const lines = new TextDecoder()
    .decode(files)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => textField(line, 'dataFileS3Key', 'manifest-files.json')).sort();
}

function textField(document: string | Uint8Array, field: string, file: string): string {
  const value = readJson(document);
  const found = value.kind === 'object' ? value.entries.get(field) : undefined;
  if (found?.kind !== 'string') throw new ExportManifestError(file, field);
  return found.value;
}
