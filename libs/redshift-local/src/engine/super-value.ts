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
    if (token[0] === '"') {
      const read = text(token);
      return read.startsWith(NUMBER_MARK) ? { kind: 'number', literal: read.slice(1) } : { kind: 'string', value: read };
    }
    if (token === 'null') return { kind: 'null' };
    if (token === 'true' || token === 'false') return { kind: 'boolean', value: token === 'true' };
    return { kind: 'number', literal: token };
  };
  return value();
}

/** Whether a number literal is a floating-point one. SUPER keeps decimals and floats apart, and only floats have an exponent. */
export const isFloat = (literal: string): boolean => /\d[eE]/.test(literal);

/** A floating-point number as SUPER prints it: `2.22e+0`. https://docs.aws.amazon.com/redshift/latest/dg/r_is_float.html */
export const floatLiteral = (value: number): string => value.toExponential();

/** How many digits a decimal literal has, and how many of them stand behind the point. */
export function digitsOf(literal: string): { readonly precision: number; readonly scale: number } {
  const [whole = '', fraction = ''] = literal.replace('-', '').split('.');
  return { precision: Math.max(1, whole.replace(/^0/, '').length + fraction.length), scale: fraction.length };
}
