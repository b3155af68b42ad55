import type { Expression } from '../ast/expression.ts';
import type { NameStep, Path, PathStep } from '../ast/path.ts';
import type { Identifier, QualifiedName } from '../ast/name.ts';
import { parseCall } from './parse-call.ts';
import { parseExpression } from './parse-expression.ts';
import type { TokenCursor } from './token-cursor.ts';

/** A dotted chain, or the call of a function of that name, with the SUPER navigation behind it. */
export function parsePathOrCall(cursor: TokenCursor): Expression {
  const { start } = cursor.token;
  // A reserved word comes here only as the name of a call: left(...), array(...).
  const head = cursor.atSymbol('(', 1) ? cursor.label() : cursor.identifier();
  if (cursor.atSymbol('(') && !atOuterJoinMark(cursor)) {
    return parseNavigationSteps(cursor, parseCall(cursor, { kind: 'qualified-name', parts: [head], span: head.span }));
  }
  const path = parsePathAfter(cursor, head);
  if (!cursor.atSymbol('(')) return path;
  if (atOuterJoinMark(cursor)) {
    for (let taken = 0; taken < 3; taken++) cursor.next();
    return { kind: 'outer-join-mark', operand: path, span: cursor.spanFrom(start) };
  }
  const name = functionName(path);
  return name === null ? path : parseNavigationSteps(cursor, parseCall(cursor, name));
}

/** A dotted chain where only a name can stand, as in FROM. */
export function parsePath(cursor: TokenCursor, what: string): Path {
  return parsePathAfter(cursor, cursor.identifier(what));
}

function parsePathAfter(cursor: TokenCursor, head: Identifier): Path {
  return { kind: 'path', head, steps: parseSteps(cursor), span: cursor.spanFrom(head.span.start) };
}

/** SUPER navigation behind an operand; the operand itself where there is none. `start` is where its parentheses open. */
export function parseNavigationSteps<Operand extends Expression>(
  cursor: TokenCursor,
  operand: Operand,
  start = operand.span.start,
): Expression {
  if (!cursor.atSymbol('.') && !cursor.atSymbol('[')) return operand;
  const steps = parseSteps(cursor);
  return { kind: 'navigation', operand, steps, span: cursor.spanFrom(start) };
}

function parseSteps(cursor: TokenCursor): PathStep[] {
  const steps: PathStep[] = [];
  for (;;) {
    const { start } = cursor.token;
    // `t.*` is no step: the select list reads it.
    if (cursor.atSymbol('.') && !cursor.atSymbol('*', 1)) {
      cursor.next();
      const name = cursor.label();
      steps.push({ kind: 'name-step', name, span: cursor.spanFrom(start) });
    } else if (cursor.acceptSymbol('[')) {
      const index = parseExpression(cursor);
      cursor.expectSymbol(']');
      steps.push({ kind: 'index-step', index, span: cursor.spanFrom(start) });
    } else {
      return steps;
    }
  }
}

/** The name a call has when it is written as a path of names only. */
export function functionName(path: Path): QualifiedName | null {
  const names = path.steps.filter((step): step is NameStep => step.kind === 'name-step');
  if (names.length !== path.steps.length) return null;
  return { kind: 'qualified-name', parts: [path.head, ...names.map((step) => step.name)], span: path.span };
}

function atOuterJoinMark(cursor: TokenCursor): boolean {
  return cursor.atSymbol('(') && cursor.atSymbol('+', 1) && cursor.atSymbol(')', 2);
}
