const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const INVISIBLE = /^[\p{Mark}\p{Format}\p{Control}]+$/u;
/** Scripts and signs that terminals and Slack's fixed-width font draw over two columns. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;

/** Columns that a text takes in a fixed-width font. @example displayWidth('İlkay') // 5; displayWidth('八海') // 4 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/**
 * The text, or as much of it as fits with an ellipsis. No character is cut in half, and none brings more than a few code units:
 * a letter under a hundred accents does not pass.
 */
export function cutToWidth(text: string, width: number): string {
  const longest = width * 4;
  if (text.length <= longest && displayWidth(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += graphemeWidth(segment);
    if (used > width - 1 || cut.length + segment.length > longest - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}

function graphemeWidth(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return WIDE.test(grapheme) || grapheme.includes('\ufe0f') ? 2 : 1;
}
