/**
 * A request that the service answers with an error. `status` is the HTTP status, `members` what the error shape has
 * beside its message. https://docs.aws.amazon.com/redshift-data/latest/APIReference/CommonErrors.html
 */
export class DataApiError extends Error {
  readonly status: number;
  readonly members: Readonly<Record<string, string>>;

  constructor(status: number, message: string, members: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.status = status;
    this.members = members;
  }
}

/** The input breaks a constraint of the API, or asks for what the statement's state does not allow. */
export class ValidationException extends DataApiError {
  constructor(message: string) {
    super(400, message);
  }
}

/** No statement of that id, or a statement without a result. */
export class ResourceNotFoundException extends DataApiError {
  constructor(message: string, resourceId: string) {
    super(400, message, { ResourceId: resourceId });
  }
}

/** More statements are submitted, picked or started than the service takes. */
export class ActiveStatementsExceededException extends DataApiError {
  constructor(limit: number) {
    super(400, `Active statements exceeded the allowed quota (${limit}).`);
  }
}

/** More sessions are open than the service takes. */
export class ActiveSessionsExceededException extends DataApiError {
  constructor(limit: number) {
    super(400, `Active sessions exceeded the allowed quota (${limit}).`);
  }
}

/** The database refused the connection that a metadata operation needs. */
export class DatabaseConnectionException extends DataApiError {
  constructor(message: string, cause: unknown) {
    super(500, message, {}, cause);
  }
}

/** The operation is not one of the Data API. */
export class UnknownOperationException extends DataApiError {
  constructor(target: string) {
    super(400, `Unknown operation ${JSON.stringify(target)}.`);
  }
}

/** The body is not what the protocol asks for. */
export class SerializationException extends DataApiError {
  constructor(message: string, cause?: unknown) {
    super(400, message, {}, cause);
  }
}

/** The request is larger than any valid one. */
export class RequestEntityTooLargeException extends DataApiError {
  constructor(limit: number) {
    super(413, `The request is larger than ${limit} bytes.`);
  }
}

/** A fault of the emulator itself; the cause is kept for whoever runs it. */
export class InternalServerException extends DataApiError {
  constructor(cause: unknown) {
    super(500, `Internal error of the local Data API: ${cause instanceof Error ? cause.message : String(cause)}`, {}, cause);
  }
}
