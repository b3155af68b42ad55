import { createHash, randomUUID } from 'node:crypto';
import { parseStatements, SqlSyntaxError, SqlTooDeepError } from '@hakkai/redshift-sql';
import { ValidationException } from '../data-api-error.ts';
import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields, RequestParameter } from '../request-fields.ts';
import { mentionsParameter } from '../mentions-parameter.ts';
import { runStatement } from '../run-statement.ts';
import type { KeptSession } from '../session-pool.ts';
import type { ConnectionTarget, Statement } from '../statement.ts';
import { connectionTarget, sameTarget } from '../connection-target.ts';
import { waitForEnd } from '../wait-for-end.ts';

/** The longest SQL text, in bytes. https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html#data-api-considerations */
const STATEMENT_BYTES = 100 * 1024;
const SESSION_ID = /^[a-z0-9]{8}(-[a-z0-9]{4}){3}-[a-z0-9]{12}(:\d+)?$/;

export interface Submission {
  readonly sqls: readonly string[];
  readonly batch: boolean;
  readonly executionMode?: 'TRANSACTION' | 'AUTO_COMMIT';
}

/**
 * Takes a statement and answers before it runs, unless WaitTimeSeconds asks to wait. An equal request with the same client
 * token gets the first one's id back and runs nothing.
 */
export async function submitStatement(fields: RequestFields, submission: Submission, service: DataApiService): Promise<Json> {
  for (const sql of submission.sqls) requireOneStatement(sql);
  const parameters = fields.parameters();
  requireMentioned(parameters, submission.sqls);
  const sessionId = fields.optionalText('SessionId', SESSION_ID);
  const keepAlive = fields.optionalInteger('SessionKeepAliveSeconds', 0, 86_400);
  const token = fields.optionalText('ClientToken', /^.{1,64}$/s);
  const resultFormat = fields.optionalChoice('ResultFormat', ['JSON', 'CSV']) ?? 'JSON';
  const statementName = fields.optionalText('StatementName', /^.{0,500}$/s);
  const waitSeconds = fields.optionalInteger('WaitTimeSeconds', 0, 30) ?? 0;
  fields.optionalBoolean('WithEvent');
  const asked = connectionTarget(fields, sessionId === undefined);
  const request = { ...submission, parameters, sessionId, keepAlive, resultFormat, statementName, asked };
  const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const before = token === undefined ? undefined : service.statements.submittedBefore(token, fingerprint);
  if (before) {
    await waitForEnd(before, waitSeconds);
    return submitted(before);
  }
  const id = randomUUID();
  const kept = await sessionFor(id, sessionId, keepAlive, asked, service);
  const statement = newStatement(id, submission, {
    parameters,
    target: kept?.target ?? requireTarget(asked),
    resultFormat,
    ...(statementName === undefined ? {} : { statementName }),
    ...(kept ? { sessionId: kept.id } : {}),
    createdAt: service.now(),
  });
  try {
    service.statements.add(statement, token, fingerprint);
  } catch (error) {
    if (kept) service.sessions.release(kept);
    throw error;
  }
  statement.done = runStatement(statement, kept, service);
  await waitForEnd(statement, waitSeconds);
  return submitted(statement);
}

function newStatement(
  id: string,
  submission: Submission,
  given: Pick<Statement, 'parameters' | 'target' | 'resultFormat' | 'createdAt' | 'statementName' | 'sessionId'>,
): Statement {
  const at = given.createdAt;
  return {
    ...given,
    id,
    batch: submission.batch,
    ...(submission.executionMode === undefined ? {} : { executionMode: submission.executionMode }),
    parts: submission.sqls.map((sql) => ({ sql, status: 'SUBMITTED', createdAt: at, updatedAt: at, hasResultSet: false })),
    status: 'SUBMITTED',
    updatedAt: at,
    cancelRequested: false,
    done: Promise.resolve(),
  };
}

async function sessionFor(
  statementId: string,
  sessionId: string | undefined,
  keepAlive: number | undefined,
  asked: ConnectionTarget | undefined,
  service: DataApiService,
): Promise<KeptSession | undefined> {
  if (sessionId === undefined) {
    return keepAlive === undefined ? undefined : service.sessions.keep(requireTarget(asked), keepAlive, statementId);
  }
  if (asked && !sameTarget(asked, (await service.sessions.find(sessionId)).target)) {
    throw new ValidationException('A session keeps its connection: give SessionId without another cluster, workgroup, database or user.');
  }
  return service.sessions.take(sessionId, statementId, keepAlive);
}

function requireTarget(target: ConnectionTarget | undefined): ConnectionTarget {
  if (!target) throw new ValidationException('Provide WorkgroupName or ClusterIdentifier, and Database.');
  return target;
}

function requireOneStatement(sql: string): void {
  const bytes = Buffer.byteLength(sql);
  if (bytes > STATEMENT_BYTES) {
    throw new ValidationException(`The SQL statement has ${bytes} bytes; the Data API takes at most ${STATEMENT_BYTES}.`);
  }
  const statements = countStatements(sql);
  if (statements === 0) throw new ValidationException('The SQL statement is empty.');
  if (statements !== null && statements > 1) throw new ValidationException('Multiple sql statements are not allowed.');
}

/** Null for what is no SQL: that is the cluster's to say, once the statement runs. */
function countStatements(sql: string): number | null {
  try {
    return parseStatements(sql).length;
  } catch (error) {
    if (error instanceof SqlSyntaxError || error instanceof SqlTooDeepError) return null;
    throw error;
  }
}

function requireMentioned(parameters: readonly RequestParameter[], sqls: readonly string[]): void {
  const unused = parameters.filter((parameter) => !sqls.some((sql) => mentionsParameter(sql, parameter.name)));
  if (unused.length > 0) {
    throw new ValidationException(
      `Parameters list contains unused parameters. Unused parameters: [${unused.map((parameter) => parameter.name).join(', ')}]`,
    );
  }
}

function submitted(statement: Statement): Json {
  return {
    Id: statement.id,
    CreatedAt: statement.createdAt.getTime() / 1000,
    ClusterIdentifier: statement.target.clusterIdentifier,
    WorkgroupName: statement.target.workgroupName,
    Database: statement.target.database,
    DbUser: statement.dbUser ?? statement.target.dbUser,
    SecretArn: statement.target.secretArn,
    SessionId: statement.sessionId,
    Status: statement.status,
    HasResultSet: statement.parts.some((part) => part.hasResultSet),
  };
}
