import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The config of a stack as Pulumi hands it to the program: from its file, structured values as JSON text. */
export function configOf(stack: string): Record<string, string> {
  const file: unknown = parse(readFileSync(new URL(`../Pulumi.${stack}.yaml`, import.meta.url), 'utf8'));
  const config = typeof file === 'object' && file !== null && 'config' in file ? file.config : {};
  return Object.fromEntries(
    Object.entries(config ?? {}).map(([key, value]: [string, unknown]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
