import { quoteText } from './quote.ts';

/** Engine SQL of the text that belongs to a key; NULL where there is none. */
export const lookUp = (texts: Iterable<readonly [key: string, text: string]>, key: string): string =>
  `(CAST(${quoteText(JSON.stringify(Object.fromEntries(texts)))} AS JSON) ->> ('$."' || CAST(${key} AS VARCHAR) || '"'))`;
