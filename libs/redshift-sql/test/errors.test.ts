import { describe, expect, it } from 'vitest';
import { parseStatement, SqlSyntaxError } from '../src/index.ts';
import { readCases } from './read-cases.ts';

describe('what is no statement', () => {
  it.each(readCases(new URL('errors/errors.txt', import.meta.url)))('refuses $sql at $expected', ({ sql, expected }) => {
    const error = refusal(sql);
    const hint = error.hint === null ? '' : ` | ${error.hint}`;
    expect(`${error.line}:${error.column} ${error.message}${hint}`).toBe(expected);
    expect(error.sqlstate).toBe('42601');
  });
});

function refusal(sql: string): SqlSyntaxError {
  try {
    parseStatement(sql);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return error;
    throw error;
  }
  throw new Error(`accepted: ${sql}`);
}
