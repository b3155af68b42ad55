import { NotEmulated } from '../../redshift-error.ts';
import type { GlueTable } from '../../glue/glue-catalog.ts';
import type { S3Port } from '../s3-port.ts';
import type { Compression } from '../s3/open-object.ts';
import { parseS3Uri, s3Uri, type S3Location } from '../s3/s3-uri.ts';

/** A file of an external table, with what its partition says about its rows. */
export interface ExternalObject {
  readonly object: S3Location;
  readonly size: number;
  readonly compression: Compression;
  /** In the order of the table's partition keys. */
  readonly partition: readonly (string | null)[];
}

/**
 * The files behind an external table: below its location, or its partitions' locations, without hidden ones (names that start with
 * `.`, `_` or `#`, or end with `~`).
 * https://docs.aws.amazon.com/redshift/latest/dg/c-spectrum-data-files.html
 */
export async function externalObjects(s3: S3Port, table: GlueTable): Promise<readonly ExternalObject[]> {
  const places =
    table.partitionKeys.length === 0
      ? [{ values: [] as readonly (string | null)[], location: table.location }]
      : table.partitions.map((partition) => ({ values: partition.values, location: partition.location }));
  const objects: ExternalObject[] = [];
  for (const place of places) {
    const { bucket, key } = parseS3Uri(place.location);
    for await (const found of s3.list(bucket, key)) {
      if (key !== '' && !key.endsWith('/') && !found.key.startsWith(`${key}/`)) {
        if (found.key === key) throw new NotEmulated(`an external table over the single object ${place.location} (a manifest)`);
        continue;
      }
      const name = found.key.slice(found.key.lastIndexOf('/') + 1);
      if (name === '' || /^[._#]|~$/.test(name) || found.size === 0) continue;
      const object = { bucket, key: found.key };
      objects.push({ object, size: found.size, compression: compressionOf(object), partition: place.values });
    }
  }
  return objects;
}

/** Spectrum goes by the file's extension. */
function compressionOf(object: S3Location): Compression {
  const extension = /\.(gz|bz2|zst|zstd|snappy|lzo)$/i.exec(object.key)?.[1]?.toLowerCase();
  switch (extension) {
    case 'gz':
      return 'gzip';
    case 'zst':
    case 'zstd':
      return 'zstd';
    case undefined:
      return 'none';
    default:
      throw new NotEmulated(`an external file compressed as .${extension} (${s3Uri(object)})`);
  }
}
