import { RedshiftError } from '../redshift-error.ts';
import type { NativeFunction } from './native-function.ts';
import { ESCAPED_MARK, superText } from './super-text.ts';

/** The largest SUPER value, in bytes of its JSON text. https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html */
export const MAX_SUPER_BYTES = 16 * 1024 * 1024;
/** How deep arrays and objects nest. https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html */
export const MAX_SUPER_DEPTH = 1000;

/** Whether a held value is larger than a SUPER value may be. */
export function exceedsSuperSize(held: string): boolean {
  // A character has three bytes at most, and the mark of a number is no part of the value.
  if (held.length * 3 <= MAX_SUPER_BYTES) return false;
  return Buffer.byteLength(held.includes(ESCAPED_MARK) ? superText(held) : held) > MAX_SUPER_BYTES;
}

function depthOf(held: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < held.length; at += 1) {
    const character = held[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}

/** A value that was put together of others; throws 54000 where it is larger or deeper than SUPER allows. */
function fitSuper(held: string): string {
  if (exceedsSuperSize(held)) throw new RedshiftError('54000', `SUPER value exceeds the maximum size of ${MAX_SUPER_BYTES} bytes`);
  if (depthOf(held) > MAX_SUPER_DEPTH)
    throw new RedshiftError('54000', `SUPER value exceeds the maximum nesting depth of ${MAX_SUPER_DEPTH}`);
  return held;
}

export const SUPER_LIMIT_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_fit_super', parameters: ['text'], returns: 'text', call: fitSuper },
];
