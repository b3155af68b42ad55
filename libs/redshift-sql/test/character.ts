import fc from 'fast-check';

/** Characters that lexers stumble over: all of ASCII with its control characters, accents, other scripts, halves of a pair, invisible ones. */
export const character = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 127 }).map((unit) => String.fromCharCode(unit)) },
  fc.constantFrom('é', 'İ', '試', '😀', '\ud800', '\udc00', '\u00a0', '\u2028', '\u200b', '\ufeff'),
);
