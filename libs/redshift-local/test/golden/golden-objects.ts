import { readdirSync, readFileSync } from 'node:fs';

/** The bucket that cases name: `s3://golden/colors.csv` is `objects/colors.csv`. */
const BUCKET = 'golden';

/** The objects that cases load, by their keys. */
export function goldenObjects(): ReadonlyMap<string, Buffer> {
  const folder = new URL('objects/', import.meta.url);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))]));
}

/** The same under `bucket/key`, as a map of S3 in memory has them. */
export const objectsInBucket = (): Readonly<Record<string, Buffer>> =>
  Object.fromEntries(Array.from(goldenObjects(), ([key, body]) => [`${BUCKET}/${key}`, body]));

/** A statement whose objects lie in another bucket. */
export const inBucket = (sql: string, bucket: string): string => sql.replaceAll(`s3://${BUCKET}/`, `s3://${bucket}/`);
