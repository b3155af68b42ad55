/** A step at which a test may end the process; see {@link failpointFrom}. */
export type Failpoint = (name: string) => void | Promise<void>;

/**
 * `HAKKAI_FAILPOINT=name` or `name:n` kills this process with SIGKILL when it comes to the named step for the n-th time.
 * Without the variable nothing happens.
 */
export function failpointFrom(environment: Readonly<Record<string, string | undefined>>): Failpoint {
  const [wanted, count = '1'] = (environment['HAKKAI_FAILPOINT'] ?? '').split(':');
  let left = Number(count);
  return (name) => {
    if (name !== wanted || --left > 0) return undefined;
    process.kill(process.pid, 'SIGKILL');
    // The signal may take a moment: nothing may happen after the step meanwhile.
    return new Promise(() => undefined);
  };
}
