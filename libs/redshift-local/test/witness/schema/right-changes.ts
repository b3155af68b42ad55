import fc from 'fast-check';
import { column, grantee, GROUP, QUALIFIED, schema, seldom, user, written } from './names.ts';

const privilege = fc.constantFrom('select', 'select', 'insert', 'update', 'delete', 'references');

/**
 * One privilege on one object: of several, PostgreSQL grants those it may. ALL is more on Redshift than on PostgreSQL.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
 */
const onObject = fc.oneof(
  { weight: 5, arbitrary: written([privilege, QUALIFIED.relation], (some, name) => `${some} on ${name}`) },
  { weight: 3, arbitrary: written([fc.constantFrom('usage', 'create'), schema], (some, name) => `${some} on schema ${name}`) },
  { weight: 1, arbitrary: written([privilege, schema], (some, name) => `${some} on all tables in schema ${name}`) },
  {
    weight: 1,
    arbitrary: written([QUALIFIED.routine, fc.constantFrom('(int)', '(varchar)')], (name, takes) => `execute on function ${name}${takes}`),
  },
);

const onColumn = written(
  [fc.constantFrom('select', 'update'), column, QUALIFIED.relation],
  (some, name, relation) => `${some} (${name}) on ${relation}`,
);

const what = fc.oneof({ weight: 5, arbitrary: onObject }, { weight: 1, arbitrary: onColumn });

/** Those of who runs all would outlive a case. */
const defaults = written(
  [
    user,
    fc.oneof(
      fc.constant(''),
      schema.map((name) => ` in schema ${name}`),
    ),
  ],
  (of, within) => `${of}${within}`,
);

export const rightsChanged: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: written([what, grantee], (some, to) => `grant ${some} to ${to}`) },
  { weight: 2, arbitrary: written([onObject, user], (some, to) => `grant ${some} to ${to} with grant option`) },
  {
    weight: 3,
    arbitrary: written([seldom(' grant option for'), what, user], (option, some, from) => `revoke${option} ${some} from ${from}`),
  },
  { weight: 1, arbitrary: written([what, fc.constantFrom(`group ${GROUP}`, 'public')], (some, from) => `revoke ${some} from ${from}`) },
  {
    weight: 2,
    arbitrary: written(
      [defaults, privilege, grantee],
      (of, some, to) => `alter default privileges for user ${of} grant ${some} on tables to ${to}`,
    ),
  },
  {
    weight: 1,
    arbitrary: written(
      [defaults, privilege, grantee],
      (of, some, to) => `alter default privileges for user ${of} revoke ${some} on tables from ${to}`,
    ),
  },
  {
    weight: 1,
    arbitrary: written([fc.constantFrom('add', 'drop'), user], (change, name) => `alter group ${GROUP} ${change} user ${name}`),
  },
);

export const userChanged: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constant('set session authorization default') },
  { weight: 3, arbitrary: written([user], (name) => `set session authorization ${name}`) },
);
