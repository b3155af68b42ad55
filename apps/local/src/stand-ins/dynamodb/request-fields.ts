import { AwsApiError, type JsonObject } from '../wire/aws-json.ts';

/** @throws AwsApiError when the field is absent or no text. */
export function requiredText(input: JsonObject, field: string): string {
  const value = optionalText(input, field);
  if (value === undefined) throw new AwsApiError('ValidationException', `${field} is required`);
  return value;
}

export function optionalText(input: JsonObject, field: string): string | undefined {
  const value = input[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value === '') throw new AwsApiError('ValidationException', `${field} must be a non-empty string`);
  return value;
}
