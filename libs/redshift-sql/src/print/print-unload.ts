import type { Unload, UnloadOption } from '../ast/statement-unload.ts';
import { list, phrase } from './phrase.ts';
import { printAuthorization, printNullAs } from './print-copy.ts';
import { printIamRole } from './print-external-schema.ts';
import { printIdentifier, printString } from './print-name.ts';
import { printQuery } from './print-query.ts';

export function printUnload({ query, destination, options }: Unload): string {
  return phrase(`unload (${printString(printQuery(query))}) to ${printString(destination.uri)}`, ...options.map(printUnloadOption));
}

function printUnloadOption(option: UnloadOption): string {
  switch (option.kind) {
    case 'iam-role':
      return printIamRole(option);
    case 'authorization':
      return printAuthorization(option);
    case 'null-as':
      return printNullAs(option);
    case 'unload-format':
      return `format as ${option.format}`;
    case 'partition-by':
      return phrase(`partition by (${list(option.columns, printIdentifier)})`, option.include && 'include');
    case 'unload-flag':
      return option.name;
    case 'unload-manifest':
      return phrase('manifest', option.verbose && 'verbose');
    case 'parallel':
      return `parallel ${option.value}`;
    case 'size':
      return `${option.name} ${option.size} ${option.unit}`;
    case 'unload-text':
      return `${option.name} ${printString(option.value)}`;
    case 'unload-fixedwidth':
      return `fixedwidth ${printString(option.specification)}`;
  }
}
