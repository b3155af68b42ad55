import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { callAws } from './aws-request-error.ts';
import { clientConfig, type ClientOptions } from './client-options.ts';

/** Thrown for a secret that is there but holds no text yet: infra makes the secret, a person writes its value. */
export class EmptySecretError extends Error {
  constructor(name: string) {
    super(`The secret ${name} holds no text: write it with \`aws secretsmanager put-secret-value --secret-id ${name} --secret-string …\`.`);
    this.name = 'EmptySecretError';
  }
}

/**
 * Reads secrets by name or ARN, each time anew, so that a rotated one is seen without a deploy.
 *
 * Errors of the reader: {@link EmptySecretError}, AwsRequestError.
 *
 * @example const token = await createSecretReader()('worldcup-dev-slack-token');
 */
export function createSecretReader(options: ClientOptions = {}): (name: string) => Promise<string> {
  const client = new SecretsManagerClient(clientConfig(options));
  return async (name) => {
    const { SecretString } = await callAws('GetSecretValue', name, () => client.send(new GetSecretValueCommand({ SecretId: name })));
    if (SecretString === undefined || SecretString === '') throw new EmptySecretError(name);
    return SecretString;
  };
}
