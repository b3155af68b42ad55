import type {
  CreateExternalFunction,
  CreateFunction,
  CreateProcedure,
  RoutineBody,
  RoutineParameter,
  RoutineSetting,
} from '../ast/statement-create-routine.ts';
import type { RoutineSignature } from '../ast/statement-drop.ts';
import { list, phrase } from './phrase.ts';
import { printIamRole } from './print-external-schema.ts';
import { printIdentifier, printName, printString } from './print-name.ts';
import { printType } from './print-type.ts';

export function printCreateFunction(statement: CreateFunction): string {
  return phrase(
    printHead('function', statement),
    `returns ${printType(statement.returns)}`,
    statement.volatility,
    `as ${printRoutineBody(statement.body)}`,
    `language ${statement.language}`,
  );
}

export function printCreateExternalFunction(statement: CreateExternalFunction): string {
  return phrase(
    printHead('external function', statement),
    `returns ${printType(statement.returns)}`,
    statement.volatility,
    `lambda ${printString(statement.lambda)}`,
    printIamRole(statement.iamRole),
    statement.retryTimeout === null ? null : `retry_timeout ${statement.retryTimeout}`,
    statement.maxBatchRows === null ? null : `max_batch_rows ${statement.maxBatchRows}`,
    statement.maxBatchSize === null ? null : `max_batch_size ${statement.maxBatchSize}`,
  );
}

export function printCreateProcedure(statement: CreateProcedure): string {
  return phrase(
    printHead('procedure', statement),
    statement.nonatomic && 'nonatomic',
    `as ${printRoutineBody(statement.body)}`,
    'language plpgsql',
    statement.security && `security ${statement.security}`,
    ...statement.settings.map(printSetting),
  );
}

function printHead(object: string, routine: CreateFunction | CreateExternalFunction | CreateProcedure): string {
  const parameters = `(${list(routine.parameters, printParameter)})`;
  return phrase('create', routine.orReplace && 'or replace', object, `${printName(routine.name)}${parameters}`);
}

function printParameter({ mode, name, type }: RoutineParameter): string {
  return phrase(mode, name && printIdentifier(name), printType(type));
}

/** A dollar-quoted body keeps its text untouched, so its delimiter must not occur in it. */
function printRoutineBody({ text, dollarQuoted }: RoutineBody): string {
  if (!dollarQuoted) return printString(text);
  let delimiter = '$$';
  for (let attempt = 1; `${text}${delimiter}`.indexOf(delimiter) < text.length; attempt++) delimiter = `$body${attempt}$`;
  return delimiter + text + delimiter;
}

function printSetting({ name, value }: RoutineSetting): string {
  return `set ${printIdentifier(name)} to ${printString(value)}`;
}

export function printSignature({ name, parameters }: RoutineSignature): string {
  return parameters === null ? printName(name) : `${printName(name)}(${list(parameters, printParameter)})`;
}
