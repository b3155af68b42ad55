import type { SourceNode, Unload, UnloadFlag, UnloadOption } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../../redshift-error.ts';
import type { ResultColumn } from '../../session/session.ts';
import type { Compression } from '../s3/open-object.ts';
import { fixedWidths, requireColumnsOfWidths } from '../fixed-widths.ts';
import { parseS3Uri, type S3Location } from '../s3/s3-uri.ts';

export type UnloadFormatName = 'text' | 'fixedwidth' | 'csv' | 'json' | 'parquet';

/** The options of an UNLOAD, read and checked. */
export interface UnloadPlan {
  readonly destination: S3Location;
  readonly position: number;
  readonly format: UnloadFormatName;
  readonly delimiter: string;
  /** Characters of each column that goes into the files; empty where their format is another. */
  readonly widths: readonly number[];
  readonly header: boolean;
  readonly addQuotes: boolean;
  readonly escape: boolean;
  readonly nullText: string;
  readonly compression: Compression;
  readonly parallel: boolean;
  /** Positions of the partition columns, in the order of PARTITION BY. */
  readonly partitionColumns: readonly number[];
  /** Positions of the columns that go into the files. */
  readonly fileColumns: readonly number[];
  readonly existing: 'refuse' | 'overwrite' | 'clean';
  readonly manifest: 'none' | 'plain' | 'verbose';
  readonly maxFileBytes: number;
  readonly extension: string;
}

const MEGABYTE = 1024 * 1024;
const SMALLEST_FILE = 5 * MEGABYTE;
const LARGEST_FILE = 6.2 * 1024 * MEGABYTE;

/** Flags and options that a format does not go with. https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-parameters */
const UNFIT: Readonly<Record<UnloadFormatName, readonly string[]>> = {
  text: [],
  fixedwidth: ['delimiter', 'header'],
  csv: ['addquotes', 'escape'],
  json: ['delimiter', 'header', 'addquotes', 'escape', 'null as'],
  parquet: ['delimiter', 'header', 'addquotes', 'escape', 'null as', 'gzip', 'zstd'],
};

/**
 * Reads the options of an UNLOAD against the columns of its query.
 * @throws NotEmulated or RedshiftError, with the option's position.
 */
export function unloadPlan(statement: Unload, columns: readonly ResultColumn[]): UnloadPlan {
  const { options } = statement;
  const position = statement.destination.span.start + 1;
  for (const option of options) refuseNotEmulated(option);
  if (!options.some((option) => option.kind === 'iam-role' || option.kind === 'authorization')) {
    throw new RedshiftError('XX000', 'UNLOAD needs authorization: give IAM_ROLE or CREDENTIALS', { position: statement.span.start + 1 });
  }
  const format = readFormat(options);
  for (const option of options) refuseUnfit(option, format);
  const flag = (name: UnloadFlag['name']): boolean => options.some((option) => option.kind === 'unload-flag' && option.name === name);
  const text = (name: string): string | null => {
    const found = options.find((option) => option.kind === 'unload-text' && option.name === name);
    return found?.kind === 'unload-text' ? found.value : null;
  };
  const partitionColumns = readPartition(options, columns);
  const fileColumns = columns
    .map((_, index) => index)
    .filter((index) => partitionColumns.include || !partitionColumns.positions.includes(index));
  const manifest = options.find((option) => option.kind === 'unload-manifest');
  const compression = flag('gzip') ? 'gzip' : flag('zstd') ? 'zstd' : 'none';
  if (flag('cleanpath') && flag('allowoverwrite'))
    throw new RedshiftError('42601', 'CLEANPATH and ALLOWOVERWRITE do not go together', { position });
  return {
    destination: parseS3Uri(statement.destination.uri, position),
    position,
    format,
    delimiter: (text('delimiter') ?? (format === 'csv' ? ',' : '|')).replace(/\\t/g, '\t'),
    header: flag('header'),
    addQuotes: flag('addquotes'),
    escape: flag('escape'),
    nullText: options.find((option) => option.kind === 'null-as')?.text ?? '',
    compression,
    parallel: options.find((option) => option.kind === 'parallel')?.value !== 'off',
    partitionColumns: partitionColumns.positions,
    fileColumns,
    widths: readWidths(
      options,
      fileColumns.flatMap((index) => columns[index] ?? []),
    ),
    existing: flag('cleanpath') ? 'clean' : flag('allowoverwrite') ? 'overwrite' : 'refuse',
    manifest: manifest === undefined ? 'none' : manifest.verbose ? 'verbose' : 'plain',
    maxFileBytes: readMaxFileSize(options),
    extension: text('extension') === null ? usualExtension(format, compression) : `.${text('extension') ?? ''}`,
  };
}

