import type { OwnerTo, RenameTo } from '../ast/rename.ts';
import { printIdentifier } from './print-name.ts';

export function printRenameTo({ name }: RenameTo): string {
  return `rename to ${printIdentifier(name)}`;
}

export function printOwnerTo({ owner }: OwnerTo): string {
  return `owner to ${printIdentifier(owner)}`;
}
