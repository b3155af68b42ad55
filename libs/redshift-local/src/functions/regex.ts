import { at } from '../bind/bind-context.ts';
import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { hasGroup } from '../engine/regex-functions.ts';
import { atLeast } from '../emit/text-limit.ts';
import { RedshiftError } from '../redshift-error.ts';
import { INTEGER, MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { guide, type CallSite, type FunctionDefinition } from './function-definition.ts';

const TEXT = varchar(MAX_VARCHAR);

/** What a call asks for. The engine's linear-time expressions serve all but Perl's dialect; those run on the platform's. */
interface Search {
  /** Text, pattern, and what else the function takes, cast. */
  readonly args: readonly BoundExpression[];
  /** The letters of the last argument; null where no literal says them. */
  readonly letters: string | null;
  readonly pattern: string | null;
}

const literal = (expression: BoundExpression | undefined): string | null =>
  expression?.kind === 'constant' && typeof expression.value === 'string' ? expression.value : null;

/** The arguments as their types, the last one with the parameters checked: `allowed` has their letters. */
function search(site: CallSite, types: readonly RedshiftType[], allowed: string): Search {
  const given = site.args();
  if (given.length < 2 || given.length > types.length)
    throw site.wrong(`it takes a text, a pattern, and up to ${types.length - 2} more arguments`);
  const args = given.map((arg, index) => site.cast(arg, types[index] ?? TEXT));
  const parameters = given[types.length - 1];
  const letters = parameters === undefined ? '' : literal(parameters);
  const strange = [...(letters ?? '')].find((letter) => !allowed.includes(letter));
  if (strange !== undefined)
    throw new RedshiftError('22023', `${site.name}: "${strange}" is no parameter, they are ${[...allowed].join(', ')}`, {
      ...at(site.context, site.position),
    });
  return { args, letters, pattern: literal(given[1]) };
}

const isPerl = ({ letters }: Search): boolean => letters?.includes('p') !== false;

/** The engine's options: the point is any character; of `c` and `i` the last one counts. */
const options = ({ letters }: Search): string => `s${(letters ?? '').lastIndexOf('i') > (letters ?? '').lastIndexOf('c') ? 'i' : ''}`;

const from = (text: string, start: string | undefined): string => (start === undefined ? text : `substring(${text}, ${atLeast(start, 1)})`);

function replace(site: CallSite): BoundExpression {
  const found = search(site, [TEXT, TEXT, TEXT, INTEGER, TEXT], 'cip');
  if (isPerl(found))
    return call(
      'regexp_replace',
      TEXT,
      found.args,
      (text, pattern, replacement = "''", start = '1', parameters = "''") =>
        `rs_regexp_replace(${text}, ${pattern}, ${replacement}, ${start}, ${parameters})`,
    );
  return call('regexp_replace', TEXT, found.args, (text = '', pattern = '', replacement = "''", start) => {
    const head = start === undefined ? '' : `left(${text}, (${atLeast(start, 1)}) - 1) || `;
    return `(${head}regexp_replace(${from(text, start)}, ${pattern}, rs_regexp_rewrite(${replacement}, ${pattern}), 'g${options(found)}'))`;
  });
}

function substr(site: CallSite): BoundExpression {
  const found = search(site, [TEXT, TEXT, INTEGER, INTEGER, TEXT], 'ciep');
  const extracts = found.letters?.includes('e') === true;
  if (isPerl(found) || (extracts && found.pattern === null))
    return call(
      'regexp_substr',
      TEXT,
      found.args,
      (text, pattern, start = '1', occurrence = '1', parameters = "''") =>
        `rs_regexp_substr(${text}, ${pattern}, ${start}, ${occurrence}, ${parameters})`,
    );
  const group = extracts && hasGroup(found.pattern ?? '') ? 1 : 0;
  const name = group === 1 ? 'regexp_substr e' : 'regexp_substr';
  return call(name, TEXT, found.args, (text = '', pattern = '', start, occurrence) => {
    if (occurrence === undefined) return `regexp_extract(${from(text, start)}, ${pattern}, ${group}, '${options(found)}')`;
    const all = `regexp_extract_all(${from(text, start)}, ${pattern}, ${group}, '${options(found)}')`;
    return `CASE WHEN ${occurrence} BETWEEN 1 AND length(${text}) THEN coalesce(${all}[${occurrence}], left(${pattern}, 0)) END`;
  });
}

function count(site: CallSite): BoundExpression {
  const found = search(site, [TEXT, TEXT, INTEGER, TEXT], 'cip');
  return call('regexp_count', INTEGER, found.args, (text = '', pattern = '', start, parameters = "''") =>
    isPerl(found)
      ? `rs_regexp_count(${text}, ${pattern}, ${start ?? '1'}, ${parameters})`
      : `CAST(len(regexp_extract_all(${from(text, start)}, ${pattern}, 0, '${options(found)}')) AS INTEGER)`,
  );
}

function instr(site: CallSite): BoundExpression {
  const found = search(site, [TEXT, TEXT, INTEGER, INTEGER, INTEGER, TEXT], 'ciep');
  return call(
    'regexp_instr',
    INTEGER,
    found.args,
    (text, pattern, start = '1', occurrence = '1', option = '0', parameters = "''") =>
      `rs_regexp_instr(${text}, ${pattern}, ${start}, ${occurrence}, ${option}, ${parameters})`,
  );
}

const special = (name: string, signature: string, bind: (site: CallSite) => BoundExpression): FunctionDefinition => ({
  kind: 'special',
  name,
  group: 'strings',
  page: guide(name.toUpperCase()),
  signature: `${name}(${signature}`,
  bind,
});

/** The functions of regular expressions: POSIX, or Perl's with the parameter `p`. */
export const REGEX_FUNCTIONS: readonly FunctionDefinition[] = [
  special('regexp_instr', 'text, pattern [, position [, occurrence [, option [, parameters]]]]) -> integer', instr),
  special('regexp_replace', 'text, pattern [, replacement [, position [, parameters]]]) -> text', replace),
  special('regexp_substr', 'text, pattern [, position [, occurrence [, parameters]]]) -> text', substr),
  special('regexp_count', 'text, pattern [, position [, parameters]]) -> integer', count),
];
