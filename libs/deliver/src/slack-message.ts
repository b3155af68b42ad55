import { createHash } from 'node:crypto';
import type { DeliverRequest } from '@hakkai/contract';
import { alignColumns, type AlignedTable } from './align-columns.ts';
import { moreRows } from './more-rows.ts';
import { contextBlock, headerBlock, SECTION_CHARACTERS, sectionBlock, type SlackBlock } from './slack-blocks.ts';
import { fence, fencedLength } from './slack-text.ts';
import type { Table } from './table.ts';

/** The body of Slack's chat.postMessage, but for the token. */
export interface SlackMessage {
  /** channel id, `C0123456789` */
  readonly channel: string;
  /** for notifications and screen readers; the blocks are what is shown */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly metadata: {
    readonly event_type: 'hakkai_report';
    /** `key` is a SHA-256 over report, channel and what is shown: the same rows give the same key. */
    readonly event_payload: { readonly report: string; readonly key: string };
  };
}

/**
 * Sections of one message: 9,000 characters. Slack refuses blocks of about 13,200 in sum (`msg_blocks_too_long`; undocumented,
 * github.com/slackapi/bolt-js issue 2509).
 */
const MOST_SECTIONS = 3;
/** Beyond these nobody reads on in a channel. */
const MOST_COLUMNS = 20;
const MOST_ROWS = 500;
/** Tried in this order until every line fits into a section. */
const CELL_WIDTHS = [40, 20, 10, 5];

/**
 * Rows as a Slack message: title, note, and the table in fixed width, cut with a word on what is missing. The same rows always give the
 * same message: it holds no time and no random part.
 *
 * @example slackMessage({ report: 'top_scorers', query, destination: slack('kpi', 'Top scorers') }, table, 'C0123456789')
 */
export function slackMessage(request: DeliverRequest, table: Table, channel: string): SlackMessage {
  const { title, note } = request.destination;
  const { sections, shown } = tableSections(table);
  const count = `${table.rows.length} ${table.rows.length === 1 ? 'row' : 'rows'}`;
  const leftOut = [...moreRows(table.rows.length - shown), ...moreColumns(table.columns.length)];
  const blocks = [
    headerBlock(title),
    ...(note === undefined ? [] : [contextBlock(note)]),
    ...(table.rows.length === 0 ? [sectionBlock('_no rows_')] : sections.map(sectionBlock)),
    contextBlock([...leftOut, `${count} · ${request.report}`].join(' · ')),
  ];
  const key = createHash('sha256')
    .update(JSON.stringify({ report: request.report, channel, blocks }))
    .digest('hex');
  return {
    channel,
    text: `${title}: ${count}`,
    blocks,
    metadata: { event_type: 'hakkai_report', event_payload: { report: request.report, key } },
  };
}

function tableSections(table: Table): { readonly sections: readonly string[]; readonly shown: number } {
  const aligned = fittingTable({ columns: table.columns.slice(0, MOST_COLUMNS), rows: table.rows.slice(0, MOST_ROWS) });
  const head = [aligned.header, aligned.rule];
  const sections: string[][] = [];
  let shown = 0;
  for (const row of aligned.rows) {
    const current = sections.at(-1);
    if (current && fencedLength([...current, row]) <= SECTION_CHARACTERS) current.push(row);
    else if (sections.length < MOST_SECTIONS) sections.push([...head, row]);
    else break;
    shown += 1;
  }
  return { sections: sections.map(fence), shown };
}

function fittingTable(table: Table): AlignedTable {
  for (const width of CELL_WIDTHS) {
    const aligned = alignColumns(table, width);
    if (aligned.rows.every((row) => fencedLength([aligned.header, aligned.rule, row]) <= SECTION_CHARACTERS)) return aligned;
  }
  throw new RangeError(`A table of ${table.columns.length} columns does not fit into a Slack section: select fewer columns.`);
}

function moreColumns(count: number): readonly string[] {
  return count > MOST_COLUMNS ? [`… ${count - MOST_COLUMNS} more columns`] : [];
}
