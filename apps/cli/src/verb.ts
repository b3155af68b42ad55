import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from './failure.ts';

/** One word of the command line: `hakkai <name> …`. */
export interface Verb {
  readonly name: string;
  /** one line for the overview */
  readonly summary: string;
  /** what `hakkai <name> --help` prints */
  readonly help: string;
  /** gives the exit code */
  run(args: readonly string[]): Promise<number>;
}

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a verb's options strictly.
 *
 * @throws UserError (exit code 2) for an unknown option, a missing value or a stray word
 */
export function readOptions<O extends OptionsConfig>(
  verb: string,
  args: readonly string[],
  options: O,
  words: { min: number; max: number } = { min: 0, max: 0 },
) {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UserError(`${verb}: ${message} hakkai ${verb} --help lists the options.`, { cause: error, exitCode: 2 });
  }
  const count = parsed.positionals.length;
  if (count < words.min || count > words.max) {
    const wanted = words.min === words.max ? `${words.min}` : `${words.min} to ${words.max}`;
    throw new UserError(`${verb}: takes ${wanted} word(s), got ${count}. hakkai ${verb} --help shows how.`, { exitCode: 2 });
  }
  return parsed;
}

/** @throws UserError when the text is no port number */
export function readPort(verb: string, option: string, text: string | undefined): number {
  const port = text === undefined ? 0 : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError(`${verb}: --${option} takes a port from 0 (any free one) to 65535, not "${text}".`, { exitCode: 2 });
  }
  return port;
}
