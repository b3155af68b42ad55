import { setImmediate as nextTurn } from 'node:timers/promises';
import { RedshiftError } from '../redshift-error.ts';
import type { Session, StatementResult } from '../session/session.ts';
import { errorText } from './error-text.ts';
import { mentionsParameter } from './mentions-parameter.ts';
import { resultSize } from './result-field.ts';
import type { RunningStatements } from './running-statements.ts';
import type { KeptSession, SessionPool } from './session-pool.ts';
import type { Statement, StatementPart } from './statement.ts';

/** The largest row of a result, in bytes. https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-troubleshooting.html */
const ROW_BYTES = 64 * 1024;
/** The largest result, in bytes. */
const RESULT_BYTES = 500 * 1024 * 1024;

export interface StatementRunner {
  readonly sessions: SessionPool;
  readonly running: RunningStatements;
  readonly now: () => Date;
}

/**
 * Takes a submitted statement to its end: PICKED, connected, STARTED, then FINISHED, FAILED or ABORTED.
 * Never rejects: what goes wrong is the statement's error.
 */
export async function runStatement(statement: Statement, kept: KeptSession | undefined, runner: StatementRunner): Promise<void> {
  runner.running.picked(statement);
  await nextTurn();
  moveTo(statement, 'PICKED', runner.now());
  let session: Session | undefined;
  const started = process.hrtime.bigint();
  try {
    session = kept ? await runner.sessions.connect(kept) : await runner.sessions.open(statement.target);
    runner.running.started(statement, session);
    if (statement.cancelRequested) throw new CancelledBeforeStart();
    moveTo(statement, 'STARTED', runner.now());
    if (statement.executionMode === 'AUTO_COMMIT') await runEach(statement, session, runner);
    else if (statement.batch) await runAsTransaction(statement, session, runner);
    else for (const part of statement.parts) await runPart(statement, part, session, runner);
    end(statement, 'FINISHED', runner.now());
  } catch (error) {
    statement.error ??= errorText(error);
    end(statement, statement.cancelRequested ? 'ABORTED' : 'FAILED', runner.now());
  } finally {
    statement.durationNs = Number(process.hrtime.bigint() - started);
    runner.running.ended(statement);
    await settle(statement, session, kept, runner);
  }
}

/** A cancel came between submission and start. */
class CancelledBeforeStart extends RedshiftError {
  constructor() {
    super('57014', "Query cancelled on user's request");
  }
}

async function settle(statement: Statement, session: Session | undefined, kept: KeptSession | undefined, runner: StatementRunner) {
  try {
    if (kept) runner.sessions.release(kept);
    else await session?.close();
  } catch (error) {
    statement.error ??= errorText(error);
  }
}

async function runAsTransaction(statement: Statement, session: Session, runner: StatementRunner): Promise<void> {
  try {
    for (const [index, part] of statement.parts.entries()) {
      // TRUNCATE and COMMIT end the transaction: what follows them starts another one.
      if (!session.inTransaction) await session.execute('BEGIN');
      await runPart(statement, part, session, runner).catch((error: unknown) => {
        statement.error = `Query #${index + 1} failed with ${errorText(error)}`;
        throw error;
      });
    }
    if (session.inTransaction) await session.execute('COMMIT');
  } catch (error) {
    if (session.inTransaction) await session.execute('ROLLBACK');
    throw error;
  }
}

async function runEach(statement: Statement, session: Session, runner: StatementRunner): Promise<void> {
  let failed: unknown;
  for (const [index, part] of statement.parts.entries()) {
    try {
      await runPart(statement, part, session, runner);
    } catch (error) {
      failed ??= error;
      statement.error ??= `Query #${index + 1} failed with ${errorText(error)}`;
      if (statement.cancelRequested) break;
    }
  }
  if (failed !== undefined) throw failed;
}

async function runPart(statement: Statement, part: StatementPart, session: Session, runner: StatementRunner): Promise<void> {
  const started = process.hrtime.bigint();
  part.status = 'STARTED';
  part.updatedAt = runner.now();
  try {
    const named = statement.parameters.filter((parameter) => !statement.batch || mentionsParameter(part.sql, parameter.name));
    keepResult(part, await session.execute(part.sql, named));
    part.status = 'FINISHED';
  } catch (error) {
    part.status = statement.cancelRequested ? 'ABORTED' : 'FAILED';
    part.error = errorText(error);
    throw error;
  } finally {
    part.durationNs = Number(process.hrtime.bigint() - started);
    part.updatedAt = runner.now();
  }
}

function keepResult(part: StatementPart, result: StatementResult): void {
  part.queryId = result.queryId;
  part.hasResultSet = result.hasResultSet;
  part.rows = result.rowCount;
  if (!result.hasResultSet) {
    part.size = 0;
    return;
  }
  const size = resultSize(result);
  if (size.largestRow > ROW_BYTES) {
    throw new RedshiftError('54000', `Packet for query is too large (${size.largestRow} > ${ROW_BYTES}).`);
  }
  if (size.total > RESULT_BYTES) {
    throw new RedshiftError('54000', `Database response exceeded size limit (${size.total} > ${RESULT_BYTES} bytes).`);
  }
  part.size = size.total;
  part.result = result;
}

function moveTo(statement: Statement, status: 'PICKED' | 'STARTED', at: Date): void {
  statement.status = status;
  statement.updatedAt = at;
  for (const part of statement.batch ? [] : statement.parts) {
    part.status = status;
    part.updatedAt = at;
  }
}

function end(statement: Statement, status: 'FINISHED' | 'FAILED' | 'ABORTED', at: Date): void {
  statement.status = status;
  statement.updatedAt = at;
  for (const part of statement.parts.filter((candidate) => candidate.status !== 'FINISHED' && candidate.status !== 'FAILED')) {
    part.status = status === 'FAILED' && !statement.batch ? 'FAILED' : 'ABORTED';
    if (!statement.batch && statement.error !== undefined) part.error ??= statement.error;
    part.updatedAt = at;
  }
}
