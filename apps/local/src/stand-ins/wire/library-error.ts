import { AwsApiError } from './aws-json.ts';

/** Errors of dynalite and kinesalite carry the response body that AWS would send. */
export function asApiError(error: unknown): unknown {
  if (!(error instanceof Error) || !('body' in error) || typeof error.body !== 'object' || error.body === null) return error;
  const body = error.body as { __type?: string; message?: string; Message?: string };
  const status = 'statusCode' in error ? Number(error.statusCode) : 400;
  return new AwsApiError(body.__type ?? 'InternalServerError', body.message ?? body.Message ?? '', status);
}
