import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { plainJson } from '../emit/plain-json.ts';
import { raise } from '../emit/quote.ts';
import { BOOLEAN, INTEGER, MAX_VARCHAR, SUPER, varbyte, varchar } from '../types/redshift-type.ts';
import { guide, scalar, type CallSite, type FunctionDefinition, type SpecialFunction } from './function-definition.ts';

const OPEN = varchar(MAX_VARCHAR);
const MAX_VARBYTE = 16_777_216;
const special = (name: string, page: string, signature: string, bind: SpecialFunction['bind']): SpecialFunction => ({
  kind: 'special',
  name,
  group: 'json',
  page: guide(page),
  signature,
  bind,
});

/** https://docs.aws.amazon.com/redshift/latest/dg/JSON_SERIALIZE.html: an error where the text is longer than a VARCHAR. */
const serialize = (sql: string): string =>
  `list_transform([${plainJson(sql)}], lambda text: CASE WHEN strlen(text) > ${MAX_VARCHAR} THEN ${raise('22001', `Value too long: JSON_SERIALIZE gives at most ${MAX_VARCHAR} bytes`)} ELSE text END)[1]`;

/** https://docs.aws.amazon.com/redshift/latest/dg/JSON_PARSE.html */
function parse(site: CallSite): BoundExpression {
  const [text] = site.args();
  if (text === undefined || site.nodes.length !== 1) throw site.wrong('it takes one text');
  const { jsonParseDedup, jsonParseTruncate, parseSuperNullOnError } = site.context.settings;
  return call(`json_parse ${jsonParseDedup} ${jsonParseTruncate} ${parseSuperNullOnError}`, SUPER, [site.cast(text, OPEN)], (sql) => {
    const read = `rs_json_parse(${sql}, ${jsonParseDedup}, ${jsonParseTruncate})`;
    return parseSuperNullOnError ? `CASE WHEN rs_can_json_parse(${sql}, ${jsonParseDedup}, ${jsonParseTruncate}) THEN ${read} END` : read;
  });
}

/** https://docs.aws.amazon.com/redshift/latest/dg/CAN_JSON_PARSE.html: what JSON_PARSE takes under the settings of the session. */
function canParse(site: CallSite): BoundExpression {
  const [text] = site.args();
  if (text === undefined || site.nodes.length !== 1) throw site.wrong('it takes one text');
  const { jsonParseDedup, jsonParseTruncate } = site.context.settings;
  return call(
    `can_json_parse ${jsonParseDedup} ${jsonParseTruncate}`,
    BOOLEAN,
    [site.cast(text, OPEN)],
    (sql) => `coalesce(rs_can_json_parse(${sql}, ${jsonParseDedup}, ${jsonParseTruncate}), false)`,
  );
}

/** Well-formed JSON that starts with a bracket. Attributes of one name and long strings are well-formed. */
const wellFormed = (text: string, bracket: string): string => `(rs_is_json(${text}) AND ltrim(${text}, ' \t\n\r')[1] = '${bracket}')`;

/** "The JSON path can be nested up to five levels deep." */
const MAX_PATH = 5;

/** A path of text arguments, the last of which may be the null_if_invalid flag. */
function extractPath(site: CallSite): BoundExpression {
  const [text, ...rest] = site.args();
  const flags = rest.slice(-1).filter(({ type }) => type.kind === 'boolean');
  const names = rest.slice(0, rest.length - flags.length);
  if (names.some(({ type }) => type.kind === 'boolean')) throw site.wrong('its path is of texts');
  const path = names.map((name) => site.cast(name, OPEN));
  if (text === undefined || path.length === 0) throw site.wrong('it takes a JSON text and a path');
  const count = path.length;
  if (count > MAX_PATH) throw site.wrong(`its path has at most ${MAX_PATH} elements`);
  return call('json_extract_path_text', OPEN, [site.cast(text, OPEN), ...path, ...flags], (source, ...parts) => {
    const names = parts.slice(0, count);
    return `CASE WHEN ${names.map((name) => `${name} IS NULL`).join(' OR ')} THEN NULL ELSE rs_json_path_text(${source}, CAST(to_json([${names.join(', ')}]) AS VARCHAR), ${parts[count] ?? 'false'}) END`;
  });
}

/** https://docs.aws.amazon.com/redshift/latest/dg/json-functions.html */
export const JSON_FUNCTIONS: readonly FunctionDefinition[] = [
  special('json_parse', 'JSON_PARSE', 'json_parse(text) -> super', parse),
  scalar('json', 'json_serialize', 'JSON_SERIALIZE', ['super'], OPEN, (value) => serialize(value ?? '')),
  scalar(
    'json',
    'json_serialize_to_varbyte',
    'JSON_SERIALIZE_TO_VARBYTE',
    ['super'],
    varbyte(MAX_VARBYTE),
    (value) => `encode(${plainJson(value ?? '')})`,
  ),
  special('can_json_parse', 'CAN_JSON_PARSE', 'can_json_parse(text | varbyte) -> boolean', canParse),
  scalar('json', 'is_valid_json', 'IS_VALID_JSON', ['text'], BOOLEAN, (text) => wellFormed(text ?? '', '{')),
  scalar('json', 'is_valid_json_array', 'IS_VALID_JSON_ARRAY', ['text'], BOOLEAN, (text) => wellFormed(text ?? '', '[')),
  scalar(
    'json',
    'json_array_length',
    'JSON_ARRAY_LENGTH',
    ['text', 'boolean'],
    INTEGER,
    (text, lenient = 'false') => `rs_json_array_length(${text}, ${lenient})`,
    { optional: 1 },
  ),
  scalar(
    'json',
    'json_extract_array_element_text',
    'JSON_EXTRACT_ARRAY_ELEMENT_TEXT',
    ['text', 'integer', 'boolean'],
    OPEN,
    (text, position, lenient = 'false') => `rs_json_array_element(${text}, ${position}, ${lenient})`,
    { optional: 1 },
  ),
  special(
    'json_extract_path_text',
    'JSON_EXTRACT_PATH_TEXT',
    'json_extract_path_text(text, text, ... [, boolean]) -> varchar',
    extractPath,
  ),
];
