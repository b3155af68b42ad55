/**
 * The regular expression for a SIMILAR TO pattern: `%` any text, `_` one character, the rest as in POSIX; it covers the whole value.
 * https://docs.aws.amazon.com/redshift/latest/dg/pattern-matching-conditions-similar-to.html
 * @example similarPattern('%(b|d)_', '\\') // '^(?:[\\s\\S]*(?:b|d)[\\s\\S])$'
 */
export function similarPattern(pattern: string, escape: string): string {
  let result = '';
  let inClass = false;
  const characters = Array.from(pattern);
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    if (character === escape) {
      index += 1;
      result += (characters[index] ?? '').replace(/[\\^$.|?*+()[\]{}]/, '\\$&');
    } else if (inClass) {
      inClass = character !== ']';
      result += character;
    } else if (character === '[') {
      inClass = true;
      result += character;
    } else result += outsideClass(character);
  }
  return `^(?:${result})$`;
}

function outsideClass(character: string): string {
  switch (character) {
    case '%':
      return '[\\s\\S]*';
    case '_':
      return '[\\s\\S]';
    case '(':
      return '(?:';
    case '.':
    case '^':
    case '$':
    case '\\':
      return `\\${character}`;
    default:
      return character;
  }
}
