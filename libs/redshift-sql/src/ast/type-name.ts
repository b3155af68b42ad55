import type { IntervalRange } from '../interval-range.ts';
import type { Identifier, QualifiedName } from './name.ts';
import type { SourceNode } from './source-position.ts';

/**
 * Redshift's built-in types under one spelling each: `int4` is `integer`, `numeric` is `decimal`, `timestamp with time zone` is
 * `timestamptz`. `text` and `bpchar` stay apart from `varchar` and `char`: without a length they mean 256 bytes.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html
 */
export type ScalarTypeName =
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'decimal'
  | 'real'
  | 'double precision'
  | 'boolean'
  | 'char'
  | 'bpchar'
  | 'varchar'
  | 'text'
  | 'date'
  | 'time'
  | 'timetz'
  | 'timestamp'
  | 'timestamptz'
  | 'interval year to month'
  | 'interval day to second'
  | 'super'
  | 'varbyte'
  | 'geometry'
  | 'geography'
  | 'hllsketch';

/** A number in the parentheses after a type (length, precision, scale), or MAX. */
export type TypeModifier = number | 'max';

/** `varchar(64)`, `decimal(12,2)`, `interval day to second (3)`. */
export interface ScalarType extends SourceNode {
  readonly kind: 'scalar-type';
  readonly name: ScalarTypeName;
  readonly modifiers: readonly TypeModifier[];
  /** Of an interval that is narrower than its name says: `interval hour to minute` is an `interval day to second` of that range. */
  readonly range?: IntervalRange;
}

/** A type that is no built-in of Redshift's language: `regclass`, `pg_catalog.name`, `refcursor`, or one that does not exist. */
export interface NamedType extends SourceNode {
  readonly kind: 'named-type';
  readonly name: QualifiedName;
}

/** `int[]`, as leader-node catalog queries use it. */
export interface PostgresArrayType extends SourceNode {
  readonly kind: 'postgres-array-type';
  readonly element: TypeName;
}

/** `ARRAY<VARCHAR(20)>` of an external table. */
export interface HiveArrayType extends SourceNode {
  readonly kind: 'hive-array-type';
  readonly element: TypeName;
}

/** `MAP<VARCHAR(20), INT>` of an external table. */
export interface HiveMapType extends SourceNode {
  readonly kind: 'hive-map-type';
  readonly key: TypeName;
  readonly value: TypeName;
}

/** `STRUCT<a:INT, b:VARCHAR(10)>` of an external table. */
export interface HiveStructType extends SourceNode {
  readonly kind: 'hive-struct-type';
  readonly fields: readonly HiveStructField[];
}

export interface HiveStructField extends SourceNode {
  readonly kind: 'hive-struct-field';
  readonly name: Identifier;
  readonly type: TypeName;
}

export type TypeName = ScalarType | NamedType | PostgresArrayType | HiveArrayType | HiveMapType | HiveStructType;
