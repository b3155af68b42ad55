import fc from 'fast-check';

/** Text that statements are made of, split so that joining the pieces again gives the statement. */
const piecesOf = (sql: string): string[] => sql.match(/'[^']*'|\w+|\s+|[^\w\s]/gu) ?? [];

/** What lexers, parsers and binders stumble over. */
const STRANGE: readonly string[] = [
  ...['(', ')', '((', '))', '[', ']', '{', ',', ',,', ';', '.', '..', '::', ':', '=', '<>', '!', '~', '@', '#', '$', '$$', '?', '\\'],
  ...["'", "''", '"', '""', '--', '/*', '*/', '$1', '$x$', ':p', '\0', '\ud800', '\u00a0', '\u2028', '😀', '数', 'é'],
  ...[
    '0',
    '-1',
    '1e999',
    '1e-999',
    '99999999999999999999999999999999999999999',
    '9223372036854775808',
    '0x1F',
    '1.',
    '.5',
    '1e',
    '2147483648',
  ],
  ...[
    'null',
    'true',
    'select',
    'from',
    'where',
    'group by',
    'order by',
    'having',
    'limit',
    'union',
    'with',
    'recursive',
    'over ()',
    'case',
    'end',
  ],
  ...[
    'not',
    'and',
    'or',
    'in',
    'is',
    'as',
    'on',
    'join',
    'distinct',
    'all',
    'any',
    '*',
    'count(*)',
    'sum(1)',
    'interval',
    'cast(',
    '::int',
  ],
  ...[
    '::super',
    '::varchar(3)',
    '::decimal(38,37)',
    '::date',
    'pg_catalog',
    'public',
    'information_schema',
    'svv_tables',
    'a',
    'x.y.z',
    '"A"',
  ],
];

/** Values of other types and sizes than the statement expects: put in the place of a literal, they reach the binder and the engine. */
const LITERALS: readonly string[] = [
  ...[
    'null',
    'true',
    "''",
    "'a'",
    "'x''y'",
    "'2024-02-30'",
    "'\\\\'",
    "'數'",
    "'1 day'",
    '\'{"a":[1]}\'',
    '0',
    '(-1)',
    '1.5',
    '1e308',
    '2147483648',
  ],
  ...[
    '99999999999999999999',
    '0.00000000000000000000000000000000000001',
    "date '2024-02-29'",
    "timestamp '9999-12-31 23:59:59'",
    'current_date',
  ],
  ...[
    "interval '1 month'",
    'json_parse(\'[1,{"a":null}]\')',
    'array(1, null)',
    "'ff'::varbyte",
    '(select 1)',
    '(select null where false)',
    'row_number() over ()',
  ],
  ...[
    'count(*)',
    "cast('nan' as float)",
    "time '12:00'",
    "'t'::boolean",
    '-9223372036854775808',
    'getdate()',
    '(1, 2)',
    'a',
    'sysdate::timestamptz',
  ],
];

type Change = (pieces: readonly string[], other: readonly string[]) => string[];

/** Puts `next` in the place of one of the pieces that match. */
const replaceOne =
  (pattern: RegExp, at: number, next: (other: readonly string[]) => string): Change =>
  (pieces, other) => {
    const places = pieces.flatMap((piece, place) => (pattern.test(piece) ? [place] : []));
    const place = places[at % places.length];
    return place === undefined ? [...pieces] : pieces.with(place, next(other));
  };

/** Changes that leave a statement standing: another literal, another name. */
const gentle: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(), fc.constantFrom(...LITERALS)).map(([at, literal]) => replaceOne(/^(\d+|'.*'|null|true|false)$/i, at, () => literal)),
  fc.tuple(fc.nat(), fc.nat()).map(([at, from]) =>
    replaceOne(/^[a-z_]\w*$/i, at, (other) => {
      const words = other.filter((piece) => /^[a-z_]\w*$/i.test(piece));
      return words[from % words.length] ?? 'a';
    }),
  ),
  fc
    .tuple(fc.nat(), fc.constantFrom('+', '-', '*', '/', '%', '=', '<', '||', '^', '#', '&', '>=', '<>'))
    .map(([at, operator]) => replaceOne(/^[-+*/%=<>|]$/, at, () => operator)),
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 4 })).map(
    ([at, length]): Change =>
      (pieces) =>
        pieces.toSpliced(at % (pieces.length + 1), length),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([from, to]): Change =>
      (pieces) => {
        const [a, b] = [from % (pieces.length + 1), to % (pieces.length + 1)];
        return pieces.with(Math.min(a, pieces.length - 1), pieces[b] ?? '').with(Math.min(b, pieces.length - 1), pieces[a] ?? '');
      },
  ),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 6 })).map(
    ([at, length]): Change =>
      (pieces) => {
        const start = at % (pieces.length + 1);
        return pieces.toSpliced(start, 0, ...pieces.slice(start, start + length));
      },
  ),
  fc.nat().map(
    (at): Change =>
      (pieces) =>
        pieces.slice(0, at % (pieces.length + 1)),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...STRANGE)).map(
    ([at, piece]): Change =>
      (pieces) =>
        pieces.toSpliced(at % (pieces.length + 1), 0, ' ', piece, ' '),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...STRANGE)).map(
    ([at, piece]): Change =>
      (pieces) =>
        pieces.toSpliced(at % (pieces.length + 1), 1, piece),
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 8 })).map(
    ([at, from, length]): Change =>
      (pieces, other) => {
        const start = from % (other.length + 1);
        return pieces.toSpliced(at % (pieces.length + 1), 1, ...other.slice(start, start + length));
      },
  ),
);

/** `sql` with some pieces left out, swapped, doubled, cut off or taken from another statement. */
export function mutated(sql: string, others: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.array(gentle, { minLength: 1, maxLength: 2 }) },
        { weight: 2, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
      ),
      fc.constantFrom(...others),
    )
    .map(([changes, other]) =>
      changes.reduce<string[]>((pieces, apply) => apply(pieces.length === 0 ? [' '] : pieces, piecesOf(other)), piecesOf(sql)).join(''),
    );
}
