import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { upperCase } from '../emit/upper-case.ts';
import { fittedSuper } from '../emit/fitted-super.ts';
import { BOOLEAN, INTEGER, SUPER, type RedshiftType } from '../types/redshift-type.ts';
import { guide, scalar, type CallSite, type FunctionDefinition } from './function-definition.ts';

const ITEM_OR_NULL = (sql: string): string => `coalesce(${sql}, 'null')`;

/**
 * A search of an array: NULL is a value like others, unless the third argument says that it is unknown.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_default_array_search_null_handling.html is what counts without one.
 */
const search = (name: string, type: RedshiftType, emit: (found: string) => string): FunctionDefinition => ({
  kind: 'special',
  name,
  group: 'super',
  page: guide(name),
  signature: `${name}(super, any [, boolean]) -> ${type.kind}`,
  bind: (site: CallSite): BoundExpression => {
    const [array, value, nullMatch] = site.args();
    if (array === undefined || value === undefined || site.nodes.length > 3)
      throw site.wrong('it takes an array, a value and whether NULLs match');
    const args = [site.cast(array, SUPER), site.cast(value, SUPER), ...(nullMatch === undefined ? [] : [site.cast(nullMatch, BOOLEAN)])];
    const byDefault = String(site.context.settings.arraySearchNull);
    return call(`${name} ${byDefault}`, type, args, (items, item = '', match = byDefault) =>
      emit(`rs_array_positions(${items}, ${ITEM_OR_NULL(item)}, ${match})`),
    );
  },
});

const together = (name: string, emit: (left: string, right: string, distinct: string) => string): FunctionDefinition =>
  scalar(
    'super',
    name,
    name,
    ['super', 'super', 'boolean'],
    SUPER,
    (left, right, distinct = 'false') => emit(left ?? '', right ?? '', distinct),
    {
      optional: 1,
    },
  );

/** Names change case as texts do. https://docs.aws.amazon.com/redshift/latest/dg/r_lower_attribute_names.html */
const renaming = (form: 'lower' | 'upper'): FunctionDefinition =>
  scalar('super', `${form}_attribute_names`, `r_${form}_attribute_names`, ['super'], SUPER, (value) => {
    const names = form === 'lower' ? 'lower(rs_attribute_names(held))' : upperCase('rs_attribute_names(held)');
    return `list_transform([${value}], lambda held: rs_rename_attributes(held, ${names}))[1]`;
  });

/** https://docs.aws.amazon.com/redshift/latest/dg/c_Array_Functions.html and https://docs.aws.amazon.com/redshift/latest/dg/Object_Functions.html */
export const ARRAY_FUNCTIONS: readonly FunctionDefinition[] = [
  search('array_contains', BOOLEAN, (found) => `(${found} <> '[]')`),
  search('array_position', INTEGER, (found) => `CASE ${found} WHEN '[]' THEN -1 ELSE CAST(json_extract(${found}, '$[0]') AS INTEGER) END`),
  search('array_positions', SUPER, (found) => found),
  scalar('super', 'array_distinct', 'array_distinct', ['super'], SUPER, (array) => `rs_array_distinct(${array})`),
  scalar(
    'super',
    'array_sort',
    'array_sort',
    ['super', 'boolean', 'boolean'],
    SUPER,
    (array, ascending = 'true', nullsFirst = `NOT ${ascending}`) => `rs_array_sort(${array}, ${ascending}, ${nullsFirst})`,
    { optional: 2 },
  ),
  scalar('super', 'array_union', 'array_union', ['super', 'super'], SUPER, (left, right) =>
    fittedSuper(`rs_array_union(${left}, ${right})`),
  ),
  scalar('super', 'arrays_overlap', 'arrays_overlap', ['super', 'super'], BOOLEAN, (left, right) => `rs_arrays_overlap(${left}, ${right})`),
  together('array_except', (left, right, distinct) => `rs_array_matched(${left}, ${right}, ${distinct}, false)`),
  together('array_intersection', (left, right, distinct) => `rs_array_matched(${left}, ${right}, ${distinct}, true)`),
  scalar('super', 'get_number_attributes', 'get_number_attributes', ['super'], INTEGER, (object) => `rs_count_attributes(${object})`),
  renaming('lower'),
  renaming('upper'),
];
