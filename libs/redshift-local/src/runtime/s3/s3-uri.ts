import { RedshiftError } from '../../redshift-error.ts';

export interface S3Location {
  readonly bucket: string;
  /** A key, or the start of keys; may be empty. */
  readonly key: string;
}

/**
 * Reads `s3://bucket/key`. `position` is where it stands in the SQL.
 * @throws RedshiftError when it is no S3 URI.
 */
export function parseS3Uri(uri: string, position?: number): S3Location {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/is.exec(uri);
  if (!match) throw new RedshiftError('22023', `"${uri}" is no S3 location: write s3://bucket/prefix`, { position });
  return { bucket: match[1] ?? '', key: match[2] ?? '' };
}

export const s3Uri = (location: S3Location): string => `s3://${location.bucket}/${location.key}`;
