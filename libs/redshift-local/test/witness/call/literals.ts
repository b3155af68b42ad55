import fc from 'fast-check';

export const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** So many of the parts, one behind the other. */
export const joined = (parts: readonly string[] | fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array('generate' in parts ? parts : fc.constantFrom(...parts), { minLength, maxLength }).map((list) => list.join(''));

const inTurn = (...parts: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => fc.constantFrom(...part))).map((list) => list.join(''));

const LIKE = ['%', '%', '_', '_', 'a', 'b', 'c', 'A', ' ', ',', '.', '1', '\\%', '\\_', '\\\\', '-'];
const ESCAPED = ['%', '_', 'a', 'b', '!%', '!_', '!!', '.', '1'];

const ATOMS = [
  'a',
  'b',
  'c',
  'A',
  '1',
  '.',
  '[ab]',
  '[^a]',
  '[a-c]',
  '[0-9]',
  '\\d',
  '\\w',
  '\\s',
  '[[:digit:]]',
  '[[:alpha:]]',
  '\\.',
  ',',
].concat([
  ' ',
  '-',
  '[.,]',
  '(ab)',
  '(a|b)',
  '(b|cd)',
  '[^[:alpha:]]',
  '\\D',
  '\\W',
  '\\S',
  '[a-]',
  '[]a]',
  '_',
  '[[:space:]]',
  '[[:punct:]]',
]);
const branch = joined(inTurn(ATOMS, ['', '', '', '', '+', '*', '?', '{2}', '{1,2}', '{1,}', '{0,1}']), 1, 3);
const branches = fc.array(branch, { minLength: 1, maxLength: 2 }).map((list) => list.join('|'));
const regex = fc.tuple(fc.constantFrom('', '', '', '^'), branches, fc.constantFrom('', '', '', '$')).map((parts) => parts.join(''));
const SIMILAR = ['a', 'b', 'c', '_', '[ab]', '[^a]', '[a-c]', '(a|b)', '(ab)', '.', ',', '1', '\\%', '[0-9]', '[[:alpha:]]', '^', '$', '-'];
const similar = joined(fc.oneof(inTurn(SIMILAR, ['', '', '', '+', '*', '?', '{2}']), fc.constant('%')), 0, 4);

const MOMENT_PATTERNS = [
  'YYYY',
  'YYY',
  'YY',
  'Y',
  'Y,YYY',
  'IYYY',
  'IYY',
  'IY',
  'I',
  'Q',
  'MM',
  'MON',
  'Mon',
  'mon',
  'MONTH',
  'Month',
  'month',
].concat(
  [
    'RM',
    'rm',
    'WW',
    'W',
    'IW',
    'DDD',
    'DD',
    'D',
    'ID',
    'IDDD',
    'DAY',
    'Day',
    'day',
    'DY',
    'Dy',
    'dy',
    'J',
    'HH',
    'HH12',
    'HH24',
    'MI',
    'SS',
  ],
  ['MS', 'US', 'SSSS', 'AM', 'pm', 'a.m.', 'P.M.', 'BC', 'ad', 'A.D.', 'b.c.', 'yyyy', 'mm', 'dd', 'hh24', 'mi', 'ss', 'FMDD', 'FMMM'],
  ['FMMonth', 'FMDay', 'fmdd', 'FMHH24', 'DDth', 'DDTH', 'FMDDth', 'YYYYTH', 'FMDDD', 'FMIW', 'FMRM', 'Dth', 'FMYYYY', 'FMMI', 'Dyth'],
);
const momentFormat = joined(inTurn(MOMENT_PATTERNS, ['-', ' ', ':', '/', '.', ',', '"T"', '"of "', ' x', '0']), 1, 4);

