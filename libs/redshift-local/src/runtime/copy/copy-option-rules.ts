import type { CopyFlagName, CopyOption, SourceNode } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../../redshift-error.ts';
import type { CopyDataFormat } from './copy-plan.ts';

/** Options that change nothing a local Redshift could show: storage and statistics are its own. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['explicit_ids', 'compupdate', 'statupdate', 'comprows', 'readratio', 'region']);

const MOST_ERRORS = 100_000;

/** Flags that are read below. */
const KNOWN_FLAGS: ReadonlySet<CopyFlagName> = new Set<CopyFlagName>([
  'acceptanydate',
  'blanksasnull',
  'emptyasnull',
  'escape',
  'explicit_ids',
  'fillrecord',
  'gzip',
  'ignoreblanklines',
  'manifest',
  'noload',
  'removequotes',
  'roundec',
  'serializetojson',
  'trimblanks',
  'truncatecolumns',
  'zstd',
]);

/** Options that only text formats have. https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-columnar.html */
const NOT_FOR_PARQUET: ReadonlySet<string> = new Set([
  'acceptanydate',
  'blanksasnull',
  'emptyasnull',
  'escape',
  'gzip',
  'ignoreblanklines',
  'removequotes',
  'trimblanks',
  'zstd',
  'delimiter',
  'dateformat',
  'timeformat',
  'ignoreheader',
  'maxerror',
  'null as',
]);

/** Where a node stands, as errors count. */
export const positionOf = (node: SourceNode): { readonly position: number } => ({ position: node.span.start + 1 });

/** @throws NotEmulated for an option that nothing here obeys. */
export function refuseNotEmulated(option: CopyOption): void {
  const refuse = (what: string): never => {
    throw new NotEmulated(`COPY ${what}`, positionOf(option));
  };
  switch (option.kind) {
    case 'iam-role':
    case 'authorization':
    case 'format-csv':
    case 'format-json':
    case 'format-fixedwidth':
    case 'switch':
    case 'null-as':
      return;
    case 'format-columnar':
      return option.format === 'parquet' ? undefined : refuse(`FORMAT ${option.format.toUpperCase()}`);
    case 'format-avro':
    case 'format-shapefile':
      return refuse(option.kind.slice('format-'.length).toUpperCase());
    case 'ssh':
      return refuse('SSH');
    case 'flag':
      return KNOWN_FLAGS.has(option.name) ? undefined : refuse(option.name.toUpperCase());
    case 'text-option':
      if (option.name === 'encoding' && /^utf-?8$/i.test(option.value ?? '')) return undefined;
      if (option.name === 'encoding' || option.name === 'master_symmetric_key')
        return refuse(`${option.name.toUpperCase()} ${option.value ?? ''}`);
      if (option.name === 'delimiter' && !/^[\x01-\x7f]$/.test(readEscapes(option.value ?? '')))
        return refuse(`DELIMITER '${option.value ?? ''}'`);
      if (option.name === 'acceptinvchars' && !/^[\x20-\x7e]?$/.test(option.value ?? ''))
        return refuse(`ACCEPTINVCHARS AS '${option.value ?? ''}'`);
      return undefined;
    case 'number-option':
      if (option.name !== 'maxerror' || option.value <= MOST_ERRORS) return undefined;
      throw new RedshiftError('22023', `MAXERROR is between 0 and ${MOST_ERRORS}`, positionOf(option));
    default:
      return option satisfies never;
  }
}

/** @throws RedshiftError for an option that the format does not go with, NotEmulated where the pages do not say whether it does. */
export function refuseUnfit(option: CopyOption, format: CopyDataFormat): void {
  const name = option.kind === 'null-as' ? 'null as' : 'name' in option ? option.name : '';
  if (WITHOUT_EFFECT.has(name)) return;
  if (format.kind === 'fixedwidth' && name === 'removequotes')
    throw new NotEmulated('COPY REMOVEQUOTES with FIXEDWIDTH', positionOf(option));
  const unfit =
    (format.kind === 'parquet' && NOT_FOR_PARQUET.has(name)) ||
    (format.kind === 'fixedwidth' && (name === 'escape' || name === 'delimiter')) ||
    (format.kind === 'csv' && (name === 'escape' || name === 'removequotes')) ||
    (format.kind === 'json' && ['escape', 'removequotes', 'delimiter', 'fillrecord', 'ignoreheader', 'ignoreblanklines'].includes(name)) ||
    (format.kind !== 'parquet' && name === 'serializetojson');
  if (unfit)
    throw new RedshiftError('0A000', `COPY ${name.toUpperCase()} is not supported with ${format.kind.toUpperCase()}`, positionOf(option));
}

/** Tab and octal escapes, which Redshift reads in delimiters. */
export function readEscapes(text: string): string {
  return text.replace(/\\t/g, '\t').replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
