/** A number as text, without an exponent: the engine rounds those that have one by their first digit when it reads a DECIMAL. */
export const plainNumber = (text: string): string =>
  `CASE WHEN contains(${text}, 'e') OR contains(${text}, 'E') THEN rs_plain_number(${text}) ELSE ${text} END`;
