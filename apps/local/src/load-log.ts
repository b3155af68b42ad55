import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** When the rows of a load could be queried: the moment its transaction was known to have committed. */
export interface FinishedLoad {
  readonly source: string;
  /** ms since 1970 */
  readonly at: number;
}

/** Remembers finished loads over restarts, one JSON line each. A line that a crash cut off is left out. */
export class LoadLog {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async add(load: FinishedLoad): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    await appendFile(this.#path, `\n${JSON.stringify(load)}`);
  }

  /** When loads of the source finished, in order; ms since 1970. */
  async of(source: string): Promise<readonly number[]> {
    const loads = (await this.#text()).split('\n').filter((line) => line.endsWith('}'));
    return loads
      .map((line) => JSON.parse(line) as FinishedLoad)
      .filter((load) => load.source === source)
      .map(({ at }) => at);
  }

  async #text(): Promise<string> {
    try {
      return await readFile(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}
