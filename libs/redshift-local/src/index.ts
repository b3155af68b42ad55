export type { Redshift, RedshiftOptions, SessionOptions } from './session/redshift.ts';
export type { Cell, ResultColumn, Session, SqlParameter, StatementResult } from './session/session.ts';
export * from './redshift-error.ts';
export { bareTypeName, typeName } from './types/redshift-type.ts';
export type { RedshiftType, TypeKind } from './types/redshift-type.ts';
export { S3ObjectMissing } from './runtime/s3-port.ts';
export type { S3Object, S3Port } from './runtime/s3-port.ts';
