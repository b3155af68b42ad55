import { constant, KINDS, printValue, TYPES } from './print-value.ts';
import type { Declaration, Kind } from './program.ts';
import { COLUMNS, type Holder, NAMES, type Scope, turn, withHolder, withVariables } from './scope.ts';

/** The lines behind DECLARE, each of which sees the ones before, and the scope they make. */
export function printDeclarations(
  declarations: readonly Declaration[],
  label: string | null,
  around: Scope,
): { readonly lines: readonly string[]; readonly scope: Scope } {
  const lines: string[] = [];
  const taken = new Set<string>();
  let scope = around;
  for (const declaration of declarations) {
    const name = turn(NAMES, declaration.name) ?? '';
    if (taken.has(name)) continue;
    taken.add(name);
    const one = printDeclaration(declaration, name, label, scope);
    lines.push(one.line);
    scope = one.scope;
  }
  return { lines, scope };
}

function printDeclaration(declaration: Declaration, name: string, label: string | null, scope: Scope): { line: string; scope: Scope } {
  const { type, initial } = declaration;
  if (type.is === 'row' || type.is === 'record') {
    const holder: Holder = { name, row: type.is === 'row', fields: type.is === 'row' ? COLUMNS : [] };
    return { line: `${name} ${holder.row ? 'items%rowtype' : 'record'};`, scope: withHolder(scope, holder) };
  }
  const { text, kind, sqlType } = declaredType(type, scope);
  const value = declaration.notNull
    ? ` not null := ${constant(kind, declaration.name)}`
    : initial === null
      ? ''
      : ` ${declaration.constant ? 'default' : ':='} ${printValue(initial, kind, scope)}`;
  const fixed = declaration.constant && value !== '';
  return {
    line: `${name} ${fixed ? 'constant ' : ''}${text}${value};`,
    scope: withVariables(scope, [{ name, text: name, kind, type: sqlType, writable: !fixed }], label),
  };
}

interface DeclaredType {
  readonly text: string;
  readonly kind: Kind;
  readonly sqlType: string;
}

function declaredType(type: Exclude<Declaration['type'], { is: 'row' | 'record' }>, scope: Scope): DeclaredType {
  if (type.is === 'like-variable') {
    const variables = scope.entries.filter((entry) => entry.type !== null && entry.name !== '');
    const like = turn(variables, type.pick);
    if (like !== undefined) return { text: `${like.text}%type`, kind: like.kind, sqlType: like.type ?? '' };
  }
  const column = type.is === 'like-column' ? turn(COLUMNS, type.pick) : undefined;
  if (column !== undefined) return { text: `items.${column.name}%type`, kind: column.kind, sqlType: column.type };
  const kind = turn(KINDS, type.pick) ?? 'whole';
  const sqlType = turn(TYPES[kind], type.pick) ?? '';
  return { text: sqlType, kind, sqlType };
}
