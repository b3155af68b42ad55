import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { startSlack } from '../src/stand-ins/slack/slack.ts';
import { temporaryFolder } from './stand-in-clients.ts';

it('keeps each message as a file, and refuses what Slack refuses', async () => {
  const folder = await temporaryFolder();
  const slack = await startSlack({ dir: folder.path });
  const post = async (method: string, body: unknown, token = 'Bearer xoxb-local') => {
    const answer = await fetch(`${slack.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: token },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as { ok: boolean; error?: string; ts?: string };
  };
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'Torschützen' } }];
  const { ok, ts } = await post('chat.postMessage', { channel: 'C01', text: 'Torschützen', blocks });
  expect(ok).toBe(true);
  expect(await readdir(folder.path)).toEqual([`${ts}-C01.json`]);
  expect(JSON.parse(await readFile(`${folder.path}/${ts}-C01.json`, 'utf8'))).toEqual({ ts, channel: 'C01', text: 'Torschützen', blocks });
  expect(await post('chat.postMessage', { text: 'nowhere' })).toMatchObject({ ok: false, error: 'channel_not_found' });
  expect(await post('chat.postMessage', { channel: 'C01', text: 'x' }, 'none')).toMatchObject({ ok: false, error: 'not_authed' });
  expect(await post('files.upload', {})).toMatchObject({ ok: false, error: 'unknown_method' });
  expect(await readdir(folder.path)).toHaveLength(1);
  await slack.close();
  await folder.remove();
});
