import fc from 'fast-check';
import { behavior, maybe, type Names, schema, seldom, user, written } from './names.ts';

const PATH = ['north', 'south', '"North"', 'NORTH', '"$user"'];

export const schemasChanged: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: written([seldom(' if not exists'), schema], (unless, name) => `create schema${unless} ${name}`) },
  { weight: 1, arbitrary: written([schema, user], (name, owner) => `create schema ${name} authorization ${owner}`) },
  { weight: 2, arbitrary: written([maybe(' if exists'), schema, behavior], (unless, name, how) => `drop schema${unless} ${name}${how}`) },
  { weight: 2, arbitrary: written([schema, schema], (name, to) => `alter schema ${name} rename to ${to}`) },
  { weight: 1, arbitrary: written([schema, user], (name, owner) => `alter schema ${name} owner to ${owner}`) },
  { weight: 4, arbitrary: fc.shuffledSubarray(PATH, { minLength: 1 }).map((names) => `set search_path to ${names.join(', ')}`) },
);

/** What a function takes and gives, and its body: overloads of one name. */
const FUNCTIONS = [
  '(int) returns int immutable as $$ select $1',
  '(int) returns int immutable as $$ select 4',
  "(int) returns varchar immutable as $$ select 'four'::varchar",
  '(varchar) returns varchar immutable as $$ select $1',
  '(int, varchar) returns varchar immutable as $$ select $2',
];
const SIGNATURES = ['(int)', '(varchar)', '(int, varchar)', ''];

export const functionsChanged = ({ routine }: Names): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: written(
        [maybe(' or replace'), routine, fc.constantFrom(...FUNCTIONS)],
        (replace, name, rest) => `create${replace} function ${name}${rest} $$ language sql`,
      ),
    },
    {
      weight: 1,
      arbitrary: written([routine, fc.constantFrom(...SIGNATURES), behavior], (name, takes, how) => `drop function ${name}${takes}${how}`),
    },
    {
      weight: 1,
      arbitrary: written(
        [routine, fc.constantFrom(...SIGNATURES), fc.constantFrom('f', 'g')],
        (name, takes, to) => `alter function ${name}${takes} rename to ${to}`,
      ),
    },
    { weight: 1, arbitrary: written([routine, fc.constantFrom('1', "'q'", "5, 'q'")], (name, of) => `select ${name}(${of})`) },
  );
