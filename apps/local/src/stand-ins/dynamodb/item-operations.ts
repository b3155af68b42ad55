import { createRequire } from 'node:module';
import validations from 'dynalite/validations/index.js';
import type { AwsOperation } from '../wire/aws-json.ts';
import { asApiError } from '../wire/library-error.ts';
import type { TableStore } from './table-store.ts';

/** Operations that dynalite brings; the rest of DynamoDB's API is refused by name (transactions, PartiQL, backups, global tables). */
const OPERATIONS = [
  'BatchGetItem',
  'BatchWriteItem',
  'CreateTable',
  'DeleteItem',
  'DescribeTable',
  'DescribeTimeToLive',
  'GetItem',
  'ListTables',
  'ListTagsOfResource',
  'PutItem',
  'Query',
  'Scan',
  'TagResource',
  'UntagResource',
  'UpdateItem',
  'UpdateTable',
] as const;

type Action = (store: object, input: object, done: (error: unknown, output?: unknown) => void) => void;
interface Validation {
  readonly types: object;
  readonly custom?: unknown;
}

const load = createRequire(import.meta.url);

export function itemOperations(store: TableStore): ReadonlyMap<string, AwsOperation> {
  const operations = new Map<string, AwsOperation>(OPERATIONS.map((name) => [name, dynaliteOperation(store, name)]));
  const deleteTable = dynaliteOperation(store, 'DeleteTable');
  operations.set('DeleteTable', async (input) => {
    const output = await deleteTable(input);
    await store.destinations.forget(String(input['TableName']));
    return output;
  });
  return operations;
}

function dynaliteOperation(store: TableStore, name: string): AwsOperation {
  const file = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
  const action = load(`dynalite/actions/${file}`) as Action;
  const validation = load(`dynalite/validations/${file}`) as Validation;
  return async (input) => {
    try {
      const checked = validations.checkTypes(input, validation.types);
      validations.checkValidations(checked, validation.types, validation.custom, store.dynalite);
      return await new Promise((resolve, reject) => {
        action(store.dynalite, checked, (error, output) => (error ? reject(error) : resolve(output)));
      });
    } catch (error) {
      throw asApiError(error);
    }
  };
}
