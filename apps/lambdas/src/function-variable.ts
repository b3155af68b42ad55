/** Thrown when a function runs without a variable that its deploy should have set. */
export class MissingVariableError extends Error {
  constructor(name: string) {
    super(`The variable ${name} is not set on this function: deploy again, or set it in the function's configuration.`);
    this.name = 'MissingVariableError';
  }
}

/** @throws MissingVariableError */
export function functionVariable(variables: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = variables[name];
  if (value === undefined || value === '') throw new MissingVariableError(name);
  return value;
}
