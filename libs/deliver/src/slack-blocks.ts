import { cutToCharacters, escapeMrkdwn } from './slack-text.ts';

/** Block Kit, as far as reports use it (docs.slack.dev, "Blocks"). A message has at most 50 blocks. */
export type SlackBlock =
  | { readonly type: 'header'; readonly text: { readonly type: 'plain_text'; readonly text: string } }
  | { readonly type: 'section'; readonly text: { readonly type: 'mrkdwn'; readonly text: string } }
  | { readonly type: 'context'; readonly elements: readonly { readonly type: 'mrkdwn'; readonly text: string }[] };

/** Characters of a section's text. */
export const SECTION_CHARACTERS = 3000;
const HEADER_CHARACTERS = 150;
/** Slack takes 2,000; less leaves room for the table. */
const CONTEXT_CHARACTERS = 1000;

export function headerBlock(title: string): SlackBlock {
  return { type: 'header', text: { type: 'plain_text', text: cutToCharacters(title, HEADER_CHARACTERS) } };
}

/** @param text mrkdwn, already escaped and within {@link SECTION_CHARACTERS} */
export function sectionBlock(text: string): SlackBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

/** @param text plain text */
export function contextBlock(text: string): SlackBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: cutToCharacters(text, CONTEXT_CHARACTERS, escapeMrkdwn) }] };
}
