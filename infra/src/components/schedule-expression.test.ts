import { expect, it } from 'vitest';
import { scheduleExpression } from './schedule-expression.ts';

it('speaks of one minute, and of several', () => {
  expect(scheduleExpression({ seconds: 60 })).toBe('rate(1 minute)');
  expect(scheduleExpression({ seconds: 300 })).toBe('rate(5 minutes)');
});

it('rounds down: sooner is within the promise', () => {
  expect(scheduleExpression({ seconds: 179 })).toBe('rate(2 minutes)');
});

it('refuses a cadence under a minute by its figure', () => {
  expect(() => scheduleExpression({ seconds: 59 })).toThrow(/A cadence of 59 s is under a minute/);
});
