import { at } from '../bind/bind-context.ts';
import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { fittedSuper } from '../emit/fitted-super.ts';
import { raise } from '../emit/quote.ts';
import { RedshiftError } from '../redshift-error.ts';
import { bareTypeName, BIGINT, BOOLEAN, INTEGER, isText, MAX_VARCHAR, SUPER, typeName, varchar } from '../types/redshift-type.ts';
import { guide, scalar, type CallSite, type FunctionDefinition, type SpecialFunction } from './function-definition.ts';

const special = (name: string, page: string, signature: string, bind: SpecialFunction['bind']): SpecialFunction => ({
  kind: 'special',
  name,
  group: 'super',
  page: guide(page),
  signature,
  bind,
});

const isNumber = (x: string): string => `(json_type(${x}) IN ('UBIGINT', 'BIGINT', 'DOUBLE') OR starts_with(${x}, '"\\u0001'))`;
const isString = (x: string): string => `(json_type(${x}) = 'VARCHAR' AND NOT starts_with(${x}, '"\\u0001'))`;
/** A number without the mark it may be held with. */
const literal = (x: string): string => `rtrim(replace(${x}, '"\\u0001', ''), '"')`;
/** A whole number in a range; floating points and other values are not. */
const isWhole = (x: string, type: string): string =>
  `(regexp_full_match(${literal(x)}, '-?[0-9]+') AND TRY_CAST(${literal(x)} AS ${type}) IS NOT NULL)`;

/** A test of the dynamic type: NULL and JSON null give false. */
const test = (name: string, page: string, emit: (x: string) => string): FunctionDefinition =>
  scalar('super', name, page, ['super'], BOOLEAN, (x) => `coalesce(${emit(x ?? '')}, false)`);

/** A part of an array or an object. There are no dates and times inside SUPER. */
function part(name: 'ARRAY' | 'OBJECT', site: CallSite, value: BoundExpression): BoundExpression {
  if (NOT_IN_SUPER.has(value.type.kind))
    throw new RedshiftError(
      '42846',
      `${name} could not convert type ${bareTypeName(value.type)} to super`,
      at(site.context, site.position),
    );
  return site.cast(value, SUPER);
}

const NOT_IN_SUPER: ReadonlySet<string> = new Set(['date', 'time', 'timetz', 'timestamp', 'timestamptz', 'interval']);

const held = (sql: string): string => `coalesce(${sql}, 'null')`;

/** ARRAY and OBJECT keep SQL NULLs as JSON nulls. */
function array(site: CallSite): BoundExpression {
  const values = site.args().map((value) => part('ARRAY', site, value));
  return call('array', SUPER, values, (...sql) =>
    sql.length === 0 ? "'[]'" : fittedSuper(`'[' || ${sql.map(held).join(" || ',' || ")} || ']'`),
  );
}

/** Names are texts, each there once. https://docs.aws.amazon.com/redshift/latest/dg/r_object_function.html */
function object(site: CallSite): BoundExpression {
  const args = site.args();
  if (args.length % 2 !== 0) throw site.wrong('it takes pairs of a name and a value');
  const parts = args.map((value, index) => (index % 2 === 0 ? attributeName(site, value) : part('OBJECT', site, value)));
  return call('object', SUPER, parts, (...sql) => {
    if (sql.length === 0) return "'{}'";
    const pairs: string[] = [];
    for (let index = 0; index < sql.length; index += 2) pairs.push(`${jsonName(sql[index] ?? '')} || ':' || ${held(sql[index + 1] ?? '')}`);
    return fittedSuper(`rs_object('{' || ${pairs.join(" || ',' || ")} || '}')`);
  });
}

function attributeName(site: CallSite, value: BoundExpression): BoundExpression {
  const { kind } = value.type;
  if (isText(value.type)) return value;
  if (kind !== 'unknown' && kind !== 'super') throw site.wrong(`an attribute name is a text, not ${typeName(value.type)}`);
  return site.cast(value, varchar(MAX_VARCHAR));
}

const jsonName = (sql: string): string =>
  `CAST(to_json(coalesce(${sql}, ${raise('22004', 'OBJECT: an attribute name is NULL')})) AS VARCHAR)`;

