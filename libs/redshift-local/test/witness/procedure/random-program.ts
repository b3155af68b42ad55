import fc from 'fast-check';
import type { Block, Condition, Declaration, Kind, Program, Rows, Statement, Value } from './program.ts';

const pick = fc.nat({ max: 11 });
const kind = fc.constantFrom<Kind[]>('whole', 'whole', 'text', 'text', 'exact', 'flag', 'day');
const comparison = fc.constantFrom('=', '<>', '<', '<=', '>', '>=');
const maybe = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(of, { nil: null, freq: 2 });
const seldom = fc.nat({ max: 5 }).map((number) => number === 5);
const rarely = fc.nat({ max: 14 }).map((number) => number === 14);
const is = <Name extends string>(name: Name): fc.Arbitrary<Name> => fc.constant(name);

interface Nodes {
  value: Value;
  condition: Condition;
  rows: Rows;
  declaration: Declaration;
  block: Block;
  statement: Statement;
  body: readonly Statement[];
}

/** Programs that end: the printer gives each loop a guard. */
const nodes = fc.letrec<Nodes>((tie: fc.LetrecTypedTie<Nodes>) => {
  const small = { maxDepth: 2, depthSize: 'xsmall', withCrossShrink: true } as const;
  const deep = { maxDepth: 4, depthSize: 'small', withCrossShrink: true } as const;
  const branch = fc.record({ when: tie('condition'), body: tie('body') });
  return {
    value: fc.oneof(
      small,
      { weight: 4, arbitrary: fc.record({ is: is('variable'), pick }) },
      { weight: 3, arbitrary: fc.record({ is: is('literal'), pick }) },
      {
        weight: 3,
        arbitrary: fc.record({
          is: is('reckoned'),
          operator: fc.constantFrom('+', '-', '*', '+', '-', '%', '/'),
          left: tie('value'),
          right: tie('value'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          is: is('call'),
          name: fc.constantFrom<('coalesce' | 'nullif' | 'greatest' | 'least')[]>('coalesce', 'nullif', 'greatest', 'least'),
          left: tie('value'),
          right: tie('value'),
        }),
      },
      { weight: 1, arbitrary: fc.record({ is: is('case'), when: tie('condition'), then: tie('value'), otherwise: maybe(tie('value')) }) },
      { weight: 1, arbitrary: fc.record({ is: is('converted'), of: tie('value') }) },
      { weight: 1, arbitrary: fc.record({ is: is('looked-up'), where: tie('condition') }) },
    ),
    condition: fc.oneof(
      small,
      { weight: 4, arbitrary: fc.record({ is: is('compare'), kind, operator: comparison, left: tie('value'), right: tie('value') }) },
      { weight: 1, arbitrary: fc.record({ is: is('found') }) },
      { weight: 1, arbitrary: fc.record({ is: is('flag'), pick }) },
      { weight: 1, arbitrary: fc.record({ is: is('null'), kind, of: tie('value'), not: fc.boolean() }) },
      {
        weight: 1,
        arbitrary: fc.record({ is: is('both'), operator: fc.constantFrom('and', 'or'), left: tie('condition'), right: tie('condition') }),
      },
      { weight: 1, arbitrary: fc.record({ is: is('not'), of: tie('condition') }) },
      { weight: 1, arbitrary: fc.record({ is: is('exists'), where: tie('condition') }) },
    ),
    rows: fc.record({ where: tie('condition'), shape: pick, limit: maybe(fc.nat({ max: 2 })), dynamic: seldom }),
    declaration: fc.record<Declaration>({
      name: pick,
      type: fc.oneof(
        { weight: 6, arbitrary: fc.record({ is: is('plain'), pick }) },
        { weight: 1, arbitrary: fc.record({ is: is('like-variable'), pick }) },
        { weight: 1, arbitrary: fc.record({ is: is('like-column'), pick }) },
        { weight: 1, arbitrary: fc.record({ is: is('row') }) },
        { weight: 1, arbitrary: fc.record({ is: is('record') }) },
      ),
      constant: seldom,
      notNull: rarely,
      initial: maybe(tie('value')),
    }),
    block: fc.record({
      is: is('block'),
      labelled: fc.boolean(),
      declarations: fc.array(tie('declaration'), { maxLength: 4 }),
      body: tie('body'),
    }),
    body: fc.array(tie('statement'), { minLength: 1, maxLength: 4, depthIdentifier: 'statement' }),
    statement: fc.oneof(
      { ...deep, depthIdentifier: 'statement' },
      { weight: 6, arbitrary: fc.record({ is: is('assign'), pick, value: tie('value'), converted: seldom }) },
      { weight: 5, arbitrary: fc.record({ is: is('log'), kind, value: tie('value') }) },
      {
        weight: 2,
        arbitrary: fc.record({ is: is('if'), branches: fc.array(branch, { minLength: 1, maxLength: 3 }), otherwise: tie('body') }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          is: is('case'),
          kind: fc.constantFrom<Kind[]>('whole', 'text', 'exact', 'day'),
          operand: tie('value'),
          branches: fc.array(fc.record({ values: fc.array(tie('value'), { minLength: 1, maxLength: 3 }), body: tie('body') }), {
            minLength: 1,
            maxLength: 3,
          }),
          otherwise: fc.option(tie('body'), { nil: null, freq: 4 }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          is: is('search'),
          branches: fc.array(branch, { minLength: 1, maxLength: 3 }),
          otherwise: fc.option(tie('body'), { nil: null, freq: 4 }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ is: is('loop'), while: maybe(tie('condition')), labelled: fc.boolean(), body: tie('body') }) },
      {
        weight: 2,
        arbitrary: fc.record({
          is: is('for'),
          name: pick,
          reverse: seldom,
          from: tie('value'),
          length: fc.integer({ min: -1, max: 3 }),
          labelled: fc.boolean(),
          body: tie('body'),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({ is: is('for-rows'), rows: tie('rows'), target: pick, labelled: fc.boolean(), body: tie('body') }),
      },
      { weight: 2, arbitrary: tie('block') },
      {
        weight: 2,
        arbitrary: fc.record({
          is: is('leave'),
          action: fc.constantFrom('exit', 'continue'),
          label: maybe(pick),
          when: fc.option(tie('condition'), { nil: null, freq: 5 }),
        }),
      },
      { weight: 3, arbitrary: fc.record({ is: is('select-into'), rows: tie('rows'), target: pick, front: fc.boolean() }) },
      { weight: 2, arbitrary: fc.record({ is: is('insert'), id: tie('value'), label: tie('value'), price: tie('value') }) },
      { weight: 2, arbitrary: fc.record({ is: is('update'), column: pick, value: tie('value'), where: tie('condition') }) },
      { weight: 1, arbitrary: fc.record({ is: is('delete'), where: tie('condition') }) },
      { weight: 1, arbitrary: fc.record({ is: is('execute'), text: tie('value'), number: tie('value') }) },
      { weight: 1, arbitrary: fc.record({ is: is('perform'), where: tie('condition') }) },
      { weight: 1, arbitrary: fc.record({ is: is('row-count'), pick }) },
      {
        weight: 2,
        arbitrary: fc.record({
          is: is('cursor'),
          form: fc.constantFrom('bound', 'select', 'execute'),
          rows: tie('rows'),
          target: pick,
          fetches: fc.integer({ min: 1, max: 3 }),
          looped: fc.boolean(),
          body: tie('body'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ is: is('raise'), exception: seldom, picks: fc.array(pick, { maxLength: 3 }) }),
      },
      { weight: 2, arbitrary: fc.record({ is: is('call'), first: pick, second: pick }) },
      { weight: 1, arbitrary: fc.record({ is: is('end-transaction'), action: fc.constantFrom('commit', 'commit', 'rollback') }) },
      { weight: 1, arbitrary: fc.constantFrom<Statement[]>({ is: 'nothing' }, { is: 'nothing' }, { is: 'nothing' }, { is: 'return' }) },
    ),
  };
});

export const { value: anyValue, condition: anyCondition, rows: anyRows } = nodes;

const outermost = fc.record({
  is: is('block'),
  labelled: fc.boolean(),
  declarations: fc.array(nodes.declaration, { minLength: 3, maxLength: 6 }),
  body: fc.array(nodes.statement, { minLength: 2, maxLength: 8 }),
});

export const anyProgram: fc.Arbitrary<Program> = fc.record({
  inner: outermost,
  outer: outermost,
  apart: fc.boolean(),
  arguments: fc.tuple(pick, pick),
});