const positionOf = (node: SourceNode): { readonly position: number } => ({ position: node.span.start + 1 });

function usualExtension(format: UnloadFormatName, compression: Compression): string {
  if (format === 'parquet') return '.parquet';
  return { none: '', gzip: '.gz', zstd: '.zst' }[compression];
}

function refuseNotEmulated(option: UnloadOption): void {
  const refuse = (what: string): never => {
    throw new NotEmulated(`UNLOAD ${what}`, positionOf(option));
  };
  switch (option.kind) {
    case 'iam-role':
    case 'authorization':
    case 'unload-format':
    case 'partition-by':
    case 'unload-manifest':
    case 'parallel':
    case 'size':
    case 'null-as':
      return;
    case 'unload-flag':
      return option.name === 'bzip2' || option.name.startsWith('encrypted') ? refuse(option.name.toUpperCase()) : undefined;
    case 'unload-text':
      return option.name === 'kms_key_id' || option.name === 'master_symmetric_key' ? refuse(option.name.toUpperCase()) : undefined;
    case 'unload-fixedwidth':
      return;
    default:
      return option satisfies never;
  }
}

function readFormat(options: readonly UnloadOption[]): UnloadFormatName {
  const [format, second] = options.filter((option) => option.kind === 'unload-format' || option.kind === 'unload-fixedwidth');
  if (second !== undefined) throw new RedshiftError('42601', 'UNLOAD takes one data format', positionOf(second));
  return format === undefined ? 'text' : format.kind === 'unload-format' ? format.format : 'fixedwidth';
}

function readWidths(options: readonly UnloadOption[], columns: readonly ResultColumn[]): readonly number[] {
  const option = options.find(({ kind }) => kind === 'unload-fixedwidth');
  if (option?.kind !== 'unload-fixedwidth') return [];
  const { position } = positionOf(option);
  const widths = fixedWidths(option.specification, position);
  requireColumnsOfWidths('UNLOAD', widths, columns, position);
  return widths;
}

function refuseUnfit(option: UnloadOption, format: UnloadFormatName): void {
  const name = option.kind === 'null-as' ? 'null as' : option.kind === 'unload-flag' || option.kind === 'unload-text' ? option.name : '';
  if (format === 'fixedwidth' && (name === 'addquotes' || name === 'escape'))
    throw new NotEmulated(`UNLOAD ${name.toUpperCase()} with FIXEDWIDTH`, positionOf(option));
  if (UNFIT[format].includes(name)) {
    throw new RedshiftError('0A000', `UNLOAD ${name.toUpperCase()} is not supported with ${format.toUpperCase()}`, positionOf(option));
  }
}

function readPartition(
  options: readonly UnloadOption[],
  columns: readonly ResultColumn[],
): { readonly positions: readonly number[]; readonly include: boolean } {
  const partition = options.find((option) => option.kind === 'partition-by');
  if (!partition) return { positions: [], include: false };
  const positions = partition.columns.map((name) => {
    const found = columns.findIndex((column) => column.name === name.text || column.name === name.text.toLowerCase());
    if (found < 0) throw new RedshiftError('42703', `PARTITION BY column "${name.text}" is not a column of the query`, positionOf(name));
    return found;
  });
  if (!partition.include && positions.length >= columns.length) {
    throw new RedshiftError(
      '0A000',
      'Cannot unload only partition columns: at least one column goes into the files',
      positionOf(partition),
    );
  }
  return { positions, include: partition.include };
}

function readMaxFileSize(options: readonly UnloadOption[]): number {
  const size = options.find((option) => option.kind === 'size' && option.name === 'maxfilesize');
  if (size?.kind !== 'size') return LARGEST_FILE;
  const bytes = Number(size.size) * (size.unit === 'gb' ? 1024 * MEGABYTE : MEGABYTE);
  if (bytes < SMALLEST_FILE || bytes > LARGEST_FILE) {
    throw new RedshiftError('22023', 'MAXFILESIZE is between 5 MB and 6.2 GB', positionOf(size));
  }
  return bytes;
}
