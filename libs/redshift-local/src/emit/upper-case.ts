/**
 * Upper case letter by letter. `ß` has none of one letter and stays; the engine would make another letter of it. What stands for it
 * meanwhile is a code point that no text has.
 */
export const upperCase = (text: string): string =>
  `CASE WHEN contains(${text}, 'ß') THEN replace(upper(replace(${text}, 'ß', '\uFDD0')), '\uFDD0', 'ß') ELSE upper(${text}) END`;
