import { expect, it } from 'vitest';
import { didYouMeanColumn, nearestName } from './nearest-name.ts';

it('finds the name that was meant, a slip of the finger away', () => {
  expect(nearestName('marts.brackt', ['marts.top_scorers', 'marts.bracket'])).toBe('marts.bracket');
});

it('does not guess when nothing is near', () => {
  expect(nearestName('vat', ['max', 'sum'])).toBeNull();
});

it('reminds of the quotes that a name with capitals needs', () => {
  expect(didYouMeanColumn('tournamentid', ['tournamentId'], '')).toBe('did you mean "tournamentId", with its quotes?');
});
