import { slack, type DeliverRequest } from '@hakkai/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slackMessage, type SlackMessage, type Table } from '../src/index.ts';

const request: DeliverRequest = {
  report: 'top_scorers',
  query: 'select 1',
  destination: slack('kpi', 'Top scorers', 'penalties in play count'),
};
const few: Table = {
  columns: [{ name: 'scorer' }, { name: 'goals' }],
  rows: [
    ['Kylian Mbappé', 12],
    ['八海', 3],
  ],
};

const texts = ({ blocks }: SlackMessage): string[] =>
  blocks.map((block) => (block.type === 'context' ? block.elements.map(({ text }) => text).join('') : block.text.text));

describe('a report as a Slack message', () => {
  it('has a title, its note, the table in fixed width and what it is', () => {
    expect(slackMessage(request, few, 'C1')).toMatchObject({
      channel: 'C1',
      text: 'Top scorers: 2 rows',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Top scorers' } },
        { type: 'context', elements: [{ type: 'mrkdwn', text: 'penalties in play count' }] },
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: '```\nscorer         goals\n─────────────  ─────\nKylian Mbappé     12\n八海               3\n```',
          },
        },
        { type: 'context', elements: [{ type: 'mrkdwn', text: '2 rows · top_scorers' }] },
      ],
    });
  });

  it('is the same, with the same key, for the same rows and another for others', () => {
    const message = slackMessage(request, few, 'C1');
    const key = (table: Table, channel: string): string => slackMessage(request, table, channel).metadata.event_payload.key;
    expect(slackMessage(request, structuredClone(few), 'C1')).toEqual(message);
    expect(message.metadata.event_payload.key).toMatch(/^[0-9a-f]{64}$/);
    const others = [key({ ...few, rows: [['Kylian Mbappé', 13]] }, 'C1'), key(few, 'C2')];
    expect(new Set([message.metadata.event_payload.key, ...others]).size).toBe(3);
  });

  it('says so when there is no row', () => {
    expect(texts(slackMessage(request, { ...few, rows: [] }, 'C1'))).toEqual([
      'Top scorers',
      'penalties in play count',
      '_no rows_',
      '0 rows · top_scorers',
    ]);
  });

  it('goes on in further sections, each with the header, and says what it leaves out', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [`player ${index}`.padEnd(40, '.'), index]);
    const shown = texts(slackMessage(request, { ...few, rows }, 'C1'));
    expect(shown.filter((text) => text.startsWith('```\nscorer '))).toHaveLength(3);
    const lines = shown
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('player'));
    expect(lines[0]).toMatch(/^player 0\.+ +0$/);
    expect(shown.at(-1)).toBe(`… ${2000 - lines.length} more rows · 2000 rows · top_scorers`);
  });

  it('leaves text as it is: no mention, no link, no end of the block', () => {
    const [, , section] = texts(slackMessage(request, { columns: [{ name: 'x' }], rows: [['<!channel> & ``` <@U1>']] }, 'C1'));
    expect(section).toContain('&lt;!channel&gt; &amp; ˋˋˋ &lt;@U1&gt;');
  });

  it('stays within what Slack takes, whatever the rows', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constant('<&>'.repeat(30)),
      fc.constant('e\u0301\u0302'.repeat(50)),
      fc.integer(),
    );
    const table = fc.integer({ min: 1, max: 25 }).chain((width) =>
      fc.record({
        columns: fc.array(fc.record({ name: fc.string() }), { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 60 }),
      }),
    );
    fc.assert(
      fc.property(table, fc.string({ maxLength: 400 }), fc.string({ maxLength: 3000 }), (drawn, title, note) => {
        const message = slackMessage({ ...request, destination: slack('kpi', title, note) }, drawn, 'C1');
        expect(message.blocks.length).toBeLessThanOrEqual(50);
        expect(texts(message).join('').length).toBeLessThan(13_000);
        for (const block of message.blocks) {
          const limit = { header: 150, section: 3000, context: 1000 }[block.type];
          const text = block.type === 'context' ? (block.elements[0]?.text ?? '') : block.text.text;
          expect(text.length).toBeLessThanOrEqual(limit);
        }
      }),
      { seed: Number(process.env['HAKKAI_SEED']), numRuns: 60 },
    );
  });
});
