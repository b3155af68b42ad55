import type { Raise } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import type { Activation } from './activation.ts';
import { printValue } from './value.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-messages-errors; LOG goes to no client. */
export function raiseMessage({ level, format, arguments: references }: Raise, { frame, run }: Activation): void {
  const values = references.map((reference) => printValue(frame.read(reference)));
  let next = 0;
  const message = format.replace(/%%|%/g, (sign) => (sign === '%%' ? '%' : (values[next++] ?? '')));
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
