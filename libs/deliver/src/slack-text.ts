/**
 * Text for Slack's mrkdwn: only `&`, `<` and `>` are special (docs.slack.dev, "Formatting message text"). A backtick would end the
 * fixed-width block, so it becomes its look-alike U+02CB.
 */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('`', 'ˋ');
}

/** Lines as a fixed-width block. */
export function fence(lines: readonly string[]): string {
  return `\`\`\`\n${escapeMrkdwn(lines.join('\n'))}\n\`\`\``;
}

/** Characters that {@link fence} makes of the lines. */
export function fencedLength(lines: readonly string[]): number {
  return fence(lines).length;
}

/** The written text, or as much of it as fits with an ellipsis; an escape such as `&amp;` is never cut in half. */
export function cutToCharacters(text: string, characters: number, write: (text: string) => string = (same) => same): string {
  const whole = write(text);
  if (whole.length <= characters) return whole;
  let cut = '';
  for (const character of text) {
    const next = cut + write(character);
    if (next.length > characters - 1) break;
    cut = next;
  }
  return `${cut}…`;
}
