import type { Copy, CopyFlagName, CopyOption, JsonFormat, SourceNode } from '@hakkai/redshift-sql';
import { atPosition } from '../../at-position.ts';
import { RedshiftError } from '../../redshift-error.ts';
import type { Compression } from '../s3/open-object.ts';
import { fixedWidths } from '../fixed-widths.ts';
import { positionOf, readEscapes, refuseNotEmulated, refuseUnfit } from './copy-option-rules.ts';
import { readDateFormat, readTimeFormat, type DateFormat, type TimeFormat } from './time-pattern.ts';

export type CopyDataFormat =
  | { readonly kind: 'json'; readonly mapping: 'auto' | 'auto ignorecase' | 'noshred' | { readonly paths: string } }
  | { readonly kind: 'csv'; readonly quote: string }
  | { readonly kind: 'text'; readonly escape: boolean; readonly removeQuotes: boolean }
  | { readonly kind: 'fixedwidth'; readonly widths: readonly number[] }
  | { readonly kind: 'parquet'; readonly serializeToJson: boolean };

/** The options of a COPY, read and checked: what is not named has its documented default. */
export interface CopyPlan {
  readonly format: CopyDataFormat;
  readonly delimiter: string;
  readonly compression: Compression;
  readonly manifest: boolean;
  readonly maxErrors: number;
  readonly ignoreHeader: number;
  readonly ignoreBlankLines: boolean;
  readonly fillRecord: boolean;
  readonly noLoad: boolean;
  readonly nullText: string | null;
  readonly emptyAsNull: boolean;
  readonly blanksAsNull: boolean;
  readonly trimBlanks: boolean;
  readonly truncateColumns: boolean;
  readonly roundDecimals: boolean;
  /** A date or timestamp that its format does not read is NULL instead of an error. */
  readonly acceptAnyDate: boolean;
  /** ASCII character for bytes that are not UTF-8; null: such a record is an error. */
  readonly invalidCharacter: string | null;
  readonly dateFormat: DateFormat | null;
  readonly timeFormat: TimeFormat | null;
}

/**
 * Reads the options of a COPY.
 * @throws NotEmulated for an option that is not emulated, RedshiftError for options that do not go together; both with their position.
 */
export function copyPlan(statement: Copy): CopyPlan {
  const { options } = statement;
  for (const option of options) refuseNotEmulated(option);
  if (!options.some((option) => option.kind === 'iam-role' || option.kind === 'authorization')) {
    throw new RedshiftError('XX000', 'COPY needs authorization: give IAM_ROLE or CREDENTIALS', { position: statement.span.start + 1 });
  }
  const format = dataFormat(options);
  for (const option of options) refuseUnfit(option, format);
  const flag = (name: CopyFlagName): boolean => options.some((option) => option.kind === 'flag' && option.name === name);
  const text = (name: string): string | null => options.find(isTextOption(name))?.value ?? null;
  const number = (name: string, otherwise: number): number => options.find(isNumberOption(name))?.value ?? otherwise;
  const replaces = options.find(isTextOption('acceptinvchars'));
  const [dateFormat, timeFormat] = [options.find(isTextOption('dateformat')), options.find(isTextOption('timeformat'))];
  return {
    format,
    delimiter: readEscapes(text('delimiter') ?? (format.kind === 'csv' ? ',' : '|')),
    compression: flag('gzip') ? 'gzip' : flag('zstd') ? 'zstd' : 'none',
    manifest: flag('manifest'),
    maxErrors: number('maxerror', 0),
    ignoreHeader: number('ignoreheader', 0),
    ignoreBlankLines: flag('ignoreblanklines'),
    fillRecord: flag('fillrecord'),
    noLoad: flag('noload'),
    nullText: nullText(options, format),
    emptyAsNull: flag('emptyasnull'),
    blanksAsNull: flag('blanksasnull'),
    trimBlanks: flag('trimblanks'),
    truncateColumns: flag('truncatecolumns'),
    roundDecimals: flag('roundec'),
    acceptAnyDate: flag('acceptanydate'),
    invalidCharacter: replaces ? (replaces.value ?? '?') : null,
    dateFormat: dateFormat === undefined ? null : atPosition(dateFormat.span.start + 1, () => readDateFormat(dateFormat.value ?? '')),
    timeFormat: timeFormat === undefined ? null : atPosition(timeFormat.span.start + 1, () => readTimeFormat(timeFormat.value ?? '')),
  };
}

const isTextOption =
  (name: string) =>
  (option: CopyOption): option is Extract<CopyOption, { kind: 'text-option' }> =>
    option.kind === 'text-option' && option.name === name;

const isNumberOption =
  (name: string) =>
  (option: CopyOption): option is Extract<CopyOption, { kind: 'number-option' }> =>
    option.kind === 'number-option' && option.name === name;

function dataFormat(options: readonly CopyOption[]): CopyDataFormat {
  const formats = options.filter((option) => option.kind.startsWith('format-'));
  const second = formats[1];
  if (second) throw new RedshiftError('42601', 'COPY takes one data format', positionOf(second));
  const flag = (name: CopyFlagName): boolean => options.some((option) => option.kind === 'flag' && option.name === name);
  const format = formats[0];
  switch (format?.kind) {
    case 'format-json':
      return { kind: 'json', mapping: jsonMapping(format) };
    case 'format-csv':
      return { kind: 'csv', quote: quoteOf(format.quote, format) };
    case 'format-fixedwidth':
      return { kind: 'fixedwidth', widths: fixedWidths(format.specification, positionOf(format).position) };
    case 'format-columnar':
      return { kind: 'parquet', serializeToJson: flag('serializetojson') };
    default:
      return { kind: 'text', escape: flag('escape'), removeQuotes: flag('removequotes') };
  }
}

function jsonMapping(format: JsonFormat): Extract<CopyDataFormat, { kind: 'json' }>['mapping'] {
  const mapping = format.mapping ?? 'auto';
  const word = mapping.toLowerCase();
  if (word === 'auto' || word === 'auto ignorecase' || word === 'noshred') return word;
  if (/^s3:\/\//i.test(mapping)) return { paths: mapping };
  throw new RedshiftError(
    '22023',
    `JSON takes 'auto', 'auto ignorecase', 'noshred' or an S3 location, not '${mapping}'`,
    positionOf(format),
  );
}

function quoteOf(quote: string | null, format: SourceNode): string {
  const mark = quote ?? '"';
  if (!/^[\x21-\x7e]$/.test(mark)) throw new RedshiftError('22023', 'QUOTE takes one ASCII character', positionOf(format));
  return mark;
}

/** `\N` unless said; JSON has null of its own and only looks for a text that is named. */
function nullText(options: readonly CopyOption[], format: CopyDataFormat): string | null {
  const named = options.find((option) => option.kind === 'null-as');
  if (named?.kind === 'null-as') return named.text.replaceAll('\\\\', '\\');
  return format.kind === 'json' ? null : '\\N';
}
