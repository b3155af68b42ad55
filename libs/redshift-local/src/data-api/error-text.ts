import { RedshiftError } from '../redshift-error.ts';

/** What the cluster would say: `ERROR:`, the message, then hint and position on lines of their own. */
export function errorText(error: unknown): string {
  if (!(error instanceof RedshiftError)) return `ERROR: ${error instanceof Error ? error.message : String(error)}`;
  const hint = error.hint === undefined ? '' : `\n  Hint: ${error.hint}`;
  const position = error.position === undefined ? '' : `\n  Position: ${error.position}`;
  return `ERROR: ${error.message}${hint}${position}`;
}
