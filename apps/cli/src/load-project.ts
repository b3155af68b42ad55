import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parsePlatform, type Platform } from '@hakkai/contract';
import { isProjectFile } from '@hakkai/model';
import { UserError } from './failure.ts';

export interface Project {
  readonly directory: string;
  readonly platform: Platform;
  /** `/`-separated path below the project → text, for every file the compiler reads */
  readonly files: ReadonlyMap<string, string>;
}

/** The demo's own project, which lies in the workspace beside the apps. */
export const DEMO_PROJECT = dirname(fileURLToPath(import.meta.resolve('@hakkai/sql/platform')));

/**
 * The one place that evaluates a project: declarations become JSON and are checked by the contract,
 * so nothing but data reaches the compiler.
 *
 * @throws UserError when there is no project, or platform.ts does not load; ContractError when a declaration does not fit
 */
export async function loadProject(directory: string = DEMO_PROJECT): Promise<Project> {
  const root = resolve(directory);
  const entry = join(root, 'platform.ts');
  if (!existsSync(entry)) {
    throw new UserError(`There is no project in ${root}: platform.ts is missing. Give the folder with --project DIR.`);
  }
  return { directory: root, platform: parsePlatform(await declarations(entry)), files: projectFiles(root) };
}

async function declarations(entry: string): Promise<unknown> {
  try {
    const loaded: { platform?: unknown } = await import(pathToFileURL(entry).href);
    if (loaded.platform === undefined)
      throw new UserError(`${entry} exports no "platform": write export const platform = definePlatform({ … }).`);
    return JSON.parse(JSON.stringify(loaded.platform));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${entry} does not load: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function projectFiles(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const below = relative(root, path).split(sep).join('/');
    if (!entry.isFile() || /(^|\/)(node_modules|dist)\//.test(below) || !isProjectFile(below)) continue;
    files.set(below, readFileSync(path, 'utf8'));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
