import { DuplicateObject, QueryCanceled, RedshiftError, SerializableViolation } from '../redshift-error.ts';

/**
 * What our own checks raise inside the engine: `HAKKAI|<sqlstate>|<message>`, with `@<position>|` before the message where its place was looked
 * for. Anywhere else in a message it is text of the statement.
 */
const RAISED = /^(?:[A-Z][\w ]* Error: )?HAKKAI\|([0-9A-Z]{5})\|(?:@(\d+)\|)?([\s\S]*)$/;

/** Behind what it says, the engine shows a piece of its own statement. */
const EXCERPT = /\n\nLINE \d+: [\s\S]*$/;

interface Rule {
  readonly pattern: RegExp;
  readonly error: (match: RegExpExecArray, cause: unknown) => RedshiftError;
}

const raise =
  (sqlstate: string, message: (match: RegExpExecArray) => string): Rule['error'] =>
  (match, cause) =>
    new RedshiftError(sqlstate, message(match), { cause });

/** Engine type names that its conversion errors print, in Redshift's words. */
const PRINTED: Readonly<Record<string, string>> = {
  INT8: 'smallint',
  INT16: 'smallint',
  INT32: 'integer',
  INT64: 'bigint',
  INT128: 'numeric',
  FLOAT: 'real',
  DOUBLE: 'double precision',
  BOOL: 'boolean',
  BOOLEAN: 'boolean',
};

const printed = (name: string | undefined): string =>
  name === undefined ? 'value' : (PRINTED[name] ?? (name.startsWith('DECIMAL') ? 'numeric' : name.toLowerCase()));

/** How Redshift prints what no digits say. */
const NOT_FINITE: Readonly<Record<string, string>> = { nan: 'NaN', inf: 'Infinity', '-inf': '-Infinity' };

const IS_NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;

/** A text that is a number but did not become one: its type has no place for it. */
const tooLarge = (kind: string | undefined, text: string, cause: unknown): RedshiftError =>
  kind === 'DECIMAL'
    ? new RedshiftError('22003', 'Numeric data overflow (result precision)', { cause })
    : new RedshiftError('22003', `value "${text}" is out of range for type ${printed(kind)}`, { cause });

