/** The Castagnoli polynomial, reflected: what Redshift's CRC32 uses. */
const POLYNOMIAL = 0x82f63b78;

const TABLE = Uint32Array.from({ length: 256 }, (_value, index) => {
  let remainder = index;
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder & 1) === 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  return remainder;
});

/** The checksum of a text's bytes. https://docs.aws.amazon.com/redshift/latest/dg/crc32-function.html */
export function crc32c(text: string): number {
  let checksum = 0xffffffff;
  for (const byte of Buffer.from(text)) checksum = (TABLE[(checksum ^ byte) & 0xff] ?? 0) ^ (checksum >>> 8);
  return (checksum ^ 0xffffffff) >>> 0;
}
