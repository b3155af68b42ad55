/** `node --import tools/mutation/put-bug.ts`: puts the bug that `HAKKAI_BUG` names into its source as Node loads it. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { bugNamed, withBug } from './named-bug.ts';

const bug = bugNamed(process.env['HAKKAI_BUG'] ?? '');
const file = pathToFileURL(bug.file).href;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (url !== file) return loaded;
    const { source = '' } = loaded;
    return { ...loaded, source: withBug(typeof source === 'string' ? source : new TextDecoder().decode(source ?? undefined), bug) };
  },
});
