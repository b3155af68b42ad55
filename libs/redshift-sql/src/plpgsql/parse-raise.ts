import type { BodyReader } from './body-reader.ts';
import type { Raise, Reraise, VariableReference } from './procedure-body.ts';

/** RAISE. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-messages-errors */
export function parseRaise(reader: BodyReader): Raise | Reraise {
  const { cursor } = reader;
  const at = cursor.token;
  cursor.expect('raise');
  if (cursor.acceptSymbol(';')) {
    if (reader.handlers === 0) throw reader.error('RAISE without a level is only possible in an exception handler', at);
    return { kind: 'reraise', span: cursor.spanFrom(at.start) };
  }
  const level = cursor.expectOneOf(['notice', 'info', 'log', 'warning', 'exception']);
  const formatAt = cursor.token;
  const format = cursor.string('the message');
  const given: VariableReference[] = [];
  while (cursor.acceptSymbol(',')) given.push(reader.reference('a variable, since RAISE takes no expressions'));
  cursor.expectSymbol(';');
  const wanted = [...format.replaceAll('%%', '').matchAll(/%/g)].length;
  if (wanted !== given.length) throw reader.error(`too ${given.length < wanted ? 'few' : 'many'} parameters specified for RAISE`, formatAt);
  return { kind: 'raise', level, format, arguments: given, span: cursor.spanFrom(at.start) };
}
