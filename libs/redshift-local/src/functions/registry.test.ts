import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from './registry.ts';

describe('the function registry', () => {
  it('has each name once', () => {
    const names = FUNCTIONS.map((definition) => definition.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('names lower case functions and the page of the guide for each', () => {
    for (const { name, page } of FUNCTIONS) {
      expect(name).toMatch(/^[a-z_0-9]+$/);
      expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/redshift\/latest\/dg\/[\w-]+\.html$/);
    }
  });
});
