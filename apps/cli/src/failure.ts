/** A mistake of the user's: shown as its message alone, never with a stack trace. `exitCode` 1 = it failed, 2 = it was asked wrongly. */
export class UserError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, options: { cause?: unknown; exitCode?: 1 | 2 } = {}) {
    super(message, { cause: options.cause });
    this.name = 'UserError';
    this.exitCode = options.exitCode ?? 1;
  }
}

/**
 * Prints what went wrong and gives the exit code. Every error class of the project explains itself in its message;
 * the stack is for defects of our own and is shown with HAKKAI_DEBUG=1.
 */
export function reportFailure(error: unknown): number {
  const failure = error instanceof Error ? error : new Error(String(error));
  console.error(`hakkai: ${failure.message}`);
  for (let cause = failure.cause; cause instanceof Error; cause = cause.cause) console.error(`  because: ${cause.message}`);
  if (process.env['HAKKAI_DEBUG']) console.error(failure.stack);
  return failure instanceof UserError ? failure.exitCode : 1;
}
