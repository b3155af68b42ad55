import { createHash } from 'node:crypto';
import { farmFingerprint64 } from './farm-fingerprint.ts';
import type { NativeFunction } from './native-function.ts';

const FNV_PRIME = 0x100000001b3n;
const FNV_BASIS = 0xcbf29ce484222325n;

function fnv1a(bytes: Buffer, seed: bigint): bigint {
  let hash = BigInt.asUintN(64, seed);
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  return BigInt.asIntN(64, hash);
}

/** The bytes of a whole number, the lowest first. */
function littleEndian(value: bigint, width: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return bytes.subarray(0, width);
}

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
const scramble = (block: number): number => Math.imul(rotate(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);

/** MurmurHash3 for x86, 32 bits: blocks of four bytes, the rest, then mixing of the length. */
function murmur3(bytes: Buffer, seed: number): number {
  let hash = seed;
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at < whole; at += 4) hash = Math.imul(rotate(hash ^ scramble(bytes.readInt32LE(at)), 13), 5) + 0xe6546b64;
  const rest = bytes.subarray(whole);
  if (rest.length > 0) hash ^= scramble(rest.readUIntLE(0, rest.length));
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

const DIGESTS: ReadonlySet<number> = new Set([224, 256, 384, 512]);

/** SHA-2 of a number of bits, 256 for 0; empty for one that it does not have. https://docs.aws.amazon.com/redshift/latest/dg/SHA2.html */
function sha2(text: string, bits: number): string {
  const size = bits === 0 ? 256 : bits;
  return DIGESTS.has(size) ? createHash(`sha${size}`).update(text).digest('hex') : '';
}

export const HASH_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_sha2', parameters: ['text', 'integer'], returns: 'text', call: sha2 },
  {
    name: 'rs_farm_fingerprint',
    parameters: ['text'],
    returns: 'bigint',
    call: (digits: string): bigint => farmFingerprint64(Buffer.from(digits, 'hex')),
  },
  {
    name: 'rs_fnv_text',
    parameters: ['text', 'bigint'],
    returns: 'bigint',
    call: (text: string, seed: bigint): bigint => fnv1a(Buffer.from(text), seed),
  },
  {
    name: 'rs_fnv_integer',
    parameters: ['bigint', 'integer', 'bigint'],
    returns: 'bigint',
    call: (value: bigint, width: number, seed: bigint): bigint => fnv1a(littleEndian(value, width), seed),
  },
  {
    name: 'rs_murmur_text',
    parameters: ['text', 'integer'],
    returns: 'integer',
    call: (text: string, seed: number): number => murmur3(Buffer.from(text), seed),
  },
  {
    name: 'rs_murmur_integer',
    parameters: ['bigint', 'integer'],
    returns: 'integer',
    call: (value: bigint, seed: number): number => murmur3(littleEndian(value, 8), seed),
  },
];

/** Where FNV starts when no seed is given. */
export const FNV_SEED = BigInt.asIntN(64, FNV_BASIS);
