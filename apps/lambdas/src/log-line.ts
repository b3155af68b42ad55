/** Writes a log line that is JSON and nothing else: console.log would put time, request and level before it, and no metric filter could read it. */
export function logLine(line: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
