import type { ScalarType, TypeName } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../../redshift-error.ts';
import {
  BIGINT,
  BOOLEAN,
  char,
  DATE,
  decimal,
  DOUBLE,
  INTEGER,
  MAX_VARCHAR,
  REAL,
  SMALLINT,
  SUPER,
  TIMESTAMP,
  varbyte,
  varchar,
  type NestedType,
  type RedshiftType,
} from '../../types/redshift-type.ts';

/**
 * The spelling of a column type in the data catalog.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html
 *
 * @throws RedshiftError for a type that an external table cannot have, with its position.
 * @example hiveType(parse('struct<a:int,b:varchar(10)>')) // 'struct<a:int,b:varchar(10)>'
 */
export function hiveType(type: TypeName): string {
  switch (type.kind) {
    case 'scalar-type':
      return hiveScalar(type);
    case 'hive-array-type':
      return `array<${hiveType(type.element)}>`;
    case 'hive-map-type':
      return `map<${hiveType(type.key)},${hiveType(type.value)}>`;
    case 'hive-struct-type':
      return `struct<${type.fields.map((field) => `${field.name.text.toLowerCase()}:${hiveType(field.type)}`).join(',')}>`;
    case 'named-type':
      throw new RedshiftError('42704', `type "${type.name.parts.map((part) => part.text).join('.')}" does not exist`, {
        position: type.span.start + 1,
      });
    case 'postgres-array-type':
      throw new RedshiftError('42601', 'an external table has array<type>, not type[]', { position: type.span.start + 1 });
    default:
      return type satisfies never;
  }
}

const PLAIN: Readonly<Partial<Record<ScalarType['name'], string>>> = {
  smallint: 'smallint',
  integer: 'int',
  bigint: 'bigint',
  real: 'float',
  'double precision': 'double',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
};

function hiveScalar(type: ScalarType): string {
  const plain = PLAIN[type.name];
  if (plain !== undefined) return plain;
  const [first, second] = type.modifiers;
  const length = first === 'max' ? MAX_VARCHAR : first;
  switch (type.name) {
    case 'decimal':
      return `decimal(${first ?? 18},${second ?? 0})`;
    case 'char':
      return `char(${length ?? 1})`;
    case 'varchar':
      return `varchar(${length ?? 256})`;
    case 'text':
      return 'varchar(256)';
    case 'varbyte':
      return `varbyte(${length ?? 64_000})`;
    default:
      throw new RedshiftError('0A000', `column type ${type.name} is not supported for external tables`, { position: type.span.start + 1 });
  }
}

/** The Redshift type that a query sees. Arrays, maps and structs are navigated as SUPER. */
export function typeOfHive(hive: string): RedshiftType {
  const plain = {
    smallint: SMALLINT,
    int: INTEGER,
    bigint: BIGINT,
    float: REAL,
    double: DOUBLE,
    boolean: BOOLEAN,
    date: DATE,
    timestamp: TIMESTAMP,
  };
  const found = Object.entries(plain).find(([name]) => name === hive)?.[1];
  if (found) return found;
  const nested = nestedOfHive(hive);
  if (nested !== null) return { ...SUPER, nested };
  const sized = /^(\w+)\((\d+)(?:,(\d+))?\)$/.exec(hive);
  const size = Number(sized?.[2]);
  switch (sized?.[1]) {
    case 'varchar':
      return varchar(size);
    case 'char':
      return char(size);
    case 'varbyte':
      return varbyte(size);
    case 'decimal':
      return decimal(size, Number(sized[3] ?? 0));
    default:
      throw new NotEmulated(`an external column of type ${hive}`);
  }
}

/** `array<…>`, `map<…,…>` and `struct<name:…,…>`; null for a scalar type. */
function nestedOfHive(hive: string): NestedType | null {
  const match = /^(array|map|struct)<(.*)>$/.exec(hive);
  const inner = match?.[2];
  if (inner === undefined) return null;
  const parts = splitTopLevel(inner);
  switch (match?.[1]) {
    case 'array':
      return { kind: 'array', element: typeOfHive(inner) };
    case 'map':
      return { kind: 'map', value: typeOfHive(parts.slice(1).join(',')) };
    default:
      return {
        kind: 'struct',
        fields: new Map(parts.map((part) => [part.slice(0, part.indexOf(':')), typeOfHive(part.slice(part.indexOf(':') + 1))])),
      };
  }
}

/** Parts between commas that stand in no brackets. */
function splitTopLevel(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, mark] of [...text].entries()) {
    if (mark === '<' || mark === '(') depth += 1;
    else if (mark === '>' || mark === ')') depth -= 1;
    else if (mark === ',' && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}
