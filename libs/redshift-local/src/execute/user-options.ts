import type { UserOption, UserPassword } from '@hakkai/redshift-sql';
import type { Principal } from '../catalog/catalog-entry.ts';
import { momentMicros, unread } from '../engine/moment-text.ts';
import { RedshiftError } from '../redshift-error.ts';
import { printTimestampTz } from '../types/timestamp-text.ts';

const LEAST_TIMEOUT = 60;
const MOST_TIMEOUT = 1_728_000;

/** A user as options of CREATE USER and ALTER USER leave it; passwords are checked and not kept: the local Redshift lets every user in. */
export function withUserOptions(user: Principal, options: readonly UserOption[], timeZone: string): Principal {
  return options.reduce((changed, option) => withOption(changed, option, timeZone), user);
}

function withOption(user: Principal, option: UserOption, timeZone: string): Principal {
  const position = { position: option.span.start + 1 };
  switch (option.kind) {
    case 'user-flag':
      return withFlag(user, option.flag);
    case 'user-password':
      checkPassword(option);
      if (option.password === null && user.superuser)
        throw new RedshiftError('22023', "a superuser's password can not be disabled", position);
      return user;
    case 'user-valid-until':
      return { ...user, validUntil: validUntil(option, timeZone) };
    case 'user-limit': {
      const { connectionLimit, sessionTimeout, ...rest } = user;
      if (option.limit === 'session timeout') {
        if (option.value === null || option.value < LEAST_TIMEOUT || option.value > MOST_TIMEOUT)
          throw new RedshiftError('22023', `SESSION TIMEOUT is between ${LEAST_TIMEOUT} and ${MOST_TIMEOUT} seconds`, position);
        return { ...rest, ...(connectionLimit === undefined ? {} : { connectionLimit }), sessionTimeout: option.value };
      }
      const kept = sessionTimeout === undefined ? rest : { ...rest, sessionTimeout };
      return option.value === null ? kept : { ...kept, connectionLimit: option.value };
    }
    case 'user-external-id':
      return { ...user, externalId: option.externalId };
    case 'user-groups':
      return user;
    default:
      return option satisfies never;
  }
}

/** The moment as it is printed, or `infinity`. */
function validUntil({ time, span }: Extract<UserOption, { readonly kind: 'user-valid-until' }>, timeZone: string): string {
  if (/^\s*infinity\s*$/i.test(time)) return 'infinity';
  const micros = momentMicros(time, timeZone, 'timestamptz');
  if (typeof micros === 'bigint') return printTimestampTz(micros, timeZone);
  const { sqlstate, message } = unread(micros, 'abstime', time);
  throw new RedshiftError(sqlstate, message, { position: span.start + 1 });
}

function withFlag(user: Principal, flag: Extract<UserOption, { readonly kind: 'user-flag' }>['flag']): Principal {
  switch (flag) {
    case 'createdb':
    case 'nocreatedb':
      return { ...user, createDatabase: flag === 'createdb' };
    case 'createuser':
    case 'nocreateuser':
      return { ...user, superuser: flag === 'createuser' };
    case 'syslog access restricted':
    case 'syslog access unrestricted':
      return { ...user, syslogUnrestricted: flag === 'syslog access unrestricted' };
    default:
      return flag satisfies never;
  }
}

/** In clear text: 8 to 64 printable characters with a capital, a small letter and a digit. Hashes are taken as they are. */
function checkPassword({ password, span }: UserPassword): void {
  if (password === null || /^md5[0-9a-f]{32}$/i.test(password)) return;
  const detail = { position: span.start + 1 };
  if (password.startsWith('sha256|')) {
    if (password.split('|').length > 2 && !/^sha256(\|[0-9a-f]{64}){2}$/i.test(password))
      throw new RedshiftError('22023', 'password is no SHA-256 digest and salt of 64 hexadecimal digits each', detail);
    return;
  }
  if (password.length < 8 || password.length > 64)
    throw new RedshiftError('22023', 'password must be 8 to 64 characters in length', detail);
  const lacks = [
    [/[A-Z]/, 'an uppercase letter'],
    [/[a-z]/, 'a lowercase letter'],
    [/[0-9]/, 'a decimal digit'],
  ] as const;
  for (const [has, what] of lacks) if (!has.test(password)) throw new RedshiftError('22023', `password must contain ${what}`, detail);
  if (!/^[!-~]*$/.test(password) || /['"\\/@]/.test(password))
    throw new RedshiftError('22023', 'password has a character that passwords can not have', {
      ...detail,
      hint: 'ASCII characters 33 to 126 are allowed, but for \' " \\ / and @.',
    });
}
