import { printDeclarations } from './print-declaration.ts';
import { printCursor, printFor, printForRows, printGuardedLoop } from './print-loop.ts';
import { printNote } from './print-note.ts';
import { printQuery, printQueryText, targetOf } from './print-rows.ts';
import { CONVERTED, printCondition, printValue } from './print-value.ts';
import type { Block, Branch, Statement } from './program.ts';
import { COLUMNS, safely, type Scope, turn, withColumns, writable } from './scope.ts';

type Is<Name extends Statement['is']> = Extract<Statement, { is: Name }>;

export function printBlock({ labelled, declarations, body }: Block, around: Scope): string {
  const label = labelled ? around.fresh.next('l') : null;
  const named: Scope = label === null ? around : { ...around, labels: [...around.labels, { name: label, loop: false }] };
  const { lines, scope } = printDeclarations(declarations, label, named);
  const declared = lines.length === 0 ? '' : `declare\n${lines.join('\n')}\n`;
  return `${label === null ? '' : `<<${label}>>\n`}${declared}begin\n${printBody(body, scope)}\nend${label === null ? '' : ` ${label}`};`;
}

function printBody(body: readonly Statement[], scope: Scope): string {
  const printed: string[] = [];
  for (const statement of body) printed.push(printStatement(statement, printed.at(-1) ?? '', scope));
  return printed.join('\n');
}

/** `before` is the text of the statement in front. */
function printStatement(statement: Statement, before: string, scope: Scope): string {
  switch (statement.is) {
    case 'block':
      return printBlock(statement, scope);
    case 'assign':
      return printAssignment(statement, scope);
    case 'log':
      return printNote(statement.kind, printValue(statement.value, statement.kind, scope));
    case 'if':
      return `${printBranches(statement.branches, scope, ['if', 'elsif'])}else\n${printBody(statement.otherwise, scope)}\nend if;`;
    case 'search':
      return `case\n${printBranches(statement.branches, scope, ['when', 'when'])}${printElse(statement.otherwise, scope)}end case;`;
    case 'case':
      return printCase(statement, scope);
    case 'loop':
      return printGuardedLoop(statement, scope, printBody);
    case 'for':
      return printFor(statement, scope, printBody);
    case 'for-rows':
      return printForRows(statement, scope, printBody);
    case 'cursor':
      return printCursor(statement, scope, printBody);
    case 'leave':
      return printLeave(statement, scope);
    case 'return':
      return scope.mayReturn ? 'return;' : 'null;';
    case 'select-into':
      return printSelectInto(statement, scope);
    case 'insert':
      return `insert into items (id, label, price) values (${printValue(statement.id, 'whole', scope)}, ${printValue(statement.label, 'text', scope)}, ${printValue(statement.price, 'exact', scope)});`;
    case 'update':
      return printUpdate(statement, scope);
    case 'delete':
      return `delete from items where ${printCondition(statement.where, withColumns(scope))};`;
    case 'execute':
      return `execute 'insert into items (id, label) values (' || coalesce(cast(${printValue(statement.number, 'whole', scope)} as varchar), 'null') || ', ' || quote_literal(coalesce(${printValue(statement.text, 'text', scope)}, 'none')) || ')';`;
    case 'perform':
      return `perform items.id from items where ${printCondition(statement.where, withColumns(scope))};`;
    case 'row-count':
      return printRowCount(statement, before, scope);
    case 'raise':
      return printRaise(statement, scope);
    case 'call':
      return printCall(statement, scope);
    case 'end-transaction':
      return scope.mayEnd && !scope.cursorOpen ? `${statement.action};` : 'null;';
    case 'nothing':
      return 'null;';
    default:
      return statement satisfies never;
  }
}

function printAssignment({ pick, converted, value }: Is<'assign'>, scope: Scope): string {
  const target = turn(writable(scope, null), pick);
  if (target === undefined) return 'null;';
  const from = (converted ? turn(CONVERTED[target.kind], pick >> 1) : undefined) ?? target.kind;
  return `${target.text} := ${printValue(value, from, scope)};`;
}

