/** Thrown when AWS refuses or cannot be reached; says which call, on what, and keeps the SDK's error as cause. */
export class AwsRequestError extends Error {
  /** the service's name of the error, such as `ThrottlingException` */
  readonly code: string;

  constructor(call: string, subject: string, cause: unknown) {
    const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
    super(`${call} on ${subject} failed: ${name}: ${message}`, { cause });
    this.name = 'AwsRequestError';
    this.code = name;
  }
}

/** Runs one call of the SDK. @throws AwsRequestError */
export async function callAws<T>(call: string, subject: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (cause) {
    throw new AwsRequestError(call, subject, cause);
  }
}
