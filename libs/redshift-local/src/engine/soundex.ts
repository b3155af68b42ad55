const CODES: Readonly<Record<string, string>> = {
  B: '1',
  F: '1',
  P: '1',
  V: '1',
  C: '2',
  G: '2',
  J: '2',
  K: '2',
  Q: '2',
  S: '2',
  X: '2',
  Z: '2',
  D: '3',
  T: '3',
  L: '4',
  M: '5',
  N: '5',
  R: '6',
};

/** The American Soundex code of the letters of a text; empty where it has none. https://docs.aws.amazon.com/redshift/latest/dg/SOUNDEX.html */
export function soundex(text: string): string {
  const letters = text.toUpperCase().replace(/[^A-Z]/g, '');
  const [first = '', ...rest] = letters;
  if (first === '') return '';
  let code = first;
  let last = CODES[first] ?? '';
  for (const letter of rest) {
    const digit = CODES[letter] ?? '';
    if (digit !== '' && digit !== last) code += digit;
    if (letter !== 'H' && letter !== 'W') last = digit;
    if (code.length === 4) break;
  }
  return code.padEnd(4, '0');
}

/** How many places of two Soundex codes agree, 0 to 4. https://docs.aws.amazon.com/redshift/latest/dg/DIFFERENCE.html */
export function soundexDifference(left: string, right: string): number {
  const a = soundex(left);
  const b = soundex(right);
  return a === '' || b === '' ? 0 : Array.from(a).filter((character, index) => character === b[index]).length;
}
