/** A text as an engine string literal. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''").replaceAll('\u0000', "' || chr(0) || '")}'`;

/** A name as an engine identifier. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** An engine expression that fails with one of our errors; it has every type. */
export const raise = (sqlstate: string, message: string): string => `error(${quoteText(`HAKKAI|${sqlstate}|${message}`)})`;

/** The beginning of an error that `raise` and `raiseWith` write, where no place is in it yet. A quote inside a text is written twice. */
export const RAISED_HERE = /error\('HAKKAI\|[0-9A-Z]{5}\|(?!@)/g;

/** The same where part of the message is known at run time; `tail` is an engine text expression. */
export const raiseWith = (sqlstate: string, message: string, tail: string, end = ''): string =>
  `error(${quoteText(`HAKKAI|${sqlstate}|${message}`)} || coalesce(${tail}, '') || ${quoteText(end)})`;
