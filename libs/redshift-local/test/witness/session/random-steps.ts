import fc from 'fast-check';
import type { Kind } from '../procedure/program.ts';
import { anyCondition, anyRows, anyValue } from '../procedure/random-program.ts';
import { ANY_NAME, type Prepared, type Step } from './step.ts';

const pick = fc.nat({ max: 11 });
const name = fc.nat({ max: ANY_NAME });
const seldom = fc.nat({ max: 29 }).map((number) => number === 29);
const kind = fc.constantFrom<Kind[]>('whole', 'text', 'exact', 'flag', 'day');
const is = <Name extends string>(name: Name): fc.Arbitrary<Name> => fc.constant(name);

const prepared: fc.Arbitrary<Prepared> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      is: is('select'),
      items: fc.array(fc.record({ kind, value: anyValue }), { minLength: 1, maxLength: 3 }),
      where: anyCondition,
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: is('insert'), id: anyValue, label: anyValue, price: anyValue }) },
  { weight: 1, arbitrary: fc.record({ is: is('update'), column: pick, value: anyValue, where: anyCondition }) },
  { weight: 1, arbitrary: fc.record({ is: is('delete'), where: anyCondition }) },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ is: is('prepare'), name, types: fc.array(pick, { maxLength: 3 }), statement: prepared }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      is: is('execute'),
      name,
      values: fc.array(fc.record({ value: anyValue, converted: seldom }), { minLength: 3, maxLength: 3 }),
      surplus: seldom,
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: is('deallocate'), name: fc.option(name, { nil: null, freq: 8 }) }) },
  { weight: 3, arbitrary: fc.record({ is: is('declare'), name, rows: anyRows }) },
  {
    weight: 8,
    arbitrary: fc.record({
      is: is('fetch'),
      name,
      count: fc.constantFrom('', 'next', 'all', 'forward', 'forward all', 'forward 0', 'forward 1', 'forward 2', 'forward 3'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: is('close'), name: fc.option(name, { nil: null, freq: 5 }) }) },
);

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 3, maxLength: 16 });
