import type { Operation, Sort } from './expression.ts';
import { COMPARISONS } from './number-operations.ts';
import { exact, type Outcome, refused, type Scalar, type ScalarType, string, text, truth, UNSAID, value, whole } from './scalar.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/String_functions_header.html, …/r_Character_types.html */

const VARCHAR: ScalarType = { kind: 'varchar' };
const INTEGER: ScalarType = { kind: 'integer' };

/** A function called by its name, whose result depends on nothing but its operands. */
function named(
  name: string,
  takes: readonly Sort[],
  gives: 'text' | 'integer',
  apply: (operands: readonly Scalar[]) => Outcome,
  postgres = true,
): Operation {
  return {
    sql: (operands) => `${name}(${operands.join(', ')})`,
    takes,
    gives,
    type: () => (gives === 'text' ? VARCHAR : INTEGER),
    apply: (operands) => apply(operands),
    postgres,
  };
}

const at = (operands: readonly Scalar[], index: number): Scalar => operands[index] ?? { is: 'null' };
const textAt = (operands: readonly Scalar[], index: number): string => string(at(operands, index));
const countAt = (operands: readonly Scalar[], index: number): number => Number(whole(at(operands, index)));

const ofText = (name: string, apply: (of: string) => string): Operation =>
  named(name, ['text'], 'text', (operands) => value(text(apply(textAt(operands, 0)))));

const count = (of: number): Outcome => value(exact(BigInt(of)));
const characters = (of: string): string[] => Array.from(of);

/** "If the start position is negative or 0, a substring from the first character with a length of start + number - 1." */
function substring(of: string, start: number, length: number): Outcome {
  if (length < 0) return refused('22011');
  const end = start + length - 1;
  return value(
    text(
      characters(of)
        .slice(Math.max(0, start - 1), Math.max(0, end))
        .join(''),
    ),
  );
}

/** "If longer than the length, truncated on the right; if the length is negative, empty." */
function padded(of: string, length: number, filler: string, side: 'left' | 'right'): Outcome {
  const own = characters(of);
  if (length <= own.length) return value(text(own.slice(0, Math.max(0, length)).join('')));
  const fill = characters(filler);
  if (fill.length === 0) return UNSAID;
  const padding = Array.from({ length: length - own.length }, (_, index) => fill[index % fill.length]).join('');
  return value(text(side === 'left' ? padding + of : of + padding));
}

function trimmed(of: string, set: string, side: 'both' | 'left' | 'right'): string {
  const dropped = new Set(characters(set));
  const own = characters(of);
  while (side !== 'right' && own.length > 0 && dropped.has(own[0] ?? '')) own.shift();
  while (side !== 'left' && own.length > 0 && dropped.has(own.at(-1) ?? '')) own.pop();
  return own.join('');
}

/** "An integer of 0 if the substring is not found"; where an empty one is found, the pages do not say. */
function placeOf(searched: string, part: string): Outcome {
  if (part === '') return UNSAID;
  const place = searched.indexOf(part);
  return count(place === -1 ? 0 : characters(searched.slice(0, place)).length + 1);
}

/** "The string is reproduced character by character; those missing in the second set are dropped." */
function translated(of: string, from: string, to: string): Outcome {
  const targets = characters(to);
  const replaced = new Map<string, string>();
  characters(from).forEach((character, index) => {
    if (!replaced.has(character)) replaced.set(character, targets[index] ?? '');
  });
  return value(
    text(
      characters(of)
        .map((character) => replaced.get(character) ?? character)
        .join(''),
    ),
  );
}

function partOf(of: string, delimiter: string, part: number): Outcome {
  if (part <= 0) return refused('22023');
  return delimiter === '' ? UNSAID : value(text(of.split(delimiter)[part - 1] ?? ''));
}

/** Texts compare byte by byte, and "trailing spaces are treated as semantically insignificant when values are compared". */
const order = (a: string, b: string): number =>
  Math.sign(Buffer.compare(Buffer.from(a.replace(/ +$/, '')), Buffer.from(b.replace(/ +$/, ''))));

