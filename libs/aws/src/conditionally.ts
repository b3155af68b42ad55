import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { AwsRequestError } from './aws-request-error.ts';

/** Runs a conditional write. @returns false when its condition did not hold @throws AwsRequestError for anything else */
export async function conditionally(call: string, subject: string, send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw new AwsRequestError(call, subject, error);
  }
}
