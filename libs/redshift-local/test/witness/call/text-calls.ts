import { call, type Call } from './call.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/String_functions_header.html, where they do as PostgreSQL's. */

const of = (names: readonly string[], make: (name: string) => Call): Call[] => names.map(make);

const COUNTS = ['0', '1', '2', '3', '1000000000', '(-1000000000)'];

export const TEXT_CALLS: readonly Call[] = [
  ...of(['upper', 'lower', 'initcap', 'reverse', 'btrim', 'ltrim', 'rtrim', 'trim', 'quote_ident', 'md5'], (name) =>
    call('text', `${name}({1})`, ['text']),
  ),
  ...of(['upper', 'btrim', 'initcap'], (name) => call('text', `${name}({1})`, ['char'])),
  call('text', 'sha2({1}, 0)', ['text'], "encode(sha256(convert_to({1}, 'UTF8')), 'hex')"),
  ...of(['224', '256', '384', '512'], (bits) =>
    call('text', `sha2({1}, ${bits})`, ['text'], `encode(sha${bits}(convert_to({1}, 'UTF8')), 'hex')`),
  ),
  ...of(['btrim', 'ltrim', 'rtrim'], (name) => call('text', `${name}({1}, {2})`, ['text', 'text'])),
  ...of(['both', 'leading', 'trailing'], (side) => call('text', `trim(${side} {2} from {1})`, ['text', 'text'])),
  ...of(['both', 'leading', 'trailing'], (side) => call('text', `trim(${side} from {1})`, ['text'])),
  call('text', 'trim({2} from {1})', ['text', 'text']),
  ...of(['substring({1}, {2}, {3})', 'substring({1} from {2} for {3})', 'substr({1}, {2}, {3})'], (sql) =>
    call('text', sql, ['text', 'count', 'count']),
  ),
  ...of(['substring({1}, {2})', 'substring({1} from {2})', 'substr({1}, {2})'], (sql) => call('text', sql, ['text', 'count'])),
  call('text', 'substring({1}, {2}, {3})', ['text', COUNTS, COUNTS]),
  call('text', 'substr({1}, {2})', ['text', 'integer']),
  call('text', 'substring({1}, 2, 3)', ['char']),
  ...of(['left', 'right'], (name) => call('text', `${name}({1}, {2})`, ['text', 'count'])),
  ...of(['left', 'right'], (name) => call('text', `${name}({1}, {2})`, ['text', 'integer'])),
  ...of(['lpad', 'rpad'], (name) => call('text', `${name}({1}, {2}, {3})`, ['text', 'count', 'text'])),
  ...of(['lpad', 'rpad'], (name) => call('text', `${name}({1}, {2})`, ['text', 'count'])),
  call('text', 'lpad({1}, 8, {2})', ['char', 'plain']),
  ...of(['repeat', 'replicate'], (name) => call('text', `${name}({1}, {2})`, ['text', 'count'], 'repeat({1}, {2})')),
  call('text', 'replace({1}, {2}, {3})', ['text', 'text', 'text']),
  call('text', 'replace({1}, {2}, {3})', ['char', 'plain', 'plain']),
  call('text', 'translate({1}, {2}, {3})', ['text', 'text', 'text']),
  // PostgreSQL 15 counts parts from the end as well.
  call('text', 'split_part({1}, {2}, {3})', ['text', 'text', ['0', '1', '2', '3', '(-1)']], 'split_part({1}, {2}, greatest({3}, 0))'),
  call('text', '({1} || {2})', ['text', 'text']),
  call('text', '({1} || {2})', ['text', 'integer']),
  call('text', '({1} || {2})', ['text', 'double']),
  // A decimal shows the digits of its type.
  call('text', '(cast({1} as decimal(18, 4)) || {2})', ['decimal', 'text']),
  call('text', '({1} || {2})', ['date', 'text']),
  call('text', '({1} || {2})', ['text', 'timestamp']),
  call('text', '({1} || {2})', ['char', 'text']),
  call('text', '({1} || {2})', ['text', 'char']),
  // PostgreSQL's CONCAT leaves NULL out.
  call('text', 'concat({1}, {2})', ['text', 'text'], '({1} || {2})'),
  call('text', 'chr({1})', [['65', '97', '126', '32', '1', '49', '127']]),
  // PostgreSQL marks a literal with a backslash: E'...'.
  call('text', "quote_literal(replace({1}, '\\\\', ''))", ['text']),
  ...of(['len', 'length', 'char_length', 'character_length', 'textlen'], (name) =>
    call('integer', `${name}({1})`, ['text'], 'char_length({1})'),
  ),
  call('integer', 'len({1})', ['char'], 'char_length({1})'),
  call('integer', 'octet_length({1})', ['text']),
  call('integer', 'strpos({1}, {2})', ['text', 'text']),
  call('integer', 'strpos({1}, {2})', ['char', 'plain']),
  call('integer', 'charindex({2}, {1})', ['text', 'text'], 'strpos({1}, {2})'),
  call('integer', 'position({2} in {1})', ['text', 'text']),
  call('integer', 'ascii({1})', ['text']),
  // Blanks at the end do not count: https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html
  ...of(['=', '<>', '<', '<=', '>', '>='], (operator) =>
    call('boolean', `({1} ${operator} {2})`, ['text', 'text'], `(rtrim({1}) ${operator} rtrim({2}))`),
  ),
  ...of(['=', '<', '>='], (operator) => call('boolean', `({1} ${operator} {2})`, ['char', 'char'])),
  call('text', 'cast({1} as varchar(20))', ['char']),
  call('char', 'cast({1} as char(6))', ['plain']),
];
