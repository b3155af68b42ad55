import { nearestWord } from './nearest-word.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Objects of Redshift for which there is no tree, with the verbs that take them. */
const OBJECTS: readonly (readonly [object: string, verbs: string])[] = [
  ['masking policy', 'create alter drop attach detach'],
  ['rls policy', 'create alter drop attach detach'],
  ['datashare', 'create alter drop desc'],
  ['identity provider', 'create alter drop desc'],
  ['library', 'create drop'],
  ['model', 'create drop show'],
  ['external model', 'create'],
  ['external view', 'create alter drop'],
  ['protected view', 'create'],
  ['template', 'create alter drop show'],
  ['templates', 'show'],
  ['system', 'alter'],
  ['datashares', 'show'],
  ['policies', 'show'],
  ['job', 'copy'],
];

/** Refuses, by its name, a statement that Redshift has and this parser has no tree for; goes on where the statement is another one. */
export function refuseUnsupported(cursor: TokenCursor): void {
  const { token } = cursor;
  for (const [object, verbs] of OBJECTS) {
    if (token.type !== 'word' || !verbs.split(' ').includes(token.text)) continue;
    const distance = token.text === 'create' && cursor.at('or', 1) && cursor.at('replace', 2) ? 3 : 1;
    if (object.split(' ').every((word, index) => cursor.at(word, distance + index))) {
      cursor.refuse(`${token.text} ${object}`.toUpperCase());
    }
  }
}

/** Refuses what begins with no word of a statement, with the nearest such word. */
export function refuseStatement(cursor: TokenCursor, words: Iterable<string>): never {
  const { token } = cursor;
  if (cursor.at('values')) cursor.fail('Redshift has no VALUES outside INSERT: use SELECT ... UNION ALL SELECT ...');
  if (cursor.at('savepoint')) cursor.fail('Redshift has no savepoints');
  const nearest = token.type === 'word' ? nearestWord(token.text, words) : null;
  return cursor.fail(nearest === null ? 'expected a statement' : `did you mean ${nearest.toUpperCase()}?`);
}
