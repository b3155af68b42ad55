/** Thrown when a function is asked for a source that it does not serve. */
export class UnknownSourceError extends Error {
  constructor(name: unknown, known: readonly string[]) {
    super(`There is no source ${JSON.stringify(name)} here; known are ${known.join(', ')}.`);
    this.name = 'UnknownSourceError';
  }
}
