import { raise } from '../emit/quote.ts';
import { atLeast, TOO_LONG, withinVarchar } from '../emit/text-limit.ts';
import { upperCase } from '../emit/upper-case.ts';
import { textLength } from '../types/common-type.ts';
import { INTEGER, MAX_VARCHAR, varbyte, varchar, type RedshiftType } from '../types/redshift-type.ts';
import type { BoundExpression } from '../bind/bound-expression.ts';
import { guide, scalar, type FunctionDefinition, type ScalarFunction } from './function-definition.ts';

const first = (args: readonly BoundExpression[]): RedshiftType => varchar(args[0] === undefined ? MAX_VARCHAR : textLength(args[0].type));
const same = (args: readonly BoundExpression[]): RedshiftType => args[0]?.type ?? OPEN;
const OPEN = varchar(MAX_VARCHAR);

const length = (name: string): ScalarFunction => ({
  kind: 'scalar',
  name,
  group: 'strings',
  page: guide('r_LEN'),
  overloads: [
    { parameters: ['text'], result: INTEGER, emit: (text) => `CAST(length(${text}) AS INTEGER)` },
    { parameters: ['varbyte'], result: INTEGER, emit: (bytes) => `CAST(octet_length(${bytes}) AS INTEGER)` },
  ],
});
const position = (name: string, page: string, haystackFirst: boolean): ScalarFunction =>
  scalar(
    'strings',
    name,
    page,
    ['text', 'text'],
    INTEGER,
    (a, b) => `CAST(${haystackFirst ? `strpos(${a}, ${b})` : `strpos(${b}, ${a})`} AS INTEGER)`,
  );

/** More than a VARBYTE or a VARCHAR has. */
const MOST_BYTES = 20_000_000;

/** How many of `count` places from `start` on are not before the first one. */
const counted = (start: string | undefined, count: string | undefined): string =>
  `CASE WHEN ${start} IS NOT NULL AND ${count} IS NOT NULL THEN least(greatest(CAST(${count} AS BIGINT) + least(${start}, 1) - 1, 0), ${MOST_BYTES}) END`;

/** Characters `start` to `start + count - 1`; positions before the first count but hold nothing. */
const substring = (name: string): ScalarFunction => ({
  kind: 'scalar',
  name,
  group: 'strings',
  page: guide('r_SUBSTRING'),
  overloads: [
    { parameters: ['text', 'integer'], result: first, emit: (text, start) => `substring(${text}, ${atLeast(start ?? '', 1)})` },
    {
      parameters: ['text', 'integer', 'integer'],
      result: first,
      emit: (text, start, count) =>
        `CASE WHEN ${count} < 0 AND ${text} IS NOT NULL AND ${start} IS NOT NULL THEN ${raise('22011', 'negative substring length not allowed')} ELSE substring(${text}, ${atLeast(start ?? '', 1)}, ${counted(start, count)}) END`,
    },
    {
      parameters: ['varbyte', 'integer'],
      result: same,
      emit: (bytes, start) => `from_hex(substring(hex(${bytes}), (${atLeast(start ?? '', 1)}) * 2 - 1))`,
    },
    {
      parameters: ['varbyte', 'integer', 'integer'],
      result: same,
      emit: (bytes, start, count) =>
        `from_hex(substring(hex(${bytes}), (${atLeast(start ?? '', 1)}) * 2 - 1, (${counted(start, count)}) * 2))`,
    },
  ],
});

const trim = (name: 'btrim' | 'ltrim' | 'rtrim' | 'trim', page: string): ScalarFunction => {
  const engine = name === 'btrim' ? 'trim' : name;
  return {
    kind: 'scalar',
    name,
    group: 'strings',
    page: guide(page),
    overloads: [
      { parameters: ['text'], result: first, emit: (text) => `${engine}(${text}, ' ')` },
      { parameters: ['text', 'text'], result: first, emit: (text, characters) => `${engine}(${text}, ${characters})` },
    ],
  };
};

const pad = (name: 'lpad' | 'rpad'): ScalarFunction => {
  // The length is bounded in the branch it cannot reach as well: the engine computes constants before it chooses a branch.
  const bounded = (count: string): string => `CASE WHEN ${count} > ${MAX_VARCHAR} THEN 0 ELSE ${atLeast(count, 0)} END`;
  const padded = (text: string, count: string, fill: string): string =>
    `CASE WHEN ${count} > ${MAX_VARCHAR} THEN ${TOO_LONG} ELSE ${withinVarchar(`${name}(${text}, ${bounded(count)}, ${fill})`)} END`;
  return {
    kind: 'scalar',
    name,
    group: 'strings',
    page: guide('r_LPAD'),
    overloads: [
      { parameters: ['text', 'integer'], result: OPEN, emit: (text = '', count = '') => padded(text, count, "' '") },
      {
        parameters: ['text', 'integer', 'text'],
        result: OPEN,
        emit: (text = '', count = '', fill = '') =>
          `CASE WHEN ${fill} = '' THEN left(${text}, ${atLeast(count, 0)}) ELSE ${padded(text, count, fill)} END`,
      },
    ],
  };
};

const repeat = (name: string): ScalarFunction =>
  scalar(
    'strings',
    name,
    'r_REPEAT',
    ['text', 'integer'],
    OPEN,
    (text, count = '') =>
      `CASE WHEN CAST(strlen(${text}) AS BIGINT) * ${count} > ${MAX_VARCHAR} THEN ${TOO_LONG} ELSE repeat(CAST(${text} AS VARCHAR), ${atLeast(count, 0)}) END`,
  );

