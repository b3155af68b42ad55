const K0 = 0xc3a5c85c97cb3127n;
const K1 = 0xb492b66fbe98f273n;
const K2 = 0x9ae16a3b2f90404fn;
const SEED = 81n;
const BLOCK = 64;

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotate = (value: bigint, bits: bigint): bigint => (bits === 0n ? value : wrap((value >> bits) | (value << (64n - bits))));
const shiftMix = (value: bigint): bigint => value ^ (value >> 47n);

function mixTwo(u: bigint, v: bigint, factor: bigint): bigint {
  const a = shiftMix(wrap((u ^ v) * factor));
  return wrap(shiftMix(wrap((v ^ a) * factor)) * factor);
}

const word = (bytes: Buffer, at: number): bigint => bytes.readBigUInt64LE(at);

function upTo16(bytes: Buffer): bigint {
  const { length } = bytes;
  const factor = wrap(K2 + BigInt(length) * 2n);
  if (length >= 8) {
    const a = wrap(word(bytes, 0) + K2);
    const b = word(bytes, length - 8);
    const c = wrap(rotate(b, 37n) * factor + a);
    const d = wrap((rotate(a, 25n) + b) * factor);
    return mixTwo(c, d, factor);
  }
  if (length >= 4)
    return mixTwo(wrap(BigInt(length) + (BigInt(bytes.readUInt32LE(0)) << 3n)), BigInt(bytes.readUInt32LE(length - 4)), factor);
  if (length === 0) return K2;
  const y = BigInt(bytes.readUInt8(0) + (bytes.readUInt8(length >> 1) << 8));
  const z = BigInt(length + (bytes.readUInt8(length - 1) << 2));
  return wrap(shiftMix(wrap(y * K2) ^ wrap(z * K0)) * K2);
}

function upTo32(bytes: Buffer): bigint {
  const { length } = bytes;
  const factor = wrap(K2 + BigInt(length) * 2n);
  const a = wrap(word(bytes, 0) * K1);
  const b = word(bytes, 8);
  const c = wrap(word(bytes, length - 8) * factor);
  const d = wrap(word(bytes, length - 16) * K2);
  return mixTwo(wrap(rotate(wrap(a + b), 43n) + rotate(c, 30n) + d), wrap(a + rotate(wrap(b + K2), 18n) + c), factor);
}

function upTo64(bytes: Buffer): bigint {
  const { length } = bytes;
  const factor = wrap(K2 + BigInt(length) * 2n);
  const a = wrap(word(bytes, 0) * K2);
  const b = word(bytes, 8);
  const c = wrap(word(bytes, length - 8) * factor);
  const d = wrap(word(bytes, length - 16) * K2);
  const y = wrap(rotate(wrap(a + b), 43n) + rotate(c, 30n) + d);
  const z = mixTwo(y, wrap(a + rotate(wrap(b + K2), 18n) + c), factor);
  const e = wrap(word(bytes, 16) * factor);
  const f = word(bytes, 24);
  const g = wrap((y + word(bytes, length - 32)) * factor);
  const h = wrap((z + word(bytes, length - 24)) * factor);
  return mixTwo(wrap(rotate(wrap(e + f), 43n) + rotate(g, 30n) + h), wrap(e + rotate(wrap(f + a), 18n) + g), factor);
}

/** Two running words mixed with four of the text. */
function mixFour(bytes: Buffer, at: number, first: bigint, second: bigint): readonly [bigint, bigint] {
  const x = word(bytes, at);
  const z = word(bytes, at + 24);
  const a = wrap(first + x);
  const b = rotate(wrap(second + a + z), 21n);
  const c = wrap(a + word(bytes, at + 8) + word(bytes, at + 16));
  return [wrap(c + z), wrap(b + rotate(c, 44n) + a)];
}

function beyond64(bytes: Buffer): bigint {
  let x = SEED;
  let y = wrap(SEED * K1 + 113n);
  let z = wrap(shiftMix(wrap(y * K2 + 113n)) * K2);
  let v: readonly [bigint, bigint] = [0n, 0n];
  let w: readonly [bigint, bigint] = [0n, 0n];
  x = wrap(x * K2 + word(bytes, 0));
  const end = Math.floor((bytes.length - 1) / BLOCK) * BLOCK;
  for (let at = 0; at < end; at += BLOCK) {
    x = wrap(rotate(wrap(x + y + v[0] + word(bytes, at + 8)), 37n) * K1);
    y = wrap(rotate(wrap(y + v[1] + word(bytes, at + 48)), 42n) * K1);
    x ^= w[1];
    y = wrap(y + v[0] + word(bytes, at + 40));
    z = wrap(rotate(wrap(z + w[0]), 33n) * K1);
    v = mixFour(bytes, at, wrap(v[1] * K1), wrap(x + w[0]));
    w = mixFour(bytes, at + 32, wrap(z + w[1]), wrap(y + word(bytes, at + 16)));
    [z, x] = [x, z];
  }
  const factor = wrap(K1 + ((z & 0xffn) << 1n));
  const last = bytes.length - BLOCK;
  w = [wrap(w[0] + BigInt((bytes.length - 1) & 63)), w[1]];
  v = [wrap(v[0] + w[0]), v[1]];
  w = [wrap(w[0] + v[0]), w[1]];
  x = wrap(rotate(wrap(x + y + v[0] + word(bytes, last + 8)), 37n) * factor);
  y = wrap(rotate(wrap(y + v[1] + word(bytes, last + 48)), 42n) * factor);
  x ^= wrap(w[1] * 9n);
  y = wrap(y + v[0] * 9n + word(bytes, last + 40));
  z = wrap(rotate(wrap(z + w[0]), 33n) * factor);
  v = mixFour(bytes, last, wrap(v[1] * factor), wrap(x + w[0]));
  w = mixFour(bytes, last + 32, wrap(z + w[1]), wrap(y + word(bytes, last + 16)));
  [z, x] = [x, z];
  return mixTwo(wrap(mixTwo(v[0], w[0], factor) + shiftMix(y) * K0 + z), wrap(mixTwo(v[1], w[1], factor) + x), factor);
}

/**
 * FarmHash's `Fingerprint64` of bytes, as a signed number.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_FARMFINGERPRINT64.html
 * @example farmFingerprint64(Buffer.from('Amazon Redshift')) // 8085098817162212970n
 */
export function farmFingerprint64(bytes: Buffer): bigint {
  const hash =
    bytes.length <= 16 ? upTo16(bytes) : bytes.length <= 32 ? upTo32(bytes) : bytes.length <= 64 ? upTo64(bytes) : beyond64(bytes);
  return BigInt.asIntN(64, hash);
}