const RULES: readonly Rule[] = [
  // Another transaction made it first, behind the snapshot of this one.
  {
    pattern: /(?:Table|View) with name "(.*?)" already exists/,
    error: (match, cause) => new DuplicateObject('relation', match[1] ?? '', { cause }),
  },
  { pattern: /INTERRUPT|Interrupted/, error: (_match, cause) => new QueryCanceled({ cause }) },
  {
    pattern:
      /TransactionContext Error: (?:Catalog write-write conflict|Conflict on|Failed to commit: .*conflict)|write-write conflict|Conflict on (?:update|tuple deletion)|cannot update a table that has been altered|(?:altered|dropped) by a different transaction|another transaction has (?:altered|dropped)/i,
    error: (_match, cause) => new SerializableViolation({ cause }),
  },
  {
    pattern: /Could not convert string ['"](.*?)['"] to (DECIMAL|INT\d*|FLOAT|DOUBLE|BOOL)/s,
    error: (match, cause) => {
      const kind = match[2];
      if (IS_NUMBER.test(match[1] ?? '')) return tooLarge(kind, match[1] ?? '', cause);
      return new RedshiftError('22P02', `invalid input syntax for type ${printed(kind)}: "${match[1] ?? ''}"`, {
        cause,
      });
    },
  },
  { pattern: /invalid date field format: "(.*?)"/s, error: raise('22007', (m) => `invalid input syntax for type date: "${m[1] ?? ''}"`) },
  {
    pattern: /invalid timestamp field format: "(.*?)"/s,
    error: raise('22007', (m) => `invalid input syntax for type timestamp: "${m[1] ?? ''}"`),
  },
  {
    pattern: /(date|timestamp) field value out of range: "(.*?)"/s,
    error: raise('22008', (m) => `date/time field value out of range: "${m[2] ?? ''}"`),
  },
  { pattern: /invalid time field format: "(.*?)"/s, error: raise('22007', (m) => `invalid input syntax for type time: "${m[1] ?? ''}"`) },
  {
    pattern: /(time|interval) field value out of range: "(.*?)"/s,
    error: raise('22008', (m) => `date/time field value out of range: "${m[2] ?? ''}"`),
  },
  {
    pattern: /\b(Date|Timestamp|Time|Interval)(?: value)? out of range/i,
    error: raise('22008', (m) => `${(m[1] ?? '').toLowerCase()} out of range`),
  },
  {
    pattern: /Max expression depth limit/,
    error: raise('54001', () => 'statement too complex'),
  },
  { pattern: /Overflow in \w+ of DECIMAL/, error: raise('22003', () => 'Numeric data overflow (result precision)') },
  { pattern: /Overflow in \w+ of (INT\d+|\w+)/, error: raise('22003', (m) => `${printed(m[1])} out of range`) },
  {
    pattern: /Type (\w+) with value (\S+) can't be cast .*? out of range .*? type (\w+)/s,
    error: raise('22003', (m) => `value "${NOT_FINITE[m[2] ?? ''] ?? m[2] ?? ''}" is out of range for type ${printed(m[3])}`),
  },
  {
    pattern: /Failed to cast decimal value (\S+) to type (\w+)/,
    error: raise('22003', (m) => `value "${m[1] ?? ''}" is out of range for type ${printed(m[2])}`),
  },
  {
    pattern: /Could not cast value ([\s\S]*?) to DECIMAL\((\d+),(\d+)\)/,
    error: raise('22003', () => 'Numeric data overflow (result precision)'),
  },
  { pattern: /Casting value "(.*?)" to type DECIMAL/s, error: raise('22003', () => 'Numeric data overflow (result precision)') },
  { pattern: /is undefined outside \[-1,1\]/, error: raise('22003', () => 'input is out of range') },
  {
    pattern:
      /Invalid Input Error: (?:missing [)\]]|no argument for repetition operator|invalid (?:character class|escape sequence|perl operator|repetition size|named capture group)|bad repetition operator|trailing \\|unexpected \)|bad character range)/i,
    error: raise('2201B', () => 'invalid regular expression'),
  },
  { pattern: /Like pattern must not end with escape/, error: raise('22025', () => 'LIKE pattern must not end with escape character') },
  {
    pattern:
      /not in timestamp range|(?:Date|Timestamp) out of range|out of range for (?:DATE|TIMESTAMP)|Overflow exception in (?:date|timestamp)/i,
    error: raise('22008', () => 'timestamp out of range'),
  },
  { pattern: /Out of Range Error/, error: raise('22003', () => 'numeric value out of range') },
  {
    pattern: /More than one row returned by a subquery|returned more than one row/i,
    error: raise('21000', () => 'single-row subquery returns more than one row'),
  },
  {
    pattern: /NOT NULL constraint failed: \S*?\.?"?([^".]+)"?$/m,
    error: raise('23502', (m) => `Cannot insert a NULL value into column ${m[1] ?? ''}`),
  },
  { pattern: /Out of Memory/i, error: raise('53200', () => 'out of memory') },
  { pattern: /No space left|could not write/i, error: raise('53100', () => 'disk full') },
];

/** Whether the engine may not go on after this error. */
export const breaksEngine = (error: unknown): boolean =>
  error instanceof Error && /INTERNAL Error|FATAL Error|database has been invalidated/.test(error.message);

/**
 * The Redshift error for something the engine raised. What the engine said is the `cause`; none of its wording is in the message.
 */
export function translateError(error: unknown): RedshiftError {
  if (error instanceof RedshiftError) return error;
  const text = (error instanceof Error ? error.message : String(error)).replace(EXCERPT, '');
  const raised = RAISED.exec(text);
  if (raised !== null) {
    const position = raised[2] === undefined ? undefined : Number(raised[2]);
    return new RedshiftError(raised[1] ?? 'XX000', raised[3] ?? '', { position, cause: error });
  }
  for (const rule of RULES) {
    const match = rule.pattern.exec(text);
    if (match !== null) return rule.error(match, error);
  }
  return new RedshiftError('XX000', 'the engine could not run this statement', {
    cause: error,
    hint: 'This is a fault of the local Redshift, not of your SQL. The cause of this error says more.',
  });
}
