import type { SourceNode } from './source-position.ts';
import type { IamRole } from './statement-create-schema.ts';

/** An option of COPY. https://docs.aws.amazon.com/redshift/latest/dg/r_COPY-parameters.html */
export type CopyOption =
  | IamRole
  | AuthorizationOption
  | CopyFormat
  | CopyFlag
  | CopyTextOption
  | CopyNumberOption
  | CopySwitch
  | NullAs
  | SshOption;

/** `credentials '...'`, `access_key_id '...'`, `secret_access_key '...'`, `session_token '...'`. */
export interface AuthorizationOption extends SourceNode {
  readonly kind: 'authorization';
  readonly name: 'credentials' | 'access_key_id' | 'secret_access_key' | 'session_token';
  readonly value: string;
}

export type CopyFormat = CsvFormat | JsonFormat | AvroFormat | ShapefileFormat | FixedWidthFormat | ColumnarFormat;

/** `[format [as]] csv [quote [as] '"']` */
export interface CsvFormat extends SourceNode {
  readonly kind: 'format-csv';
  readonly quote: string | null;
}

/** `[format [as]] json [as] 'auto' | 'auto ignorecase' | 'noshred' | 's3://jsonpaths'`; null where nothing is written. */
export interface JsonFormat extends SourceNode {
  readonly kind: 'format-json';
  readonly mapping: string | null;
}

export interface AvroFormat extends SourceNode {
  readonly kind: 'format-avro';
  readonly mapping: string | null;
}

export interface ShapefileFormat extends SourceNode {
  readonly kind: 'format-shapefile';
  readonly simplify: ShapefileSimplify | null;
}

/** `simplify [auto] [tolerance]` */
export interface ShapefileSimplify extends SourceNode {
  readonly kind: 'shapefile-simplify';
  readonly auto: boolean;
  readonly tolerance: number | null;
}

export interface FixedWidthFormat extends SourceNode {
  readonly kind: 'format-fixedwidth';
  readonly specification: string;
}

export interface ColumnarFormat extends SourceNode {
  readonly kind: 'format-columnar';
  readonly format: 'parquet' | 'orc' | 'rcfile' | 'sequencefile' | 'textfile' | 'ion';
}

/** Options that are one word. */
export type CopyFlagName =
  | 'acceptanydate'
  | 'blanksasnull'
  | 'bzip2'
  | 'emptyasnull'
  | 'encrypted'
  | 'escape'
  | 'explicit_ids'
  | 'fillrecord'
  | 'gzip'
  | 'ignoreallerrors'
  | 'ignoreblanklines'
  | 'lzop'
  | 'manifest'
  | 'noload'
  | 'removequotes'
  | 'roundec'
  | 'serializetojson'
  | 'trimblanks'
  | 'truncatecolumns'
  | 'zstd';

export interface CopyFlag extends SourceNode {
  readonly kind: 'flag';
  readonly name: CopyFlagName;
}

/** Options with a text. `acceptinvchars` may stand without one, then `value` is null. */
export interface CopyTextOption extends SourceNode {
  readonly kind: 'text-option';
  readonly name: 'acceptinvchars' | 'dateformat' | 'delimiter' | 'encoding' | 'master_symmetric_key' | 'region' | 'timeformat';
  readonly value: string | null;
}

/** Options with a whole number. */
export interface CopyNumberOption extends SourceNode {
  readonly kind: 'number-option';
  readonly name: 'comprows' | 'ignoreheader' | 'maxerror' | 'readratio';
  readonly value: number;
}

/** Options that are on or off; COMPUPDATE also takes PRESET. */
export interface CopySwitch extends SourceNode {
  readonly kind: 'switch';
  readonly name: 'compupdate' | 'statupdate';
  readonly value: 'on' | 'off' | 'preset';
}

/** `null as 'text'`, of COPY and UNLOAD. */
export interface NullAs extends SourceNode {
  readonly kind: 'null-as';
  readonly text: string;
}

/** `ssh`: the source is a list of hosts. */
export interface SshOption extends SourceNode {
  readonly kind: 'ssh';
}