const WHOLE_DIGITS = [
  '9',
  '99',
  '999',
  '9999',
  '0',
  '00',
  '000',
  '0999',
  '9990',
  '9,999',
  '999,999',
  '9G999',
  '0,000',
  '99999999999',
  '90',
];
const FRACTIONS = ['', '', '.9', '.99', '.00', 'D99', '.90', '.0', '.9999', '.009'];
const numberFormat = fc.oneof(
  inTurn(['', '', 'FM', 'S', 'SG', 'MI', 'fm'], WHOLE_DIGITS, FRACTIONS),
  inTurn(['', 'FM'], WHOLE_DIGITS, FRACTIONS, ['S', 'MI', 'PR', 'SG']),
  inTurn(['', 'FM'], WHOLE_DIGITS, ['th', 'TH']),
);

const NUMERALS = [
  '1',
  '12',
  '2147483647',
  '2147483648',
  '32768',
  '0',
  '007',
  '9223372036854775808',
  '12.5',
  '.5',
  '5.',
  '1.005',
  '1e2',
].concat(['1E-2', '0.00005', '6e-6', '1234567e-5', '123456789012345678901', '1,000', '0x10', '1_000']);
const numeral = fc.oneof(joined([...'1209.-+ e5'], 1, 5), inTurn(['', ' ', '-', '+', ' -'], NUMERALS, ['', ' ', 'x', '  ']));

const MONTHS = ['01', '02', '02', '12', '06', '00', '13'];
const DAYS = ['01', '15', '28', '29', '30', '31', '00', '32'];
const YEARS = ['2024', '2023', '1999', '0001', '9999', '1900', '2000'];
const date = fc.oneof(
  ...['-', '-', '/', '', '.'].map((mark) => inTurn(YEARS, [mark], MONTHS, [mark], DAYS)),
  ...['/', '-'].map((mark) => inTurn(MONTHS, [mark], DAYS, [mark], ['2024', '23', '1999'])),
  inTurn(['Jan', 'January', 'feb', 'SEP', 'Sept', 'december'], [' '], DAYS, [', '], ['2024', '1999']),
  ...[' ', '-'].map((mark) => inTurn(DAYS, [mark], ['Jan', 'JUNE', 'feb', 'sep'], [mark], ['2024', '1999'])),
);
const clock = inTurn(
  ['00', '01', '10', '12', '23', '24'],
  [':00', ':30', ':59', ':60'],
  [':00', ':07', ':59', ':60'],
  ['', '.5', '.123456', '.1234567'],
);
const halfDay = inTurn(['01', '10', '12', '13', '00'], [':00', ':59'], [':07', ''], [' AM', ' pm', 'PM']);
const momentText = fc.oneof(
  fc.tuple(date, fc.constantFrom('', '', '', ' BC', ' AD')).map((parts) => parts.join('')),
  fc.tuple(date, fc.constantFrom(' ', '  '), fc.oneof(clock, halfDay)).map((parts) => parts.join('')),
  fc.tuple(inTurn(YEARS, ['-'], MONTHS, ['-'], DAYS), clock).map((parts) => parts.join('T')),
  fc.constantFrom(' 2024-01-05 ', 'epoch', 'abc', '', '2024-02-30'),
);

/** What is written for one kind of operand, as SQL in which two backslashes are one. */
export const LITERALS = {
  count: fc
    .oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -3, max: 50 }))
    .map((number) => (number < 0 ? `(${number})` : String(number))),
  'like pattern': joined(LIKE, 0, 5).map(quoted),
  'escaped pattern': joined(ESCAPED, 1, 4).map((pattern) => `${quoted(pattern)} escape '!'`),
  regex: regex.map(quoted),
  /** A regular expression that no empty text matches. */
  solid: joined(inTurn(ATOMS, ['', '', '+', '{2}', '{1,2}']), 1, 3).map(quoted),
  'similar pattern': similar.map(quoted),
  'moment format': momentFormat.map(quoted),
  'number format': numberFormat.map(quoted),
  numeral: numeral.map(quoted),
  'moment text': momentText.map(quoted),
  'clock text': fc
    .oneof(clock, inTurn(['00', '09', '23', '24'], [':00', ':30', ':60']), fc.constantFrom('101112', '1011', 'abc', ''))
    .map(quoted),
} satisfies Record<string, fc.Arbitrary<string>>;
