import { RedshiftError } from '../../redshift-error.ts';
import { S3ObjectMissing, type S3Port } from '../s3-port.ts';
import { parseS3Uri, s3Uri, type S3Location } from '../s3/s3-uri.ts';

/**
 * The objects that a COPY reads, in the order of their keys, or of the manifest.
 *
 * @throws RedshiftError when the prefix has no object, the manifest is not one, or a mandatory object is missing.
 * https://docs.aws.amazon.com/redshift/latest/dg/loading-data-files-using-manifest.html
 */
export async function copyObjects(s3: S3Port, uri: string, manifest: boolean, position: number): Promise<readonly S3Location[]> {
  const location = parseS3Uri(uri, position);
  return manifest ? fromManifest(s3, location, position) : fromPrefix(s3, location, position);
}

async function fromPrefix(s3: S3Port, location: S3Location, position: number): Promise<readonly S3Location[]> {
  const objects: S3Location[] = [];
  for await (const object of s3.list(location.bucket, location.key)) objects.push({ bucket: location.bucket, key: object.key });
  if (objects.length === 0) {
    throw new RedshiftError('XX000', `The specified S3 prefix '${location.key}' does not exist`, {
      position,
      hint: `Nothing lies under ${s3Uri(location)}.`,
    });
  }
  return objects;
}

async function fromManifest(s3: S3Port, location: S3Location, position: number): Promise<readonly S3Location[]> {
  const entries = readManifest(await objectText(s3, location, position), s3Uri(location), position);
  const objects: S3Location[] = [];
  for (const entry of entries) {
    const object = parseS3Uri(entry.url, position);
    if (await exists(s3, object)) objects.push(object);
    else if (entry.mandatory) {
      throw new RedshiftError('XX000', `The mandatory file ${entry.url} of the manifest does not exist`, { position });
    }
  }
  if (objects.length === 0)
    throw new RedshiftError('XX000', `None of the files that the manifest ${s3Uri(location)} lists exists`, { position });
  return objects;
}

interface ManifestEntry {
  readonly url: string;
  readonly mandatory: boolean;
}

function readManifest(text: string, uri: string, position: number): readonly ManifestEntry[] {
  const invalid = (why: string, cause?: unknown): RedshiftError =>
    new RedshiftError('XX000', `Invalid manifest file - URL: ${uri}, Reason: ${why}`, { position, cause });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw invalid('it is not JSON', cause);
  }
  const entries = typeof document === 'object' && document !== null && 'entries' in document ? document.entries : undefined;
  if (!Array.isArray(entries) || entries.length === 0) throw invalid('it has no entries');
  return entries.map((entry: unknown, index) => {
    const { url, mandatory } = (typeof entry === 'object' && entry !== null ? entry : {}) as { url?: unknown; mandatory?: unknown };
    if (typeof url !== 'string') throw invalid(`entry ${index + 1} has no url`);
    if (mandatory !== undefined && typeof mandatory !== 'boolean') throw invalid(`entry ${index + 1}: mandatory is true or false`);
    return { url, mandatory: mandatory ?? false };
  });
}

async function exists(s3: S3Port, object: S3Location): Promise<boolean> {
  for await (const found of s3.list(object.bucket, object.key)) return found.key === object.key;
  return false;
}

/** A small object as text. @throws RedshiftError when it does not exist. */
export async function objectText(s3: S3Port, object: S3Location, position: number): Promise<string> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of (await s3.get(object.bucket, object.key)) as AsyncIterable<Buffer>) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    if (!(error instanceof S3ObjectMissing)) throw error;
    throw new RedshiftError('XX000', `The file ${s3Uri(object)} does not exist`, { position, cause: error });
  }
}
