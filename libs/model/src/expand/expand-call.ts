import type { FunctionCall } from '@hakkai/redshift-sql';
import { nameOf } from '../bind/name-of.ts';
import type { Edit, SqlFunction } from '../compilation.ts';
import { editText } from '../edit-text.ts';

type Functions = ReadonlyMap<string, SqlFunction>;

/**
 * The edits that put the project's functions in place of their calls. Arguments are cast to the declared types and the result to the
 * declared type, as Redshift does when it calls one.
 *
 * @example jst_date(m.at) // becomes cast((convert_timezone('UTC', 'Asia/Tokyo', cast(m.at as timestamp))::date) as date)
 */
export function callEdits(calls: readonly FunctionCall[], functions: Functions): readonly Edit[] {
  return calls.flatMap((call): readonly Edit[] => {
    const called = calledFunction(call, functions);
    if (!called) return [];
    return [
      {
        span: call.span,
        write: (render) =>
          expansion(
            called,
            call.arguments.map((argument) => render(argument.span)),
            functions,
          ),
      },
    ];
  });
}

/** The project's function that a call means, if it is one. */
export function calledFunction(call: FunctionCall, functions: Functions): SqlFunction | null {
  const [name, ...more] = call.name.parts;
  return name && more.length === 0 ? (functions.get(nameOf(name)) ?? null) : null;
}

function expansion(called: SqlFunction, given: readonly string[], functions: Functions): string {
  const uses: readonly Edit[] = called.uses.map(({ span, index }) => ({
    span,
    write: () => `cast(${given[index - 1] ?? ''} as ${called.parameters[index - 1] ?? ''})`,
  }));
  return `cast((${functionBody(called, functions, uses)}) as ${called.returns})`;
}

/** A function's expression with the functions it calls in place. */
export function functionBody(called: SqlFunction, functions: Functions, uses: readonly Edit[] = []): string {
  return editText(called.body, called.expression.span, [...uses, ...callEdits(called.calls, functions)]);
}
