import type { AuthorizationOption, CopyOption, NullAs } from '../ast/copy-option.ts';
import type { Copy } from '../ast/statement-copy.ts';
import { group, phrase } from './phrase.ts';
import { printIamRole } from './print-external-schema.ts';
import { printIdentifier, printName, printString } from './print-name.ts';

export function printCopy({ table, columns, source, options }: Copy): string {
  return phrase(
    `copy ${printName(table)}`,
    group(columns, printIdentifier),
    `from ${printString(source.uri)}`,
    ...options.map(printCopyOption),
  );
}

function printCopyOption(option: CopyOption): string {
  switch (option.kind) {
    case 'iam-role':
      return printIamRole(option);
    case 'authorization':
      return printAuthorization(option);
    case 'null-as':
      return printNullAs(option);
    case 'format-csv':
      return phrase('format as csv', option.quote === null ? null : `quote as ${printString(option.quote)}`);
    case 'format-json':
    case 'format-avro': {
      const format = option.kind === 'format-json' ? 'json' : 'avro';
      return phrase(`format as ${format}`, option.mapping === null ? null : printString(option.mapping));
    }
    case 'format-shapefile': {
      const { simplify } = option;
      const tolerance = simplify?.tolerance ?? null;
      return phrase(
        'format as shapefile',
        simplify && phrase('simplify', simplify.auto && 'auto', tolerance === null ? null : String(tolerance)),
      );
    }
    case 'format-fixedwidth':
      return `fixedwidth ${printString(option.specification)}`;
    case 'format-columnar':
      return `format as ${option.format}`;
    case 'flag':
      return option.name;
    case 'text-option':
      return phrase(option.name, option.value === null ? null : printString(option.value));
    case 'number-option':
      return `${option.name} ${option.value}`;
    case 'switch':
      return `${option.name} ${option.value}`;
    case 'ssh':
      return 'ssh';
  }
}

export function printAuthorization({ name, value }: AuthorizationOption): string {
  return `${name} ${printString(value)}`;
}

export function printNullAs({ text }: NullAs): string {
  return `null as ${printString(text)}`;
}
