import { RedshiftError } from '../redshift-error.ts';
import type { NativeFunction } from './native-function.ts';

/** Bytes cross the engine as hexadecimal digits, two a byte. */
const bytesOf = (digits: string): Buffer => Buffer.from(digits, 'hex');

const notIn = (format: string, text: string): RedshiftError => new RedshiftError('22023', `to_varbyte: "${text}" is no ${format} text`);
const unknownFormat = (name: string, format: string): RedshiftError =>
  new RedshiftError('22023', `${name}: "${format}" is no format: it is hex, binary, utf-8 or utf8`);

/** The bytes that a text stands for in a format. https://docs.aws.amazon.com/redshift/latest/dg/r_TO_VARBYTE.html */
function toVarbyte(text: string, format: string): string {
  switch (format.toLowerCase()) {
    case 'hex':
      if (!/^[0-9a-fA-F]*$/.test(text)) throw notIn('hexadecimal', text);
      return text.length % 2 === 0 ? text : `0${text}`;
    case 'binary': {
      if (!/^[01]*$/.test(text)) throw notIn('binary', text);
      const bits = text.padStart(Math.ceil(text.length / 8) * 8, '0');
      return bits.replace(/[01]{4}/g, (nibble) => Number.parseInt(nibble, 2).toString(16));
    }
    case 'utf8':
    case 'utf-8':
      return Buffer.from(text).toString('hex');
    default:
      throw unknownFormat('to_varbyte', format);
  }
}

/** Bytes as text in a format. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_VARBYTE.html */
function fromVarbyte(digits: string, format: string): string {
  switch (format.toLowerCase()) {
    case 'hex':
      return digits.toLowerCase();
    case 'binary':
      return digits.replace(/[0-9a-fA-F]/g, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'));
    case 'utf8':
    case 'utf-8':
      return readText(digits);
    default:
      throw unknownFormat('from_varbyte', format);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readText(digits: string): string {
  try {
    return utf8.decode(bytesOf(digits));
  } catch (error) {
    throw new RedshiftError('22021', 'the bytes of a VARBYTE value are no valid UTF-8 text', { cause: error });
  }
}

const combine = (name: string, operator: (a: number, b: number) => number): NativeFunction => ({
  name,
  parameters: ['text', 'text'],
  returns: 'text',
  call: (left: string, right: string): string => {
    if (left.length !== right.length) throw new RedshiftError('22026', 'cannot combine the bits of VARBYTE values of different lengths');
    const other = bytesOf(right);
    return Buffer.from(bytesOf(left).map((byte, index) => operator(byte, other[index] ?? 0))).toString('hex');
  },
});

const complement = (digits: string): string => Buffer.from(bytesOf(digits).map((byte) => ~byte & 0xff)).toString('hex');

/** A bit of bytes, counted from the lowest. https://docs.aws.amazon.com/redshift/latest/dg/r_GETBIT.html */
function getBit(digits: string, index: number): number {
  if (index < 0 || index >= digits.length * 4)
    throw new RedshiftError('22023', `getbit: there is no bit ${index} in ${digits.length / 2} bytes`);
  return (Number.parseInt(digits.charAt(digits.length - 1 - Math.floor(index / 4)), 16) >> (index % 4)) & 1;
}

/** The whole number whose bytes these are, the highest first. */
function toInteger(digits: string, width: number): bigint {
  if (digits.length !== width * 2)
    throw new RedshiftError('22023', `a VARBYTE value of ${digits.length / 2} bytes is no integer of ${width} bytes`);
  return BigInt.asIntN(width * 8, BigInt(`0x${digits}`));
}

export const VARBYTE_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_to_varbyte', parameters: ['text', 'text'], returns: 'text', call: toVarbyte },
  { name: 'rs_from_varbyte', parameters: ['text', 'text'], returns: 'text', call: fromVarbyte },
  { name: 'rs_varbyte_text', parameters: ['text'], returns: 'text', call: readText },
  { name: 'rs_varbyte_integer', parameters: ['text', 'integer'], returns: 'bigint', call: toInteger },
  { name: 'rs_varbyte_not', parameters: ['text'], returns: 'text', call: complement },
  combine('rs_varbyte_and', (a, b) => a & b),
  combine('rs_varbyte_or', (a, b) => a | b),
  combine('rs_varbyte_xor', (a, b) => a ^ b),
  { name: 'rs_get_bit', parameters: ['text', 'integer'], returns: 'integer', call: getBit },
];
