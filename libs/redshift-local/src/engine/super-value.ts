import { NUMBER_MARK } from './super-text.ts';

/** A SUPER value read from the text it is held as. Numbers keep their literal. */
export type SuperValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly literal: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly SuperValue[] }
  | { readonly kind: 'object'; readonly attributes: readonly (readonly [string, SuperValue])[] };

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^[\]{},:"\s]+/g;

/** Reads held text. It was validated when it was held, so what does not fit is a fault of ours and throws. */
export function readSuper(held: string): SuperValue {
  const tokens = held.match(TOKEN) ?? [];
  let at = 0;
  const next = (): string => {
    const token = tokens[at];
    if (token === undefined) throw new Error('A held SUPER value ends too early.');
    at += 1;
    return token;
  };
  const text = (token: string): string => {
    const value: unknown = JSON.parse(token);
    if (typeof value !== 'string') throw new Error('A held SUPER value has a broken string.');
    return value;
  };
  const value = (): SuperValue => {
    const token = next();
    if (token === '[') {
      const items: SuperValue[] = [];
      while (tokens[at] !== ']') {
        if (tokens[at] === ',') at += 1;
        items.push(value());
      }
      at += 1;
      return { kind: 'array', items };
    }
    if (token === '{') {
      const attributes: [string, SuperValue][] = [];
      while (tokens[at] !== '}') {
        if (tokens[at] === ',') at += 1;
        const name = text(next());
        at += 1;
        attributes.push([name, value()]);
      }
      at += 1;
      return { kind: 'object', attributes };
    }
    if (token.startsWith('"')) {
      const read = text(token);
      return read.startsWith(NUMBER_MARK) && /^[-\d]/.test(read.slice(1))
        ? { kind: 'number', literal: read.slice(1) }
        : { kind: 'string', value: read };
    }
    if (token === 'null') return { kind: 'null' };
    if (token === 'true' || token === 'false') return { kind: 'boolean', value: token === 'true' };
    return { kind: 'number', literal: token };
  };
  return value();
}
