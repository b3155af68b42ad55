import { ContractError, slack } from '@hakkai/contract';
import { UnknownChannelError, type SlackMessage, type Table } from '@hakkai/deliver';
import { describe, expect, it } from 'vitest';
import { createDeliverSlackHandler } from '../src/deliver-slack-handler.ts';

const scorers: Table = { columns: [{ name: 'scorer', type: 'varchar' }], rows: [['Kylian Mbappé'], ['八海']] };
const request = { report: 'top_scorers', query: 'select scorer from marts.top_scorers', destination: slack('results', 'Top scorers') };

function deliver() {
  const queries: string[] = [];
  const posts: SlackMessage[] = [];
  const handler = createDeliverSlackHandler({
    environment: { name: 'dev', slack: { results: 'C0DEV' } },
    query: async (sql) => {
      queries.push(sql);
      return scorers;
    },
    post: async (message) => {
      posts.push(message);
      return { channel: message.channel, ts: '1.5' };
    },
  });
  return { handler, queries, posts };
}

describe('delivering a report to Slack', () => {
  it('runs the query and posts its rows to the channel of the environment', async () => {
    const { handler, queries, posts } = deliver();
    await expect(handler(request)).resolves.toEqual({ report: 'top_scorers', rows: 2, channel: 'C0DEV', ts: '1.5' });
    expect(queries).toEqual([request.query]);
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ channel: 'C0DEV', text: 'Top scorers: 2 rows' });
  });

  it('asks and posts nothing when the request is not one', async () => {
    const { handler, queries, posts } = deliver();
    await expect(handler({ report: 'top_scorers' })).rejects.toThrow(ContractError);
    await expect(handler({ ...request, destination: slack('kpi', 'x') })).rejects.toThrow(UnknownChannelError);
    await expect(handler({ ...request, destination: slack('kpi', 'x') })).rejects.toThrow(
      /dev has no Slack channel called kpi.*it has results/,
    );
    expect([queries, posts]).toEqual([[], []]);
  });
});
