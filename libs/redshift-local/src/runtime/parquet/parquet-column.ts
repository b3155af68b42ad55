import type { EngineConnection } from '../../engine/engine-connection.ts';
import type { RedshiftType } from '../../types/redshift-type.ts';
import { nestedJson } from './nested-json.ts';
import { storageType } from '../../types/storage-type.ts';

/** A column of a Parquet file as the engine reads it. */
export interface ParquetColumn {
  readonly name: string;
  readonly engineType: string;
}

export const parquetRelation = (paths: readonly string[]): string =>
  `read_parquet([${paths.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')}], hive_partitioning = false)`;

export async function parquetColumns(engine: EngineConnection, relation: string): Promise<readonly ParquetColumn[]> {
  const rows = await engine.query(`DESCRIBE SELECT * FROM ${relation}`);
  return rows.map((row) => ({ name: String(row[0]), engineType: String(row[1]) }));
}

export const isNested = (column: ParquetColumn): boolean => /\[\]$|^(STRUCT|MAP|LIST)\b/.test(column.engineType);

/** Whether values of a file's column are of a kind that the type takes; nested ones only go into SUPER. */
export function parquetFits(column: ParquetColumn, type: RedshiftType): boolean {
  const { engineType } = column;
  if (isNested(column)) return type.kind === 'super';
  switch (type.kind) {
    case 'smallint':
    case 'integer':
    case 'bigint':
      return /^U?(TINY|SMALL|BIG)?INT(EGER)?$/.test(engineType);
    case 'decimal':
      return engineType.startsWith('DECIMAL') || /INT/.test(engineType);
    case 'real':
    case 'double':
      return engineType === 'FLOAT' || engineType === 'DOUBLE';
    case 'boolean':
      return engineType === 'BOOLEAN';
    case 'char':
    case 'varchar':
      return engineType === 'VARCHAR';
    case 'date':
      return engineType === 'DATE';
    case 'timestamp':
    case 'timestamptz':
      return engineType.startsWith('TIMESTAMP');
    case 'super':
      return true;
    case 'varbyte':
      return engineType === 'BLOB';
    case 'time':
    case 'timetz':
    case 'interval':
    case 'unknown':
      return false;
    default:
      return type satisfies never;
  }
}

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Engine SQL of the column's value in its `storageType`; a column that the file lacks is NULL. */
export function parquetValue(column: ParquetColumn | undefined, type: RedshiftType): string {
  if (!column) return `CAST(NULL AS ${storageType(type)})`;
  const name = identifier(column.name);
  if (type.kind === 'super')
    return `rs_json_parse(${nestedJson(name, column.engineType, type.nested === undefined ? 'as written' : 'lower case')}, false, false)`;
  if (type.kind === 'char') return `rtrim(${name}, ' ')`;
  return `CAST(${name} AS ${storageType(type)})`;
}
