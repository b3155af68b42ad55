import { SqlSyntaxError } from '../syntax-error.ts';

/** Redshift's text is UTF-8 without the byte 0: half of a surrogate pair and NUL are no text to it. */
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The text holds something that is no character of UTF-8, or the character 0. */
export class InvalidCharacterError extends SqlSyntaxError {
  override readonly name: string = 'InvalidCharacterError';
  override readonly sqlstate: string = '22021';
}

/** Throws `InvalidCharacterError` at the first character that no Redshift could be sent. */
export function refuseUnstorable(text: string): void {
  const found = UNSTORABLE.exec(text);
  if (found === null) return;
  const code = found[0].charCodeAt(0);
  const bytes = code === 0 ? [0] : [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  const shown = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  throw new InvalidCharacterError(`invalid byte sequence for encoding "UTF8": 0x${shown}`, text, found.index);
}
