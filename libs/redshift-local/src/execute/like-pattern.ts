/** A pattern of SHOW ... LIKE, which tells capitals from small letters: `%` is any text and `_` any character. */
export const likePattern = (like: string): RegExp =>
  new RegExp(
    `^${[...like].map((char) => (char === '%' ? '.*' : char === '_' ? '.' : char.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`))).join('')}$`,
    'su',
  );
