import { chmod, chown, cp } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the programs lie and as whom they run. */
export interface ServerAccount {
  readonly native: string;
  readonly spawn: { readonly cwd: string; readonly uid?: number; readonly gid?: number };
}

/** "nobody": an account that every Linux and macOS has, whatever its number is called there. */
const NOBODY = 65_534;

/**
 * PostgreSQL refuses to run as root. Started by root, as in most containers, it runs as another user, who may not be able to read
 * the folder this project lies in: the programs are copied into `folder`, which is given to that user.
 */
export async function serverAccount(native: string, folder: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return { native, spawn: { cwd: folder } };
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await chmod(folder, 0o755);
  await chown(folder, NOBODY, NOBODY);
  return { native: copy, spawn: { cwd: folder, uid: NOBODY, gid: NOBODY } };
}
