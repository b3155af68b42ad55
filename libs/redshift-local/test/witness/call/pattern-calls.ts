import { call, type Call } from './call.ts';

/**
 * https://docs.aws.amazon.com/redshift/latest/dg/pattern-matching-conditions.html. Classes are those of ASCII, and what an empty match
 * replaces or counts, and which of two alternatives is found, no page says: the texts are plain, and the patterns solid.
 */

const found = (sql: string): string => `case when {1} is not null then coalesce(${sql}, '') end`;
const FROM = ['1', '2', '3', '10'];

export const PATTERN_CALLS: readonly Call[] = [
  ...['like', 'not like'].flatMap((operator) => [
    call('boolean', `({1} ${operator} {2})`, ['text', 'like pattern']),
    call('boolean', `({1} ${operator} {2})`, ['char', 'like pattern']),
    call('boolean', `({1} ${operator} {2})`, ['text', 'escaped pattern']),
  ]),
  call('boolean', '({1} like {2})', ['plain', 'plain']),
  // ILIKE takes the case of ASCII letters alone: https://docs.aws.amazon.com/redshift/latest/dg/r_patternmatching_condition_like.html
  ...['ilike', 'not ilike'].flatMap((operator) => [
    call('boolean', `({1} ${operator} {2})`, ['plain', 'like pattern']),
    call('boolean', `({1} ${operator} {2})`, ['plain', 'escaped pattern']),
  ]),
  ...['~', '!~'].map((operator) => call('boolean', `({1} ${operator} {2})`, ['plain', 'regex'])),
  ...['similar to', 'not similar to'].map((operator) => call('boolean', `({1} ${operator} {2})`, ['plain', 'similar pattern'])),
  call(
    'text',
    'regexp_replace({1}, {2}, {3})',
    ['plain', 'solid', ["''", "'x'", "'é '", "'<\\\\1>'"]],
    "regexp_replace({1}, {2}, {3}, 'g')",
  ),
  call('text', 'regexp_replace({1}, {2}, {3}, {4})', ['plain', 'solid', ["''", "'x'"], FROM], 'regexp_replace({1}, {2}, {3}, {4}, 0)'),
  // Where nothing is found, REGEXP_SUBSTR gives an empty text: https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_SUBSTR.html
  call('text', 'regexp_substr({1}, {2})', ['plain', 'solid'], found('regexp_substr({1}, {2})')),
  call('text', 'regexp_substr({1}, {2}, {3})', ['plain', 'solid', FROM], found('regexp_substr({1}, {2}, {3})')),
  call('integer', 'regexp_count({1}, {2})', ['plain', 'solid']),
  call('integer', 'regexp_count({1}, {2}, {3})', ['plain', 'solid', FROM]),
  call('integer', 'regexp_instr({1}, {2})', ['plain', 'solid']),
  call('integer', 'regexp_instr({1}, {2}, {3}, 1, {4})', ['plain', 'solid', FROM, ['0', '1']]),
];
