import fc from 'fast-check';
import type { Call, Called, Expression, Sort, Taken } from './call.ts';
import { CHOICE_CALLS } from './choice-calls.ts';
import { COLUMNS, literalOf } from './columns.ts';
import { LITERALS } from './literals.ts';
import { MOMENT_CALLS } from './moment-calls.ts';
import { NUMBER_CALLS } from './number-calls.ts';
import { PATTERN_CALLS } from './pattern-calls.ts';
import { STATEMENTS } from './statements.ts';
import { TEXT_CALLS } from './text-calls.ts';

const GROUPS = [TEXT_CALLS, PATTERN_CALLS, NUMBER_CALLS, MOMENT_CALLS, CHOICE_CALLS];

const written = (sql: fc.Arbitrary<string>): fc.Arbitrary<Expression> => sql.map((text) => ({ is: 'written', sql: text }));

const isLiteralKind = (taken: Sort | keyof typeof LITERALS): taken is keyof typeof LITERALS => taken in LITERALS;

function operandOf(taken: Taken, depth: number): fc.Arbitrary<Expression> {
  if (typeof taken !== 'string') return written(fc.constantFrom(...taken));
  if (isLiteralKind(taken)) return written(LITERALS[taken]);
  const columns = COLUMNS.filter(({ sort }) => sort === taken).map(({ name }) => name);
  const leaf = fc.oneof(
    { weight: 3, arbitrary: written(fc.constantFrom(...columns)) },
    { weight: 1, arbitrary: written(literalOf(taken)) },
  );
  const calls = GROUPS.map((group) => group.filter(({ gives }) => gives === taken)).filter((group) => group.length > 0);
  return depth === 0 || calls.length === 0
    ? leaf
    : fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: oneOfGroup(calls, depth) });
}

const callOf = (calls: readonly Call[], depth: number): fc.Arbitrary<Called> =>
  fc
    .constantFrom(...calls)
    .chain((call) =>
      fc.tuple(...call.takes.map((taken) => operandOf(taken, depth - 1))).map((operands) => ({ is: 'call', call, operands })),
    );

/** A group is as likely as another, however many calls it has. */
const oneOfGroup = (groups: readonly (readonly Call[])[], depth: number): fc.Arbitrary<Called> =>
  fc.constantFrom(...groups).chain((group) => callOf(group, depth));

const depth = fc.constantFrom(1, 1, 2, 2, 3);

/** A call of columns, literals and other calls, three deep at most. */
export const anyCall: fc.Arbitrary<Called> = depth.chain((deep) => oneOfGroup(GROUPS, deep));

/** A statement around such calls. */
export const anyStatement: fc.Arbitrary<Called> = depth.chain((deep) => callOf(STATEMENTS, deep));
