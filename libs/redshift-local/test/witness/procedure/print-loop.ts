import { printQuery, printQueryText, targetOf } from './print-rows.ts';
import { printCondition, printValue } from './print-value.ts';
import type { Statement } from './program.ts';
import { type Entry, NAMES, type Scope, turn, withVariables } from './scope.ts';
import { printNote } from './print-note.ts';

/** How often a loop that has no end of its own goes round. */
const TURNS = 3;
/** Loops inside of more loops than this are left out, and so is what needs a second cursor: their bodies are run once. */
const MAX_LOOPS = 2;
/** More rows than this are not read from one cursor. */
const MAX_FETCHES = 9;

export type PrintBody = (body: readonly Statement[], scope: Scope) => string;

type Is<Name extends Statement['is']> = Extract<Statement, { is: Name }>;

/** LOOP and WHILE, which a counter ends. */
export function printGuardedLoop(statement: Is<'loop'>, scope: Scope, printBody: PrintBody): string {
  if (scope.loops >= MAX_LOOPS) return printBody(statement.body, scope);
  const guard = scope.fresh.guard();
  const goesOn = statement.while === null ? '' : `while ${printCondition(statement.while, scope)} `;
  return labelled(statement.labelled, scope, (inside) => ({
    before: `${guard} := 0;\n`,
    head: `${goesOn}loop\n${guard} := ${guard} + 1;\nexit when ${guard} > ${TURNS};`,
    body: printBody(statement.body, inside),
  }));
}

/** FOR over whole numbers. */
export function printFor(statement: Is<'for'>, scope: Scope, printBody: PrintBody): string {
  if (scope.loops >= MAX_LOOPS) return printBody(statement.body, scope);
  const first = printValue(statement.from, 'whole', scope);
  const low = statement.length > 2 ? first : `coalesce(${first}, 1)`;
  const high = `${low} + ${statement.length}`;
  const name = turn(NAMES, statement.name) ?? '';
  const counter: Entry = { name, text: name, kind: 'whole', type: 'integer', writable: true };
  return labelled(statement.labelled, scope, (inside, label) => ({
    head: `for ${name} in ${statement.reverse ? `reverse ${high} .. ${low}` : `${low} .. ${high}`} loop`,
    body: printBody(statement.body, withVariables(inside, [counter], label)),
  }));
}

/** FOR over the rows of a query or of its text. */
export function printForRows({ rows, ...statement }: Is<'for-rows'>, scope: Scope, printBody: PrintBody): string {
  const target = targetOf(rows, statement.target, scope);
  if (scope.cursorOpen || target === null || scope.loops >= MAX_LOOPS) return printBody(statement.body, scope);
  const source = rows.dynamic ? `execute ${printQueryText(rows, target, scope)}` : printQuery(rows, target, scope);
  if (target.holder !== null) target.holder.fields = target.columns;
  return labelled(statement.labelled, scope, (inside) => ({
    head: `for ${target.text} in ${source} loop`,
    body: printBody(statement.body, { ...inside, cursorOpen: true }),
  }));
}

/** A block with a cursor that it opens, reads and closes. */
export function printCursor({ rows, form, ...statement }: Is<'cursor'>, scope: Scope, printBody: PrintBody): string {
  const target = targetOf(rows, statement.target, scope);
  if (scope.cursorOpen || target === null || scope.loops >= MAX_LOOPS) return printBody(statement.body, scope);
  const name = scope.fresh.next('cur');
  // OPEN with arguments sets FOUND in PostgreSQL; the documentation says nothing of it.
  const query = printQuery(rows, target, form === 'bound' ? { ...scope, found: 'true' } : scope);
  const opened = {
    bound: `(coalesce(${printValue({ is: 'variable', pick: rows.shape }, 'whole', scope)}, 0))`,
    select: ` for ${query}`,
    execute: ` for execute ${printQueryText(rows, target, scope)}`,
  }[form];
  const declared = form === 'bound' ? `cursor (low integer) for ${query.replace('where', 'where id >= low and')}` : 'refcursor';
  const fetched = `fetch ${name} into ${target.text};`;
  const fetches = Array.from({ length: statement.fetches }, () => `${fetched}\n${printNote('flag', 'found')}\n`).join('');
  if (target.holder !== null) target.holder.fields = target.columns;
  const inside: Scope = { ...scope, labels: [], loops: scope.loops + 1, cursorOpen: true, mayReturn: false };
  const guard = scope.fresh.guard();
  const counted = `${guard} := ${guard} + 1;\nexit when not found or ${guard} > ${MAX_FETCHES};`;
  const rest = statement.looped ? `${guard} := 0;\nloop\n${fetched}\n${counted}\n${printBody(statement.body, inside)}\nend loop;\n` : '';
  return `declare\n${name} ${declared};\nbegin\nopen ${name}${opened};\n${fetches}${rest}close ${name};\nend;`;
}

interface LoopParts {
  readonly before?: string;
  readonly head: string;
  readonly body: string;
}

function labelled(wanted: boolean, scope: Scope, parts: (inside: Scope, label: string | null) => LoopParts): string {
  const label = wanted ? scope.fresh.next('l') : null;
  const labels = label === null ? scope.labels : [...scope.labels, { name: label, loop: true }];
  const { before = '', head, body } = parts({ ...scope, loops: scope.loops + 1, labels }, label);
  return `${before}${label === null ? '' : `<<${label}>>\n`}${head}\n${body}\nend loop${label === null ? '' : ` ${label}`};`;
}
