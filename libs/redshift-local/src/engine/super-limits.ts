import { RedshiftError } from '../redshift-error.ts';
import type { NativeFunction } from './native-function.ts';
import { superText } from './super-text.ts';

/** The largest SUPER value, in bytes of its JSON text. https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html */
export const MAX_SUPER_BYTES = 16 * 1024 * 1024;
/** How deep arrays and objects nest. https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html */
export const MAX_SUPER_DEPTH = 1000;

/** Whether a held value is larger than a SUPER value may be; the mark of a number is no part of the value. */
export const exceedsSuperSize = (held: string): boolean => Buffer.byteLength(superText(held)) > MAX_SUPER_BYTES;

const STRING_OR_BRACKET = /"(?:[^"\\]|\\.)*"|[[\]{}]/g;

function depthOf(held: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of held.matchAll(STRING_OR_BRACKET)) {
    if (token === '[' || token === '{') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (token === ']' || token === '}') depth -= 1;
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