const printBranches = (branches: readonly Branch[], scope: Scope, [first, next]: readonly [string, string]): string =>
  branches
    .map(({ when, body }, at) => `${at === 0 ? first : next} ${printCondition(when, scope)} then\n${printBody(body, scope)}\n`)
    .join('');

const printElse = (body: readonly Statement[] | null, scope: Scope): string => (body === null ? '' : `else\n${printBody(body, scope)}\n`);

function printCase({ kind, operand, branches, otherwise }: Is<'case'>, scope: Scope): string {
  const cases = branches.map(({ values, body }) => {
    const list = values.map((value) => printValue(value, kind, safely(scope))).join(', ');
    return `when ${list} then\n${printBody(body, scope)}\n`;
  });
  return `case ${printValue(operand, kind, scope)}\n${cases.join('')}${printElse(otherwise, scope)}end case;`;
}

function printLeave({ action, label: pick, when }: Is<'leave'>, scope: Scope): string {
  const labels = scope.labels.filter(({ loop }) => loop || action === 'exit');
  const label = pick === null ? undefined : turn(labels, pick);
  if (label === undefined && scope.loops === 0) return 'null;';
  return `${action}${label === undefined ? '' : ` ${label.name}`}${when === null ? '' : ` when ${printCondition(when, scope)}`};`;
}

function printSelectInto({ rows, target: pick, front }: Is<'select-into'>, scope: Scope): string {
  const target = targetOf(rows, pick, scope);
  if (target === null) return 'null;';
  const text = rows.dynamic ? printQueryText(rows, target, scope) : printQuery(rows, target, scope);
  if (target.holder !== null) target.holder.fields = target.columns;
  if (rows.dynamic) return `execute ${text} into ${target.text};`;
  return `${front ? text.replace('select', `select into ${target.text}`) : text.replace(' from items', ` into ${target.text} from items`)};`;
}

function printUpdate({ column: pick, value, where }: Is<'update'>, scope: Scope): string {
  const inside = withColumns(scope);
  const { name, kind } = turn(COLUMNS, pick) ?? { name: 'id', kind: 'whole' };
  const set = printValue(value, kind, inside);
  const fitting = kind === 'text' ? `substring(${set}, 1, 8)` : kind === 'exact' ? `least(${set}, 1000.00)` : set;
  return `update items set ${name} = ${fitting} where ${printCondition(where, inside)};`;
}

/** What an expression with a query leaves in ROW_COUNT is not documented: it is asked for behind a statement only. */
function printRowCount({ pick }: Is<'row-count'>, before: string, scope: Scope): string {
  const target = turn(writable(scope, 'whole'), pick);
  return /^(insert|update|delete|select|execute|perform) .*$/.test(before) && target !== undefined
    ? `get diagnostics ${target.text} := row_count;`
    : 'null;';
}

function printRaise({ exception, picks }: Is<'raise'>, scope: Scope): string {
  const variables = scope.entries.filter(({ type, name }) => type !== null && name !== '');
  const shown = picks.flatMap((pick) => turn(variables, pick)?.text ?? []);
  return `raise ${exception ? 'exception' : 'notice'} ${["'noted 100%%", ...shown.map(() => 'so %')].join(', ')}'${shown.map((text) => `, ${text}`).join('')};`;
}

/** The arguments of a nested call that give something back are variables. A program calls itself twice at most, and not in loops. */
function printCall({ first, second }: Is<'call'>, scope: Scope): string {
  const one = turn(
    writable(scope, 'whole').filter(({ type }) => type === 'integer'),
    first,
  );
  const other = turn(writable(scope, 'text'), second);
  if (one === undefined || other === undefined || scope.cursorOpen || scope.loops > (scope.inner ? 0 : 1)) return 'null;';
  const call = `call inner_one(${one.text}, ${other.text}, ${scope.inner ? 'depth - 1' : '2'});`;
  return scope.inner ? `if depth > 0 then\n${call}\nend if;` : call;
}
