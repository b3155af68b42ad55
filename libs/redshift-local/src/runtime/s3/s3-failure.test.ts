import { describe, expect, it } from 'vitest';
import { openRedshift } from '../../session/open-redshift.ts';
import { awsS3Port } from './aws-s3-port.ts';
import { S3Failure, withS3Failures } from './s3-failure.ts';
import { MemoryS3 } from '../test/memory-s3.ts';
import { S3ObjectMissing } from '../s3-port.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

describe('S3 that fails', () => {
  it('is named in the error of the statement that needed it', async () => {
    const redshift = await openRedshift({ s3: awsS3Port({ endpoint: 'http://127.0.0.1:1', credentials }) });
    const session = await redshift.openSession();
    await session.execute('create table t (n int)');
    const error = await session.execute("copy t from 's3://bkt/x' iam_role default json").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(S3Failure);
    expect((error as Error).message).toMatch(/^S3ServiceException: .*ECONNREFUSED.* \(listing s3:\/\/bkt\/x\)$/);
    await redshift.close();
  });

  it('says status and code of what S3 answered, and lets a missing object be one', async () => {
    const refused = Object.assign(new Error('The specified bucket does not exist'), {
      name: 'NoSuchBucket',
      $metadata: { httpStatusCode: 404 },
    });
    const s3 = new MemoryS3();
    s3.put = () => Promise.reject(refused);
    const port = withS3Failures(s3);
    await expect(port.put('bkt', 'k', Buffer.alloc(0), 0)).rejects.toThrow(
      'S3ServiceException: The specified bucket does not exist, Status 404, Error NoSuchBucket (writing s3://bkt/k)',
    );
    await expect(port.get('bkt', 'k')).rejects.toBeInstanceOf(S3ObjectMissing);
  });
});
