import { LAND_PREFIX, type Source } from '@hakkai/contract';

/** Objects under a prefix go after some days. */
export interface Expiry {
  readonly prefix: string;
  readonly days: number;
}

/** A rule as S3 takes it. */
export interface LifecycleRule {
  readonly id: string;
  readonly status: 'Enabled';
  readonly filter: { readonly prefix: string };
  readonly expiration?: { readonly days: number };
  readonly noncurrentVersionExpiration?: { readonly noncurrentDays: number };
  readonly abortIncompleteMultipartUpload?: { readonly daysAfterInitiation: number };
}

/** Long enough to notice a wrong overwrite or delete, short enough that a forgotten person is gone within the month. */
const OLD_VERSION_DAYS = 30;
const ABANDONED_UPLOAD_DAYS = 7;
const DAY_SECONDS = 86_400;

/** Land objects live as long as the source promises a rebuild from raw; a source that says nothing keeps them. */
export function landExpiries(sources: readonly Source[]): readonly Expiry[] {
  return sources.flatMap(({ name, retention }) =>
    retention ? [{ prefix: `${LAND_PREFIX}${name}/`, days: Math.max(1, Math.ceil(retention.seconds / DAY_SECONDS)) }] : [],
  );
}

/** The lifecycle of a bucket: what it expires, and always old versions and uploads that nobody ended. */
export function abandonedVersionRules(expiries: readonly Expiry[]): readonly LifecycleRule[] {
  return [
    {
      id: 'old-versions',
      status: 'Enabled',
      filter: { prefix: '' },
      noncurrentVersionExpiration: { noncurrentDays: OLD_VERSION_DAYS },
      abortIncompleteMultipartUpload: { daysAfterInitiation: ABANDONED_UPLOAD_DAYS },
    },
    ...expiries.map(({ prefix, days }) => ({
      id: prefix === '' ? 'expire' : `expire-${prefix.replace(/\/$/, '').replaceAll('/', '-')}`,
      status: 'Enabled' as const,
      filter: { prefix },
      expiration: { days },
    })),
  ];
}
