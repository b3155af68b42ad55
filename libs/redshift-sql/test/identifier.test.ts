import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldIdentifier, parseExpression, quoteIdentifier } from '../src/index.ts';
import { character } from './character.ts';

const sensitive = { enableCaseSensitiveIdentifier: true };
const insensitive = { enableCaseSensitiveIdentifier: false };

describe('foldIdentifier', () => {
  it.each([
    [{ text: 'PlayedAt', quoted: false }, sensitive, 'playedat'],
    [{ text: 'PlayedAt', quoted: false }, insensitive, 'playedat'],
    [{ text: 'PlayedAt', quoted: true }, sensitive, 'PlayedAt'],
    [{ text: 'PlayedAt', quoted: true }, insensitive, 'playedat'],
    [{ text: 'ÄPFEL', quoted: false }, insensitive, 'Äpfel'],
  ])('folds %o under %o to %s', (identifier, rules, name) => {
    expect(foldIdentifier(identifier, rules)).toBe(name);
  });
});

describe('quoteIdentifier', () => {
  it.each([
    ['goals', 'goals'],
    ['_load_id', '_load_id'],
    ['#stage', '#stage'],
    ['playedAt', '"playedAt"'],
    ['user', '"user"'],
    ['2xx', '"2xx"'],
    ['hg.nginx.org', '"hg.nginx.org"'],
    ['a"b', '"a""b"'],
    ['試合', '試合'],
  ])('writes %s as %s', (name, written) => {
    expect(quoteIdentifier(name)).toBe(written);
  });

  it('writes every name so that it reads back as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 8 }), (name) => {
        fc.pre(name.isWellFormed() && !name.includes('\0'));
        const path = parseExpression(quoteIdentifier(name));
        expect(path.kind === 'path' && foldIdentifier(path.head, sensitive)).toBe(name);
      }),
      { seed: Number(process.env['HAKKAI_SEED']) },
    );
  });
});