/** Texts that none takes for a number with a mark. */
const unmarked = (texts: string): string =>
  `list_transform(${texts}, lambda part: CASE WHEN ascii(part) = 1 THEN ${raise('0A000', 'not emulated: a SUPER string that starts with U+0001')} ELSE part END)`;

const isArray = (x: string): string => `json_type(${x}) = 'ARRAY'`;

/** https://docs.aws.amazon.com/redshift/latest/dg/c_Array_Functions.html and the type tests of SUPER. */
export const SUPER_TYPE_FUNCTIONS: readonly FunctionDefinition[] = [
  scalar(
    'super',
    'json_typeof',
    'r_json_typeof',
    ['super'],
    varchar(16),
    (x) =>
      `CASE WHEN ${x} IS NULL THEN NULL WHEN ${isNumber(x ?? '')} THEN 'number' ELSE CASE json_type(${x}) WHEN 'VARCHAR' THEN 'string' WHEN 'BOOLEAN' THEN 'boolean' ELSE lower(json_type(${x})) END END`,
  ),
  scalar('super', 'json_size', 'r_json_size', ['super'], INTEGER, (x) => `rs_super_size(${x})`),
  test('is_array', 'r_is_array', isArray),
  test('is_object', 'r_is_object', (x) => `json_type(${x}) = 'OBJECT'`),
  test('is_scalar', 'r_is_scalar', (x) => `json_type(${x}) NOT IN ('ARRAY', 'OBJECT', 'NULL')`),
  test('is_boolean', 'r_is_boolean', (x) => `json_type(${x}) = 'BOOLEAN'`),
  test('is_varchar', 'r_is_varchar', isString),
  test('is_char', 'r_is_char', (x) => `(${isString(x)} AND strlen(${x}) = length(${x}))`),
  test('is_smallint', 'r_is_smallint', (x) => isWhole(x, 'SMALLINT')),
  test('is_integer', 'r_is_integer', (x) => isWhole(x, 'INTEGER')),
  test('is_bigint', 'r_is_bigint', (x) => isWhole(x, 'BIGINT')),
  test('is_decimal', 'r_is_decimal', (x) => `(${isNumber(x)} AND NOT regexp_matches(${x}, '[eE]'))`),
  test('is_float', 'r_is_float', (x) => `(${isNumber(x)} AND regexp_matches(${x}, '[eE]'))`),
  scalar('super', 'decimal_precision', 'r_decimal_precision', ['super'], INTEGER, (x) => `rs_super_digits(${x}, 'precision')`),
  scalar('super', 'decimal_scale', 'r_decimal_scale', ['super'], INTEGER, (x) => `rs_super_digits(${x}, 'scale')`),
  special('array', 'r_array', 'array(any, ...) -> super', array),
  special('object', 'r_object_function', 'object(text, any, ...) -> super', object),
  scalar(
    'super',
    'get_array_length',
    'get_array_length',
    ['super'],
    BIGINT,
    (x) => `CASE WHEN ${isArray(x ?? '')} THEN CAST(json_array_length(${x}) AS BIGINT) END`,
  ),
  scalar('super', 'array_concat', 'r_array_concat', ['super', 'super'], SUPER, (a = '', b = '') =>
    fittedSuper(
      `CASE WHEN ${isArray(a)} AND ${isArray(b)} THEN CASE WHEN ${a} = '[]' THEN ${b} WHEN ${b} = '[]' THEN ${a} ELSE left(${a}, -1) || ',' || substring(${b}, 2) END END`,
    ),
  ),
  scalar('super', 'array_flatten', 'array_flatten', ['super'], SUPER, (x) => `rs_array_flatten(${x})`),
  scalar(
    'super',
    'subarray',
    'r_subarray',
    ['super', 'integer', 'integer'],
    SUPER,
    (x, start, count) => `rs_subarray(${x}, ${start}, ${count})`,
  ),
  scalar(
    'super',
    'split_to_array',
    'split_to_array',
    ['text', 'text'],
    SUPER,
    (text, delimiter = "','") =>
      `CAST(to_json(${unmarked(`string_split(${text}, CASE WHEN ${delimiter} = '' THEN ${raise('22023', 'SPLIT_TO_ARRAY: the delimiter is empty')} ELSE ${delimiter} END)`)}) AS VARCHAR)`,
    { optional: 1 },
  ),
];
