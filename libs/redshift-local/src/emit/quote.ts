/** A text as an engine string literal. */
export const quoteText = (text: string): string => {
  if (!text.includes('\u0000')) return `'${text.replaceAll("'", "''")}'`;
  return text
    .split('\u0000')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ');
};

/** A name as an engine identifier. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** An engine expression that fails with one of our errors; it has every type. */
export const raise = (sqlstate: string, message: string): string => `error(${quoteText(`HAKKAI|${sqlstate}|${message}`)})`;

/** The same where part of the message is known at run time; `tail` is an engine text expression. */
export const raiseWith = (sqlstate: string, message: string, tail: string, end = ''): string =>
  `error(${quoteText(`HAKKAI|${sqlstate}|${message}`)} || coalesce(${tail}, '')${end === '' ? '' : ` || ${quoteText(end)}`})`;
