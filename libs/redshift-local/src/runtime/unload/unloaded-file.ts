/** A file that waits in the spool to become an object. */
export interface UnloadedFile {
  readonly path: string;
  /** Key below the destination's prefix: partition folder, number, extension. */
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
}

/**
 * The name of the n-th file (from 0) of a folder: `0000_part_00`, or `000` when written serially. There is one slice here, so the first number
 * is always 0000.
 */
export function fileName(folder: string, part: number, parallel: boolean, extension: string): string {
  return `${folder}${parallel ? `0000_part_${String(part).padStart(2, '0')}` : String(part).padStart(3, '0')}${extension}`;
}
