import type { GlueColumn, GlueDatabase, GluePartition, GlueTable } from './glue-catalog.ts';

/** The catalog's file is not what this version writes. */
export class CatalogDocumentError extends Error {
  constructor(file: string, why: string, cause?: unknown) {
    super(`${file} is not a data catalog (${why}): restore it, or remove it and create the external tables again.`, { cause });
    this.name = 'CatalogDocumentError';
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the catalog's file. @throws CatalogDocumentError */
export function parseCatalogDocument(text: string, file: string): readonly GlueDatabase[] {
  const refuse = (why: string, cause?: unknown): CatalogDocumentError => new CatalogDocumentError(file, why, cause);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw refuse('no JSON', cause);
  }

  const fields = (value: unknown, where: string): Fields => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(`${where} is no object`);
    return value as Fields;
  };
  const list = (value: unknown, where: string): readonly unknown[] => {
    if (!Array.isArray(value)) throw refuse(`${where} is no list`);
    return value;
  };
  const textOf = (value: unknown, where: string): string => {
    if (typeof value !== 'string') throw refuse(`${where} is no text`);
    return value;
  };
  const textsOf = (value: unknown, where: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(fields(value, where)).map(([name, entry]) => [name, textOf(entry, `${where}.${name}`)]));
  const columns = (value: unknown, where: string): readonly GlueColumn[] =>
    list(value, where).map((entry, index) => {
      const column = fields(entry, `${where}[${index}]`);
      return { name: textOf(column['name'], `${where}[${index}].name`), type: textOf(column['type'], `${where}[${index}].type`) };
    });
  const partition = (value: unknown, where: string): GluePartition => {
    const found = fields(value, where);
    return {
      values: list(found['values'], `${where}.values`).map((entry) => (entry === null ? null : textOf(entry, `${where}.values`))),
      location: textOf(found['location'], `${where}.location`),
    };
  };
  const table = (value: unknown, where: string): GlueTable => {
    const found = fields(value, where);
    return {
      name: textOf(found['name'], `${where}.name`),
      columns: columns(found['columns'], `${where}.columns`),
      partitionKeys: columns(found['partitionKeys'], `${where}.partitionKeys`),
      location: textOf(found['location'], `${where}.location`),
      inputFormat: textOf(found['inputFormat'], `${where}.inputFormat`),
      outputFormat: textOf(found['outputFormat'], `${where}.outputFormat`),
      serde: textOf(found['serde'], `${where}.serde`),
      serdeParameters: textsOf(found['serdeParameters'], `${where}.serdeParameters`),
      parameters: textsOf(found['parameters'], `${where}.parameters`),
      partitions: list(found['partitions'], `${where}.partitions`).map((entry, index) => partition(entry, `${where}.partitions[${index}]`)),
    };
  };

  const root = fields(document, 'the document');
  if (root['version'] !== 1) throw refuse(`version ${String(root['version'])}`);
  return list(root['databases'], 'databases').map((entry, index) => {
    const found = fields(entry, `databases[${index}]`);
    const name = textOf(found['name'], `databases[${index}].name`);
    return { name, tables: list(found['tables'], `${name}.tables`).map((value, at) => table(value, `${name}.tables[${at}]`)) };
  });
}
