/** Where progress goes: lines for people, nothing with `--json`. */
export interface Progress {
  /** a step begins or something is worth saying */
  say(text: string): void;
  /** how far a long step is; redrawn in place on a terminal, said in tenths elsewhere */
  count(step: string, done: number, total: number): void;
}

export const QUIET: Progress = { say: () => undefined, count: () => undefined };

export function terminalProgress(out: NodeJS.WriteStream): Progress {
  const said = new Map<string, number>();
  let open = false;
  return {
    say(text) {
      if (open) out.write('\n');
      open = false;
      out.write(`${text}\n`);
    },
    count(step, done, total) {
      const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
      if (out.isTTY) {
        out.write(`\r    ${step}: ${done} of ${total} `);
        open = done < total;
        if (!open) out.write('\n');
      } else if (tenth === 10 && said.get(step) !== 10) out.write(`    ${step}: ${done} of ${total}\n`);
      said.set(step, tenth);
    },
  };
}
