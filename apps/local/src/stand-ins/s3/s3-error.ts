/** An error of S3's API, answered as XML with this code and status. */
export class S3Error extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
  }
}

export const noSuchBucket = (bucket: string): S3Error => new S3Error('NoSuchBucket', 404, `The specified bucket does not exist: ${bucket}`);
export const noSuchKey = (key: string): S3Error => new S3Error('NoSuchKey', 404, `The specified key does not exist: ${key}`);
export const notEmulated = (what: string): S3Error => new S3Error('NotImplemented', 501, `not emulated: ${what}`);
export const preconditionFailed = (header: string): S3Error =>
  new S3Error('PreconditionFailed', 412, `At least one of the pre-conditions you specified did not hold: ${header}`);
