import { printBlock } from './print-statement.ts';
import { constant } from './print-value.ts';
import type { Block, Kind, Program } from './program.ts';
import { emptyScope, type Entry, type Scope } from './scope.ts';

const argument = (name: string, kind: Kind, type: string, writable = true): Entry => ({ name, text: name, kind, type, writable });

const RESULTS = [argument('p', 'whole', 'integer'), argument('q', 'text', 'varchar')];

/** The statements that make the procedures of a program and call the outer one. */
export function printProgram({ inner, outer, apart, arguments: given }: Program): readonly string[] {
  const [first, second] = given;
  const depth = argument('depth', 'whole', 'integer', false);
  return [
    `create procedure inner_one(p inout integer, q inout varchar, depth integer) language plpgsql as $$\n${printProcedure(inner, [...RESULTS, depth], { inner: true, mayEnd: apart })}\n$$`,
    `create procedure outer_one(p inout integer, q inout varchar) language plpgsql as $$\n${printProcedure(outer, RESULTS, { inner: false, mayEnd: apart })}\n$$`,
    `call outer_one(${constant('whole', first)}, ${constant('text', second)})`,
  ];
}

function printProcedure(block: Block, entries: readonly Entry[], how: Pick<Scope, 'inner' | 'mayEnd'>): string {
  const scope: Scope = { ...emptyScope(), entries, found: 'found', ...how };
  const body = printBlock(block, scope);
  return `declare\n${scope.fresh.guards.map((guard) => `${guard} integer;\n`).join('')}begin\n${body}\nend;`;
}
