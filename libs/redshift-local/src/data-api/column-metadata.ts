import type { ResultColumn } from '../session/session.ts';
import { countedIn, type RedshiftType } from '../types/redshift-type.ts';
import type { Json } from './json-text.ts';

interface TypeMetadata {
  readonly typeName: string;
  readonly precision: number;
  readonly scale: number;
  readonly signed: boolean;
}

/**
 * The properties of a result column. Type names, precision and scale are those of Redshift's JDBC metadata.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ColumnMetadata.html
 */
export function columnMetadata(column: ResultColumn): Json {
  const { typeName, precision, scale, signed } = typeMetadata(column.type);
  return {
    isCaseSensitive: column.type.kind === 'varchar' || column.type.kind === 'char' || column.type.kind === 'super',
    isCurrency: false,
    isSigned: signed,
    label: column.name,
    length: 0,
    name: column.name,
    nullable: column.nullable ? 1 : 0,
    precision,
    scale,
    schemaName: column.schema ?? '',
    tableName: column.table ?? '',
    typeName,
  };
}

function typeMetadata(type: RedshiftType): TypeMetadata {
  const unsigned = (typeName: string, precision: number, scale = 0): TypeMetadata => ({ typeName, precision, scale, signed: false });
  const number = (typeName: string, precision: number, scale = 0): TypeMetadata => ({ typeName, precision, scale, signed: true });
  switch (type.kind) {
    case 'smallint':
      return number('int2', 5);
    case 'integer':
      return number('int4', 10);
    case 'bigint':
      return number('int8', 19);
    case 'decimal':
      return number('numeric', type.precision, type.scale);
    case 'real':
      return number('float4', 8, 8);
    case 'double':
      return number('float8', 17, 17);
    case 'boolean':
      return unsigned('bool', 1);
    case 'char':
      return unsigned('bpchar', type.length);
    case 'varchar':
      return unsigned('varchar', type.length);
    case 'unknown':
      return unsigned('varchar', 65_535);
    case 'date':
      return unsigned('date', 13);
    case 'time':
      return unsigned('time', 15, 6);
    case 'timetz':
      return unsigned('timetz', 21, 6);
    case 'timestamp':
      return unsigned('timestamp', 29, 6);
    case 'timestamptz':
      return unsigned('timestamptz', 35, 6);
    case 'interval':
      return unsigned({ months: 'intervaly2m', microseconds: 'intervald2s', both: 'interval' }[countedIn(type)], 49);
    case 'varbyte':
      return unsigned('varbyte', type.length);
    case 'super':
      return unsigned('super', 16_777_216);
    default:
      return type satisfies never;
  }
}
