import fc from 'fast-check';
import { bareRelation, behavior, column, maybe, type Names, seldom, user, written } from './names.ts';
import { anyQuery } from './random-query.ts';

/** The type and the default of a column by its name: numbers are `i` and `j`. */
const DEFINITIONS: Readonly<Record<string, readonly [type: string, value: string]>> = {
  i: ['integer', '7'],
  j: ['bigint', '8'],
  s: ['varchar(6)', "'dflt'"],
  S: ['varchar(6)', "'dflt'"],
  '"S"': ['varchar(3)', "'d'"],
};

const RULES = ['', '', ' default', ' not null', ' default not null'];

const definition = written([column, fc.constantFrom(...RULES)], (name, rule) => {
  const [type = '', value = ''] = DEFINITIONS[name] ?? [];
  return `${name} ${type}${rule.replace('default', `default ${value}`)}`;
});

const definitions = fc
  .uniqueArray(definition, { minLength: 1, maxLength: 4, selector: (text) => text.split(' ')[0]?.replace(/^S$/, 's') })
  .map((list) => list.join(', '));

const names = fc.constantFrom('', '', ' (i)', ' (s, i)', ' (i, s)');
const unlessThere = seldom(' if not exists');

/** New tables and views. */
export function relationsMade(of: Names, temporary: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const { relation } = of;
  const query = anyQuery(of);
  const key = fc.oneof(
    { weight: 6, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: written([fc.constantFrom('primary key', 'unique'), column], (kind, name) => `, ${kind} (${name})`) },
    {
      weight: 1,
      arbitrary: written([column, relation, column], (name, other, its) => `, foreign key (${name}) references ${other} (${its})`),
    },
  );
  const defaults = fc.constantFrom('', ' including defaults', ' excluding defaults');
  return fc.oneof(
    {
      weight: 4,
      arbitrary: written(
        [temporary, unlessThere, relation, definitions, key],
        (temp, unless, name, list, keys) => `create${temp} table${unless} ${name} (${list}${keys})`,
      ),
    },
    {
      weight: 1,
      arbitrary: written(
        [temporary, relation, relation, defaults],
        (temp, name, as, how) => `create${temp} table ${name} (like ${as}${how})`,
      ),
    },
    {
      weight: 2,
      arbitrary: written([temporary, relation, names, query], (temp, name, list, as) => `create${temp} table ${name}${list} as ${as}`),
    },
    {
      weight: 4,
      arbitrary: written(
        [maybe(' or replace'), relation, names, query],
        (replace, name, list, as) => `create${replace} view ${name}${list} as ${as}`,
      ),
    },
  );
}

const action: fc.Arbitrary<string> = fc.oneof(
  written([definition], (text) => `add column ${text}`),
  written([column, behavior], (name, how) => `drop column ${name}${how}`),
  written([column, column], (name, to) => `rename column ${name} to ${to}`),
  written([bareRelation], (to) => `rename to ${to}`),
  written([column, fc.constantFrom('2', '4', '9')], (name, size) => `alter column ${name} type varchar(${size})`),
  written([user], (name) => `owner to ${name}`),
);

const NOTES = ["'a note'", "''", 'null'];

/** Tables and views that there are, changed and dropped. */
export const relationsChanged = ({ relation }: Names): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: written([relation, action], (name, what) => `alter table ${name} ${what}`) },
    {
      weight: 4,
      arbitrary: written(
        [fc.constantFrom('table', 'view'), maybe(' if exists'), relation, behavior],
        (kind, unless, name, how) => `drop ${kind}${unless} ${name}${how}`,
      ),
    },
    {
      weight: 1,
      arbitrary: written([fc.constantFrom('table', 'view'), relation, relation], (kind, one, other) => `drop ${kind} ${one}, ${other}`),
    },
    { weight: 1, arbitrary: written([relation, fc.constantFrom(...NOTES)], (name, text) => `comment on table ${name} is ${text}`) },
    {
      weight: 1,
      arbitrary: written([relation, column, fc.constantFrom(...NOTES)], (name, of, text) => `comment on column ${name}.${of} is ${text}`),
    },
  );