const bytewiseComparison = (name: string, page: string): ScalarFunction =>
  scalar(
    'strings',
    name,
    page,
    ['text', 'text'],
    INTEGER,
    (a, b) => `CASE WHEN ${a} = ${b} THEN 0 WHEN ${a} < ${b} THEN -1 WHEN ${a} > ${b} THEN 1 END`,
  );

/** https://docs.aws.amazon.com/redshift/latest/dg/String_functions_header.html */
export const STRING_FUNCTIONS: readonly FunctionDefinition[] = [
  length('len'),
  length('length'),
  length('char_length'),
  length('character_length'),
  length('textlen'),
  {
    kind: 'scalar',
    name: 'octet_length',
    group: 'strings',
    page: guide('r_OCTET_LENGTH'),
    overloads: [
      { parameters: ['text'], result: INTEGER, emit: (text) => `CAST(strlen(${text}) AS INTEGER)` },
      { parameters: ['varbyte'], result: INTEGER, emit: (bytes) => `CAST(octet_length(${bytes}) AS INTEGER)` },
    ],
  },
  scalar('strings', 'upper', 'r_UPPER', ['text'], first, (text = '') => upperCase(text)),
  scalar('strings', 'lower', 'r_LOWER', ['text'], first, (text) => `lower(${text})`),
  scalar('strings', 'initcap', 'r_INITCAP', ['text'], first, (text) => `rs_initcap(${text})`),
  trim('btrim', 'r_BTRIM'),
  trim('ltrim', 'r_LTRIM'),
  trim('rtrim', 'r_RTRIM'),
  trim('trim', 'r_TRIM'),
  pad('lpad'),
  pad('rpad'),
  substring('substring'),
  substring('substr'),
  scalar('strings', 'left', 'r_LEFT', ['text', 'integer'], first, (text, count) => `left(${text}, ${count})`),
  scalar('strings', 'right', 'r_LEFT', ['text', 'integer'], first, (text, count) => `right(${text}, ${count})`),
  scalar('strings', 'replace', 'r_REPLACE', ['text', 'text', 'text'], OPEN, (text, old, fresh) =>
    withinVarchar(`replace(${text}, ${old}, ${fresh})`),
  ),
  scalar('strings', 'reverse', 'r_REVERSE', ['text'], first, (text) => `reverse(${text})`),
  repeat('repeat'),
  repeat('replicate'),
  position('strpos', 'r_STRPOS', true),
  position('charindex', 'r_CHARINDEX', false),
  scalar(
    'strings',
    'split_part',
    'SPLIT_PART',
    ['text', 'text', 'integer'],
    first,
    (text, delimiter, part) => `rs_split_part(${text}, ${delimiter}, ${part})`,
  ),
  {
    kind: 'scalar',
    name: 'concat',
    group: 'strings',
    page: guide('r_CONCAT'),
    overloads: [
      { parameters: ['text', 'text'], result: OPEN, emit: (a, b) => withinVarchar(`(${a} || ${b})`) },
      { parameters: ['varbyte', 'varbyte'], result: varbyte(MAX_VARCHAR), emit: (a, b) => `(${a} || ${b})` },
    ],
  },
  scalar('strings', 'chr', 'r_CHR', ['integer'], varchar(1), (code) => `CASE WHEN ${code} BETWEEN 0 AND 127 THEN chr(${code}) END`),
  scalar('strings', 'ascii', 'r_ASCII', ['text'], INTEGER, (text) => `CAST(ascii(${text}) AS INTEGER)`),
  scalar(
    'strings',
    'translate',
    'r_TRANSLATE',
    ['text', 'text', 'text'],
    // A character may be replaced by one of more bytes.
    OPEN,
    (text, source, target) => `rs_translate(${text}, ${source}, ${target})`,
  ),
  scalar(
    'strings',
    'quote_literal',
    'r_QUOTE_LITERAL',
    ['text'],
    OPEN,
    (text) => `('''' || replace(replace(${text}, '\\', '\\\\'), '''', '''''') || '''')`,
  ),
  scalar('strings', 'quote_ident', 'r_QUOTE_IDENT', ['text'], OPEN, (text) => `rs_quote_ident(${text})`),
  scalar('strings', 'md5', 'r_MD5', ['text'], varchar(32), (text) => `md5(${text})`),
  scalar('strings', 'sha', 'SHA', ['text'], varchar(40), (text) => `sha1(${text})`),
  scalar('strings', 'sha1', 'SHA1', ['text'], varchar(40), (text) => `sha1(${text})`),
  scalar('strings', 'func_sha1', 'FUNC_SHA1', ['text'], varchar(40), (text) => `sha1(${text})`),
  scalar(
    'strings',
    'sha2',
    'SHA2',
    ['text', 'integer'],
    varchar(128),
    (text, bits) => `CASE WHEN ${bits} IN (0, 256) THEN sha256(${text}) ELSE rs_sha2(${text}, ${bits}) END`,
  ),
  bytewiseComparison('bpcharcmp', 'r_BPCHARCMP'),
  bytewiseComparison('bttext_pattern_cmp', 'r_BTTEXT_PATTERN_CMP'),
  scalar('strings', 'octetindex', 'OCTETINDEX', ['text', 'text'], INTEGER, (search, text) => `rs_octetindex(${search}, ${text})`),
  scalar('strings', 'crc32', 'crc32-function', ['text'], varchar(8), (text) => `rs_crc32(${text})`),
  scalar('strings', 'soundex', 'SOUNDEX', ['text'], varchar(4), (text) => `rs_soundex(${text})`),
  scalar('strings', 'difference', 'DIFFERENCE', ['text', 'text'], INTEGER, (a, b) => `rs_difference(${a}, ${b})`),
];
