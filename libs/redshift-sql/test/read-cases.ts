import { readFileSync } from 'node:fs';

/** One block of a case file: the SQL, and what is expected of it. */
export interface Case {
  readonly sql: string;
  readonly expected: string;
}

/** Blocks are separated by blank lines; in a block, `=> ` at the start of a line divides the SQL from what is expected. */
export function readCases(file: URL): Case[] {
  const blocks = readFileSync(file, 'utf8').replace(/\n+$/, '').split('\n\n');
  return blocks.map((block) => {
    const divider = block.indexOf('\n=> ');
    if (divider < 0) throw new Error(`no "=> " in a block of ${file.pathname}:\n${block}`);
    return { sql: block.slice(0, divider), expected: block.slice(divider + 4) };
  });
}
