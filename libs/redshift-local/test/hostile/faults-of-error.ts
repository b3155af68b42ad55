import { RedshiftError } from '../../src/index.ts';

/** What no message may show: the engine's words, its statements, its names, our code. */
const FORBIDDEN: readonly RegExp[] = [
  /duckdb/i,
  /hakkai\|/i,
  /\brs_\w+/,
  /\b(?:binder|catalog|conversion|parser|constraint|internal|invalid input|out of range|not implemented|dependency|transactioncontext) error\b/i,
  /\bLINE \d+:/,
  /candidate (?:functions|bindings|tables)/i,
  /\b(?:HUGEINT|UHUGEINT|UBIGINT|UINTEGER|INT16|INT32|INT64|INT128|BLOB|STRUCT|TIMESTAMP_NS|TIMESTAMP WITH TIME ZONE)\b/,
  /\br\d+\."/,
  /\bCAST\(|\bCASE WHEN\b/,
  // Quoted, it is a value of a row.
  /(?<!")\bNaN\b/,
  /(?<!is )\bundefined\b|\[object |is not a function|cannot read propert/i,
  /\.ts:\d|node_modules|^\s*at /m,
];

/** SQLSTATEs of errors that stand at a place in the statement: a name, an operator, a piece of syntax. */
const PLACED = /^(?:42601|42703|42P01|42883|42702|42803|42804|42846|42P02|42P10)$/;

/** An error that begins so names something of Redshift's that is left out. */
const NOT_EMULATED = /^not emulated(?: yet)?: \S/;

/** Whether the error is about this text: one inside a procedure or a view says by name where it stands. */
function standsInStatement({ where, message }: RedshiftError, sql: string): boolean {
  const name = /"([^"]+)"|(\w+)\(/.exec(message);
  return where === undefined && sql.toLowerCase().includes((name?.[1] ?? name?.[2] ?? '').toLowerCase());
}

/**
 * What is wrong with how a statement was refused, a line each: every error has a SQLSTATE and Redshift's kind of message, says where it stands,
 * and shows nothing of what the local Redshift is made of.
 */
export function faultsOfError(error: unknown, sql: string): string[] {
  if (!(error instanceof RedshiftError)) return [`is no RedshiftError: ${error instanceof Error ? error.stack : String(error)}`];
  const { sqlstate, message, position, hint, where } = error;
  const faults: string[] = [];
  // What is found in the values of rows, while the statement runs, has no place in its text.
  const ofValues = error.cause instanceof Error && error.cause.message.includes('HAKKAI|');
  if (!/^[0-9A-Z]{5}$/.test(sqlstate) || /^the engine could not/.test(message)) faults.push(`has SQLSTATE ${sqlstate}`);
  if (message.trim() === '') faults.push('says nothing');
  for (const shown of [message, hint ?? '']) {
    const found = FORBIDDEN.map((pattern) => pattern.exec(shown)?.[0]).find(
      (word) => word !== undefined && !sql.toLowerCase().includes(word.toLowerCase().trim()),
    );
    if (found !== undefined) faults.push(`shows "${found}"`);
  }
  if (position !== undefined && (!Number.isInteger(position) || position < 1 || position > sql.length + 1))
    faults.push(`stands at ${position} of ${sql.length}`);
  if (position === undefined && !ofValues && PLACED.test(sqlstate) && standsInStatement(error, sql)) faults.push('says not where');
  const placed = position !== undefined || where !== undefined;
  if (sqlstate === '0A000' && !placed && !ofValues && NOT_EMULATED.test(message)) faults.push('says not where');
  return faults.map(
    (fault) => `${fault}: ${sqlstate} ${message}${error.cause instanceof Error ? ` <- ${error.cause.message.slice(0, 300)}` : ''}`,
  );
}
