import { at } from '../bind/bind-context.ts';
import { call, isNullConstant, type BoundExpression } from '../bind/bound-expression.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { isText, MAX_VARCHAR, TIMESTAMP, TIMESTAMPTZ, varchar } from '../types/redshift-type.ts';
import { guide, type CallSite, type FunctionDefinition } from './function-definition.ts';
import { findZone } from './time-zones.ts';

/** A zone that an argument names: as engine SQL around its value and that of a timestamp, both ways. */
interface ZoneArgument {
  readonly args: readonly BoundExpression[];
  /** Tells two zones apart. */
  readonly key: string;
  readonly toLocal: (utc: string, zone: string) => string;
  readonly toUtc: (local: string, zone: string) => string;
}

/** A literal is looked up here, another text at run time. */
function zoneArgument(site: CallSite, value: BoundExpression): ZoneArgument {
  if (value.kind !== 'constant' || typeof value.value !== 'string') {
    if (!isText(value.type) && value.type.kind !== 'unknown') throw site.wrong('a time zone is a text');
    return {
      args: [site.cast(value, varchar(MAX_VARCHAR))],
      key: 'of a value',
      toLocal: (utc, zone) => `rs_to_zone(${utc}, ${zone})`,
      toUtc: (local, zone) => `rs_from_zone(${local}, ${zone})`,
    };
  }
  const found = findZone(value.value);
  if (found === null) throw new RedshiftError('22023', `time zone "${value.value}" not recognized`, at(site.context, site.position));
  return { args: [], key: value.value, toLocal: found.toLocal, toUtc: found.toUtc };
}

/** CONVERT_TIMEZONE: a timestamp of one zone as that of another; the first is UTC unless it is named. */
function convertTimezone(site: CallSite): BoundExpression {
  const args = site.args();
  const [first, second, third] = args;
  if (first === undefined || second === undefined || args.length > 3)
    throw site.wrong('it takes [source zone,] target zone and a timestamp');
  const source = third === undefined ? null : zoneArgument(site, first);
  const target = zoneArgument(site, third === undefined ? first : second);
  const value = third ?? second;
  const moment = value.type.kind === 'timestamptz' ? value : site.cast(value, TIMESTAMP);
  const parts = [moment, ...(source?.args ?? []), ...target.args];
  return call(`convert_timezone ${source?.key ?? 'UTC'}>${target.key}`, TIMESTAMP, parts, (x = '', ...zones) => {
    const given = value.type.kind === 'timestamptz' ? `timezone('UTC', ${x})` : x;
    const utc = source === null || value.type.kind === 'timestamptz' ? given : source.toUtc(given, zones[0] ?? '');
    return target.toLocal(utc, zones.at(-1) ?? '');
  });
}

/** AT TIME ZONE: a timestamp is local there and becomes a moment; a moment becomes its local timestamp. */
export function bindAtTimeZone(value: BoundExpression, name: BoundExpression, site: CallSite): BoundExpression {
  const zone = zoneArgument(site, name);
  if (value.type.kind === 'timestamptz')
    return call(`at time zone ${zone.key}`, TIMESTAMP, [value, ...zone.args], (x, z = '') => zone.toLocal(`timezone('UTC', ${x})`, z));
  if (value.type.kind === 'date' || (value.type.kind === 'unknown' && !isNullConstant(value)))
    throw new NotEmulated(`the time zone of ${value.type.kind === 'date' ? 'a date' : 'a literal without a type'}`, {
      ...at(site.context, site.position),
      hint: 'Cast it to a timestamp first.',
    });
  const local = site.cast(value, TIMESTAMP);
  return call(`at time zone ${zone.key}`, TIMESTAMPTZ, [local, ...zone.args], (x = '', z = '') => `timezone('UTC', ${zone.toUtc(x, z)})`);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/CONVERT_TIMEZONE.html and r_TIMEZONE. */
export const ZONE_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    kind: 'special',
    name: 'convert_timezone',
    group: 'dates',
    page: guide('CONVERT_TIMEZONE'),
    signature: 'convert_timezone([zone,] zone, timestamp) -> timestamp',
    bind: convertTimezone,
  },
  {
    kind: 'special',
    name: 'timezone',
    group: 'dates',
    page: guide('r_TIMEZONE'),
    signature: 'timezone(zone, timestamp | timestamptz) -> timestamptz | timestamp',
    bind: (site) => {
      const [name, value] = site.args();
      if (name === undefined || value === undefined || site.nodes.length !== 2) throw site.wrong('it takes a zone and a timestamp');
      return bindAtTimeZone(value, name, site);
    },
  },
];
