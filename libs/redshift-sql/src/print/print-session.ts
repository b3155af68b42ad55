import type { Begin, SessionStatement, SettingValue, ShowObjects } from '../ast/statement-session.ts';
import { group, list, phrase } from './phrase.ts';
import { printExpression } from './print-expression.ts';
import { printIdentifier, printName, printString } from './print-name.ts';
import { printQuery } from './print-query.ts';
import { printSignature } from './print-routine.ts';
import { printShow } from './print-show.ts';
import { printStatement } from './print-statement.ts';
import { printType } from './print-type.ts';

export function printSession(statement: SessionStatement): string {
  switch (statement.kind) {
    case 'begin':
      return printBegin(statement);
    case 'commit':
    case 'rollback':
      return statement.kind;
    case 'lock':
      return `lock ${list(statement.tables, printName)}`;
    case 'set': {
      const values = statement.values === null ? 'default' : list(statement.values, printSettingValue);
      return phrase('set', statement.scope, statement.parameter, 'to', values);
    }
    case 'set-session-authorization':
      return phrase('set', statement.scope, 'session authorization', statement.user === null ? 'default' : printIdentifier(statement.user));
    case 'set-session-characteristics':
      return `set session characteristics as transaction isolation level ${statement.isolation}`;
    case 'reset':
      return `reset ${statement.parameter ?? 'all'}`;
    case 'show-parameter':
      return `show ${statement.parameter}`;
    case 'show-objects':
      return printShowObjects(statement);
    case 'show-definition':
      return phrase(`show ${statement.object} ${printName(statement.name)}`, statement.partitions && 'partition');
    case 'show-procedure':
      return `show procedure ${printSignature(statement.routine)}`;
    case 'show-parameters':
    case 'show-constraints':
    case 'show-grants':
      return printShow(statement);
    case 'explain':
      return phrase('explain', statement.verbose && 'verbose', printStatement(statement.statement));
    case 'prepare':
      return phrase(
        'prepare',
        printIdentifier(statement.name),
        group(statement.types, printType),
        `as ${printStatement(statement.statement)}`,
      );
    case 'execute':
      return phrase('execute', printIdentifier(statement.name), group(statement.arguments, printExpression));
    case 'deallocate':
      return `deallocate ${statement.name === null ? 'all' : printIdentifier(statement.name)}`;
    case 'call-procedure':
      return `call ${printName(statement.name)}(${list(statement.arguments, printExpression)})`;
    case 'declare-cursor':
      return `declare ${printIdentifier(statement.name)} cursor for ${printQuery(statement.query)}`;
    case 'fetch':
      return `fetch ${statement.count === 'all' ? 'all' : `forward ${statement.count}`} from ${printIdentifier(statement.cursor)}`;
    case 'close-cursor':
      return `close ${statement.name === null ? 'all' : printIdentifier(statement.name)}`;
    case 'use':
      return `use ${printIdentifier(statement.database)}`;
    case 'cancel':
      return phrase(`cancel ${statement.processId}`, statement.message === null ? null : printString(statement.message));
  }
}

function printBegin({ isolation, access }: Begin): string {
  return phrase('begin', isolation && `isolation level ${isolation}`, access);
}

export function printSettingValue({ text, form }: SettingValue): string {
  switch (form) {
    case 'string':
      return printString(text);
    case 'quoted-word':
      return `"${text.replaceAll('"', '""')}"`;
    case 'number':
    case 'word':
      return text;
  }
}

const CONTAINERS = {
  databases: '',
  schemas: 'database',
  tables: 'schema',
  columns: 'table',
  functions: 'schema',
  procedures: 'schema',
} as const;

function printShowObjects(statement: ShowObjects): string {
  return phrase(
    `show ${statement.objects}`,
    statement.in && `from ${CONTAINERS[statement.objects]} ${printName(statement.in)}`,
    statement.like === null ? null : `like ${printString(statement.like)}`,
    statement.limit === null ? null : `limit ${statement.limit}`,
  );
}
