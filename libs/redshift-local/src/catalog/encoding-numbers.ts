/** Encodings in the order of the numbers that PG_ATTRIBUTE has of them, which FORMAT_ENCODING reads. */
export const ENCODINGS: readonly string[] = [
  ...['none', 'bytedict', 'delta', 'delta32k', 'lzo', 'mostly8', 'mostly16', 'mostly32'],
  ...['runlength', 'text255', 'text32k', 'zstd', 'az64'],
];

/** RAW and NONE are one encoding; tables made by older versions kept RAW. */
export const encodingName = (encode: string): string => (encode === 'raw' ? 'none' : encode);

export const encodingNumber = (encode: string): number => ENCODINGS.indexOf(encodingName(encode));
