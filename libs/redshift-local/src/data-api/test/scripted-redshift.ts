import { QueryCanceled, RedshiftError } from '../../redshift-error.ts';
import type { SessionOptions } from '../../session/redshift.ts';
import type { Session, SqlParameter, StatementResult } from '../../session/session.ts';

type Answer = Partial<StatementResult> | RedshiftError | 'hang';

/**
 * A Redshift whose statements answer as a test says, so that what the Data API makes of them can be seen step by step: `hang` runs until it
 * is cancelled or released.
 */
export class ScriptedRedshift {
  readonly executed: string[] = [];
  readonly parameters: (readonly SqlParameter[])[] = [];
  readonly opened: SessionOptions[] = [];
  closed = 0;
  readonly #answers = new Map<string, Answer>();
  readonly #hanging = new Map<string, () => void>();

  answer(sql: string, answer: Answer): this {
    this.#answers.set(sql, answer);
    return this;
  }

  /** Lets a hanging statement finish. */
  release(sql: string): void {
    this.#hanging.get(sql)?.();
  }

  readonly openSession = async (options: SessionOptions = {}): Promise<Session> => {
    if (options.database === 'nowhere') throw new RedshiftError('3D000', 'database "nowhere" does not exist');
    this.opened.push(options);
    return this.#session(`session-${this.opened.length}`, options.user ?? 'awsuser');
  };

  #session(id: string, user: string): Session {
    let cancel = (): void => undefined;
    let inTransaction = false;
    const execute = async (sql: string, params: readonly SqlParameter[] = []): Promise<StatementResult> => {
      this.executed.push(sql);
      this.parameters.push(params);
      if (sql === 'BEGIN') inTransaction = true;
      if (sql === 'COMMIT' || sql === 'ROLLBACK' || sql === 'truncate t') inTransaction = false;
      const answer = this.#answers.get(sql) ?? {};
      if (answer instanceof RedshiftError) throw answer;
      if (answer === 'hang') {
        await new Promise<void>((resolve, reject) => {
          this.#hanging.set(sql, resolve);
          cancel = () => reject(new QueryCanceled());
        });
        return result({});
      }
      return result(answer);
    };
    const closing = (): void => {
      this.closed += 1;
    };
    return {
      id,
      user,
      processId: 1234,
      get inTransaction() {
        return inTransaction;
      },
      execute,
      executeScript: async (sql) => [await execute(sql)],
      onNotice: () => undefined,
      cancel: () => cancel(),
      close: async () => closing(),
    };
  }
}

const result = (given: Partial<StatementResult>): StatementResult => ({
  tag: 'SELECT',
  columns: [],
  rows: [],
  rowCount: given.rows?.length ?? 0,
  queryId: 42n,
  hasResultSet: given.columns !== undefined,
  ...given,
});
