import { quoteIdentifier } from '@hakkai/redshift-sql';
import { crc32c } from './crc32c.ts';
import { RedshiftError } from '../redshift-error.ts';
import { withinVarchar } from '../types/varchar-limit.ts';
import { cutBytes } from './hold-json.ts';
import type { NativeFunction } from './native-function.ts';
import { soundex, soundexDifference } from './soundex.ts';
import { similarPattern } from './similar-pattern.ts';
import { isJson, jsonArrayElementText, jsonArrayLength, jsonPathText } from './json-text-functions.ts';

/** Upper case of the first letter of each word, lower case of the rest; a word is letters and digits. */
const initcap = (text: string): string =>
  text.replace(/([\p{L}\p{N}])([\p{L}\p{N}]*)/gu, (_, first: string, rest: string) => {
    return oneEach(first, (letter) => letter.toUpperCase()) + oneEach(rest, (letter) => letter.toLowerCase());
  });

/** Letter by letter: one whose other case has more than one letter, as `ß`, stays. */
const oneEach = (letters: string, convert: (letter: string) => string): string =>
  Array.from(letters, (letter) => (Array.from(convert(letter)).length === 1 ? convert(letter) : letter)).join('');

/** The `part`-th piece (from 1) of `text` cut at `delimiter`; empty where there is none. */
function splitPart(text: string, delimiter: string, part: number): string {
  if (part <= 0) throw new RedshiftError('22023', 'field position must be greater than zero');
  if (delimiter === '') return part === 1 ? text : '';
  return text.split(delimiter)[part - 1] ?? '';
}

function translate(text: string, from: string, to: string): string {
  const targets = new Map<string, string>();
  const source = Array.from(from);
  const target = Array.from(to);
  for (const [index, character] of source.entries()) if (!targets.has(character)) targets.set(character, target[index] ?? '');
  return withinVarchar(Array.from(text, (character) => targets.get(character) ?? character).join(''));
}

/** A LIKE pattern for `ESCAPE` as the engine reads it: its escape is fixed to backslash. */
function likePattern(pattern: string, escape: string): string {
  if (escape === '\\') return pattern;
  let result = '';
  const characters = Array.from(pattern);
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    if (escape !== '' && character === escape) {
      index += 1;
      result += `\\${characters[index] ?? ''}`;
    } else result += character === '\\' ? '\\\\' : character;
  }
  return result;
}

/** Where `search` starts in `text`, in bytes from 1; 0 where it is not. */
const octetIndex = (search: string, text: string): number => Buffer.from(text).indexOf(search) + 1;

const crc = (text: string): string => crc32c(text).toString(16).padStart(8, '0');

/** Quoted where it is no name of plain letters; letters beyond ASCII are quoted too. */
const quoteIdent = (name: string): string => (/[^\0-\x7f]/.test(name) ? `"${name.replaceAll('"', '""')}"` : quoteIdentifier(name));

export const TEXT_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_cut_bytes', parameters: ['text', 'integer'], returns: 'text', call: cutBytes },
  { name: 'rs_quote_ident', parameters: ['text'], returns: 'text', call: quoteIdent },
  { name: 'rs_initcap', parameters: ['text'], returns: 'text', call: initcap },
  { name: 'rs_split_part', parameters: ['text', 'text', 'integer'], returns: 'text', call: splitPart },
  { name: 'rs_translate', parameters: ['text', 'text', 'text'], returns: 'text', call: translate },
  { name: 'rs_like_pattern', parameters: ['text', 'text'], returns: 'text', call: likePattern },
  { name: 'rs_similar_pattern', parameters: ['text', 'text'], returns: 'text', call: similarPattern },
  { name: 'rs_octetindex', parameters: ['text', 'text'], returns: 'integer', call: octetIndex },
  { name: 'rs_crc32', parameters: ['text'], returns: 'text', call: crc },
  { name: 'rs_soundex', parameters: ['text'], returns: 'text', call: soundex },
  { name: 'rs_difference', parameters: ['text', 'text'], returns: 'integer', call: soundexDifference },
  { name: 'rs_is_json', parameters: ['text'], returns: 'boolean', call: isJson },
  { name: 'rs_json_array_length', parameters: ['text', 'boolean'], returns: 'integer', call: jsonArrayLength },
  { name: 'rs_json_array_element', parameters: ['text', 'integer', 'boolean'], returns: 'text', call: jsonArrayElementText },
  { name: 'rs_json_path_text', parameters: ['text', 'text', 'boolean'], returns: 'text', call: jsonPathText },
];
