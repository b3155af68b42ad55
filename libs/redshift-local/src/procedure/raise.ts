import type { Raise } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import type { Activation } from './activation.ts';
import { printValue } from './value.ts';
import { lineOf } from './where.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-messages-errors; LOG goes to no client. */
export function raiseMessage(statement: Raise, activation: Activation): void {
  const { level, format, arguments: references } = statement;
  const { frame, run } = activation;
  const values = references.map((reference) => printValue(frame.read(reference)));
  let next = 0;
  const message = format.replace(/%%|%/g, (sign) => (sign === '%%' ? '%' : (values[next++] ?? '')));
  logMessage(statement, message, activation);
  switch (level) {
    case 'exception':
      throw new RedshiftError('P0001', message);
    case 'info':
    case 'notice':
    case 'warning':
      run.session.notify({ level: ({ info: 'INFO', notice: 'NOTICE', warning: 'WARNING' } as const)[level], message });
      return;
    case 'log':
      return;
    default:
      level satisfies never;
  }
}

const LEVELS: readonly Raise['level'][] = ['log', 'info', 'notice', 'warning', 'exception'];

/** https://docs.aws.amazon.com/redshift/latest/dg/r_stored_proc_log_min_messages.html */
function logMessage(statement: Raise, message: string, activation: Activation): void {
  const { session } = activation.run;
  const least = LEVELS.findIndex((level) => level === session.settings.get('stored_proc_log_min_messages').toLowerCase());
  if (LEVELS.indexOf(statement.level) < least || session.runningQuery === null) return;
  session.shared.log.addMessage({
    query: session.runningQuery,
    user: session.user,
    sessionUser: session.sessionUser,
    level: statement.level,
    message,
    line: lineOf(statement, activation),
    time: session.shared.now(),
  });
}
