import { expect, it } from 'vitest';
import { quoteColumns, quoteIdentifier, quoteLiteral, quoteRelation } from './quote.ts';

it('keeps spelling, spaces and quotes of an identifier', () => {
  expect(quoteIdentifier('matchNo')).toBe('"matchNo"');
  expect(quoteIdentifier('say "hi"')).toBe('"say ""hi"""');
  expect(quoteRelation({ schema: 'raw', name: 'm' })).toBe('"raw"."m"');
  expect(quoteColumns(['a', 'b'], 'r')).toBe('r."a", r."b"');
});

it('lets no literal end early, by quote or by backslash', () => {
  expect(quoteLiteral("a'b")).toBe("'a''b'");
  expect(quoteLiteral("\\'; drop table x; --")).toBe("'\\\\''; drop table x; --'");
});
