import { expect, it } from 'vitest';
import { editText } from './edit-text.ts';

const span = (text: string, part: string): { start: number; end: number } => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

it('writes an edit inside another where the outer one renders it', () => {
  const text = 'a + f(g(b)) + c';
  const edits = [
    { span: span(text, 'g(b)'), write: () => 'G' },
    {
      span: span(text, 'f(g(b))'),
      write: (render: (part: { start: number; end: number }) => string) => `F[${render(span(text, 'g(b)'))}]`,
    },
    { span: span(text, 'c'), write: () => 'C' },
  ];
  expect(editText(text, { start: 0, end: text.length }, edits)).toBe('a + F[G] + C');
});
