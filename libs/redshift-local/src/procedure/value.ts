import { call, constant, type BoundExpression } from '../bind/bound-expression.ts';
import { castTo } from '../bind/cast.ts';
import { quoteText } from '../emit/quote.ts';
import { Emitter } from '../emit/emitter.ts';
import type { StatementRun } from '../execute/statement-run.ts';
import type { Cell } from '../session/session.ts';
import { toCell } from '../types/cell.ts';
import { MAX_VARCHAR, sameType, SUPER, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { castFacts } from '../bind/bind-context.ts';
import { bindContext } from '../execute/bind-run.ts';

/** What a variable holds. */
export interface Value {
  readonly type: RedshiftType;
  readonly cell: Cell;
}

/** A value as SQL sees it in the place of `$n`. */
export function boundValue({ type, cell }: Value): BoundExpression {
  if (cell === null || typeof cell === 'boolean') return constant(cell, type);
  if (cell instanceof Uint8Array)
    return call('value', type, [], () => `from_hex(${quoteText([...cell].map((byte) => byte.toString(16).padStart(2, '0')).join(''))})`);
  if (type.kind === 'super')
    return call('value', SUPER, [constant(String(cell), varchar(MAX_VARCHAR))], (sql) => `rs_json_parse(${sql}, false, false)`);
  return constant(type.kind === 'char' ? String(cell).trimEnd() : String(cell), type);
}

const bytes = new TextEncoder();

/** A value as a variable's type holds it: converted as an assignment does, and refused where it does not fit. */
export async function convert(value: Value, type: RedshiftType, run: StatementRun): Promise<Value> {
  const { cell } = value;
  if (cell === null) return { type, cell };
  if (sameType(value.type, type)) return value;
  if (type.kind === 'varchar' && value.type.kind === 'varchar' && typeof cell === 'string')
    if (bytes.encode(cell).length <= type.length) return { type, cell };
  const bound = castTo(boundValue(value), type, {
    ...castFacts(bindContext(run)),
    position: run.statement.span.start,
    form: 'assignment',
  });
  return compute(bound, run);
}

/** The value of an expression that reads no table. */
export async function compute(bound: BoundExpression, run: StatementRun): Promise<Value> {
  const type = bound.type.kind === 'unknown' ? varchar(MAX_VARCHAR) : bound.type;
  if (bound.kind === 'constant' && (bound.value === null || typeof bound.value === 'boolean' || bound.type.kind === 'unknown'))
    return { type, cell: bound.value };
  if (bound.kind === 'constant' && bound.type.kind === 'integer') return { type, cell: Number(bound.value) };
  const [row] = await run.session.engine.query(`SELECT ${new Emitter(new Map(), [], [bound]).expression(bound)}`);
  return { type, cell: toCell(row?.[0] ?? null, type, run.session.settings.bind.timeZone) };
}

/** A value as RAISE prints it. */
export function printValue({ cell }: Value): string {
  if (cell === null) return '<NULL>';
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (cell instanceof Uint8Array) return [...cell].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return String(cell);
}
