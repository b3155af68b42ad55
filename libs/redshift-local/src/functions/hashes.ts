import { at } from '../bind/bind-context.ts';
import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { FNV_SEED } from '../engine/hash-functions.ts';
import { NotEmulated } from '../redshift-error.ts';
import { BIGINT, INTEGER, isInteger, isText, MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { guide, type CallSite, type FunctionDefinition } from './function-definition.ts';

const WIDTHS: Partial<Record<RedshiftType['kind'], number>> = { smallint: 2, integer: 4, bigint: 8 };

interface Hash {
  readonly name: string;
  readonly page: string;
  readonly type: RedshiftType;
  readonly seed: string;
  readonly text: (value: string, seed: string) => string;
  readonly whole: (value: string, width: number, seed: string) => string;
}

/** A hash of the bytes that Redshift holds a value in; of a text, those of its characters. Other types are refused: no page gives their bytes. */
const hash = ({ name, page, type, seed, text, whole }: Hash): FunctionDefinition => ({
  kind: 'special',
  name,
  group: 'strings',
  page: guide(page),
  signature: `${name}(text | smallint | integer | bigint [, ${type.kind}]) -> ${type.kind}`,
  bind: (site: CallSite): BoundExpression => {
    const [given, start] = site.args();
    if (given === undefined || site.nodes.length > 2) throw site.wrong('it takes a value and a seed');
    const value = given.type.kind === 'unknown' ? site.cast(given, varchar(MAX_VARCHAR)) : given;
    const args = [value, ...(start === undefined ? [] : [site.cast(start, type)])];
    // CHAR is hashed with the blanks that fill it up.
    const full = value.type.kind === 'char' ? value.type.length : null;
    if (isText(value.type)) return call(name, type, args, (x, y = seed) => text(full === null ? (x ?? '') : `rpad(${x}, ${full}, ' ')`, y));
    if (isInteger(value.type)) return call(name, type, args, (x, y = seed) => whole(x ?? '', WIDTHS[value.type.kind] ?? 8, y));
    throw new NotEmulated(`${name} of a ${value.type.kind} value`, at(site.context, site.position));
  },
});

/** https://docs.aws.amazon.com/redshift/latest/dg/hash-functions.html: those that are not cryptographic. */
export const HASH_FUNCTIONS: readonly FunctionDefinition[] = [
  hash({
    name: 'fnv_hash',
    page: 'r_FNV_HASH',
    type: BIGINT,
    seed: `CAST(${FNV_SEED} AS BIGINT)`,
    text: (value, seed) => `rs_fnv_text(${value}, ${seed})`,
    whole: (value, width, seed) => `rs_fnv_integer(CAST(${value} AS BIGINT), ${width}, ${seed})`,
  }),
  hash({
    name: 'murmur3_32_hash',
    page: 'MURMUR3_32_HASH',
    type: INTEGER,
    seed: '0',
    text: (value, seed) => `rs_murmur_text(${value}, ${seed})`,
    whole: (value, _width, seed) => `rs_murmur_integer(CAST(${value} AS BIGINT), ${seed})`,
  }),
  {
    kind: 'scalar',
    name: 'farmfingerprint64',
    group: 'strings',
    page: guide('r_FARMFINGERPRINT64'),
    overloads: [
      { parameters: ['text'], result: BIGINT, emit: (text) => `rs_farm_fingerprint(hex(encode(${text})))` },
      { parameters: ['varbyte'], result: BIGINT, emit: (bytes) => `rs_farm_fingerprint(hex(${bytes}))` },
    ],
  },
];
