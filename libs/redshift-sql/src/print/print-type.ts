import type { ScalarType, TypeName } from '../ast/type-name.ts';
import { list } from './phrase.ts';
import { printIdentifier, printName } from './print-name.ts';

/** A type in its one spelling: `printType` of `numeric(10,2)` is `decimal(10, 2)`. */
export function printType(type: TypeName): string {
  switch (type.kind) {
    case 'scalar-type':
      return printScalarType(type);
    case 'named-type':
      return printName(type.name);
    case 'postgres-array-type':
      return `${printType(type.element)}[]`;
    case 'hive-array-type':
      return `array<${printType(type.element)}>`;
    case 'hive-map-type':
      return `map<${printType(type.key)}, ${printType(type.value)}>`;
    case 'hive-struct-type':
      return `struct<${list(type.fields, (field) => `${printIdentifier(field.name)}: ${printType(field.type)}`)}>`;
  }
}

function printScalarType(type: ScalarType): string {
  const name = type.range === undefined ? type.name : `interval ${type.range}`;
  return type.modifiers.length === 0 ? name : `${name}(${type.modifiers.join(', ')})`;
}
