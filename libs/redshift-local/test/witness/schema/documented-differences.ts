/** A statement that Redshift refuses and PostgreSQL need not: `page` says so. */
interface Refusal {
  readonly sqlstate: string;
  readonly statement: RegExp;
  readonly page: string;
}

const REFUSALS: readonly Refusal[] = [
  { sqlstate: '0A000', statement: /^alter table \S+ alter column/, page: 'r_ALTER_TABLE' },
  { sqlstate: '25001', statement: /^alter table \S+ alter column/, page: 'r_ALTER_TABLE' },
  { sqlstate: '42601', statement: /^alter table \S+ add column .* not null$/, page: 'r_ALTER_TABLE' },
  // A view is renamed and given an owner, and nothing else.
  { sqlstate: '42809', statement: /^alter table \S+ rename column/, page: 'r_ALTER_TABLE' },
  // Not emulated: a rename under the text of a view that reads the column.
  { sqlstate: '0A000', statement: /^alter table \S+ rename column/, page: 'r_ALTER_TABLE' },
  // Neither columns that are added, nor a temporary view.
  { sqlstate: '42P16', statement: /^create( or replace)? view/, page: 'r_CREATE_VIEW' },
  { sqlstate: '42501', statement: /^create( or replace)? view/, page: 'r_CREATE_VIEW' },
  { sqlstate: '42809', statement: /^(insert|update|delete)/, page: 'r_CREATE_VIEW' },
  // The right to refer to a table is asked for before it is seen that the new one is there.
  { sqlstate: '42501', statement: /^create table if not exists .* references /, page: 'r_GRANT' },
  // PostgreSQL warns, and grants nothing.
  { sqlstate: '42501', statement: /^(grant|revoke)/, page: 'r_GRANT' },
  // Nobody holds a privilege on a table and on its columns.
  { sqlstate: '0LP01', statement: /^(grant|revoke)/, page: 'r_GRANT-usage-notes' },
];

/** Whether Redshift alone refuses: nothing is to be compared then. */
export const isRefusedByRedshift = (sql: string, sqlstate: string | null): boolean =>
  REFUSALS.some((refusal) => refusal.sqlstate === sqlstate && refusal.statement.test(sql));

/**
 * Whether PostgreSQL alone refuses, after which the two hold different things: keys are enforced (t_Defining_constraints), fewer types convert
 * by themselves (c_Supported_data_types), and a privilege that was granted on is not revoked (r_REVOKE).
 */
export const isRefusedByPostgres = (sql: string, sqlstate: string | null): boolean => {
  if (sqlstate === '2BP01') return sql.startsWith('revoke');
  return sqlstate !== null && ['23505', '23503', '42804', '42883'].includes(sqlstate);
};