export const TEXT_OPERATIONS: readonly Operation[] = [
  ofText('upper', (of) => of.toUpperCase()),
  ofText('lower', (of) => of.toLowerCase()),
  ofText('reverse', (of) => characters(of).reverse().join('')),
  ofText('btrim', (of) => trimmed(of, ' ', 'both')),
  ofText('ltrim', (of) => trimmed(of, ' ', 'left')),
  ofText('rtrim', (of) => trimmed(of, ' ', 'right')),
  named('btrim', ['text', 'text'], 'text', (all) => value(text(trimmed(textAt(all, 0), textAt(all, 1), 'both')))),
  named('ltrim', ['text', 'text'], 'text', (all) => value(text(trimmed(textAt(all, 0), textAt(all, 1), 'left')))),
  named('rtrim', ['text', 'text'], 'text', (all) => value(text(trimmed(textAt(all, 0), textAt(all, 1), 'right')))),
  named('substring', ['text', 'count', 'count'], 'text', (all) => substring(textAt(all, 0), countAt(all, 1), countAt(all, 2))),
  named('left', ['text', 'count'], 'text', (all) =>
    countAt(all, 1) < 0 ? UNSAID : padded(textAt(all, 0), Math.min(countAt(all, 1), characters(textAt(all, 0)).length), ' ', 'right'),
  ),
  named('right', ['text', 'count'], 'text', (all) =>
    countAt(all, 1) < 0
      ? UNSAID
      : value(
          text(
            characters(textAt(all, 0))
              .slice(Math.max(0, characters(textAt(all, 0)).length - countAt(all, 1)))
              .join(''),
          ),
        ),
  ),
  named('lpad', ['text', 'count', 'text'], 'text', (all) => padded(textAt(all, 0), countAt(all, 1), textAt(all, 2), 'left')),
  named('rpad', ['text', 'count', 'text'], 'text', (all) => padded(textAt(all, 0), countAt(all, 1), textAt(all, 2), 'right')),
  named('repeat', ['text', 'count'], 'text', (all) => (countAt(all, 1) < 0 ? UNSAID : value(text(textAt(all, 0).repeat(countAt(all, 1)))))),
  named('replace', ['text', 'text', 'text'], 'text', (all) =>
    textAt(all, 1) === '' ? UNSAID : value(text(textAt(all, 0).replaceAll(textAt(all, 1), () => textAt(all, 2)))),
  ),
  named('translate', ['text', 'text', 'text'], 'text', (all) => translated(textAt(all, 0), textAt(all, 1), textAt(all, 2))),
  named('split_part', ['text', 'text', 'count'], 'text', (all) => partOf(textAt(all, 0), textAt(all, 1), countAt(all, 2)), false),
  { ...named('', ['text', 'text'], 'text', (all) => value(text(textAt(all, 0) + textAt(all, 1)))), sql: ([a, b]) => `(${a} || ${b})` },
  // In PostgreSQL CONCAT skips NULL.
  named('concat', ['text', 'text'], 'text', (all) => value(text(textAt(all, 0) + textAt(all, 1))), false),
  named('len', ['text'], 'integer', (all) => count(characters(textAt(all, 0)).length), false),
  named('char_length', ['text'], 'integer', (all) => count(characters(textAt(all, 0)).length)),
  named('octet_length', ['text'], 'integer', (all) => count(Buffer.byteLength(textAt(all, 0)))),
  named('strpos', ['text', 'text'], 'integer', (all) => placeOf(textAt(all, 0), textAt(all, 1))),
  named('charindex', ['text', 'text'], 'integer', (all) => placeOf(textAt(all, 1), textAt(all, 0)), false),
  {
    ...named('', ['text', 'text'], 'integer', (all) => placeOf(textAt(all, 1), textAt(all, 0))),
    sql: ([a, b]) => `position(${a} in ${b})`,
  },
  named('ascii', ['text'], 'integer', (all) => (textAt(all, 0) === '' ? UNSAID : count(textAt(all, 0).codePointAt(0) ?? 0))),
  ...COMPARISONS.map(
    ([operator, holds]): Operation => ({
      sql: ([a, b]) => `(${a} ${operator} ${b})`,
      takes: ['text', 'text'],
      gives: 'boolean',
      type: () => ({ kind: 'boolean' }),
      apply: (all) => value(truth(holds(order(textAt(all, 0), textAt(all, 1))))),
      postgres: false,
    }),
  ),
];
