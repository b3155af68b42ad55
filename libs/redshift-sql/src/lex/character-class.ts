/** PostgreSQL's white space, which is Redshift's: space, tab, line feed, vertical tab, form feed, carriage return. */
export function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Letters, underscore, and everything beyond ASCII. https://docs.aws.amazon.com/redshift/latest/dg/r_names.html */
export function startsWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit >= 128;
}

export function continuesWord(unit: number): boolean {
  return startsWord(unit) || isDigit(unit) || unit === 36;
}
