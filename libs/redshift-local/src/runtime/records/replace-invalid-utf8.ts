/**
 * Puts an ASCII character for every byte that is not part of a UTF-8 character, in place. A character that the block's end cuts is left alone
 * unless the block is the last.
 * https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html#acceptinvchars
 */
export function replaceInvalidUtf8(block: Buffer, replacement: number, last: boolean): void {
  let at = 0;
  while (at < block.length) {
    const length = sequenceLength(block[at] ?? 0);
    if (length === 1) {
      at += 1;
    } else if (!last && at + length > block.length && length > 0) {
      return;
    } else if (length > 0 && validSequence(block, at, length)) {
      at += length;
    } else {
      block[at] = replacement;
      at += 1;
    }
  }
}

/** Bytes of the character that starts with this byte; 0 where none does. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

function validSequence(block: Buffer, at: number, length: number): boolean {
  for (let index = 1; index < length; index += 1) {
    const byte = block[at + index] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return false;
  }
  const first = block[at] ?? 0;
  const second = block[at + 1] ?? 0;
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second <= 0x9f;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second <= 0x8f;
}
