import { printStatement } from './print-statement.ts';
import { begun, cancelled, closed } from './reference.ts';
import { firstState, type Isolation, type Outcome, type State, transactionOf } from './reference-state.ts';
import { type Done, haveSerialOrder } from './serial-order.ts';
import { agrees, shown, sightOf, type Sight } from './sight.ts';
import { type History, type Statement, TABLE_NAMES, type Turn } from './step.ts';
import type { WatchedSessions } from './watched-sessions.ts';

const COMMIT: Statement = { is: 'commit', words: 'commit' };

/** Sessions, what each has still to run, and every state that the reference allows them to be in. */
export class Play {
  readonly #sessions: WatchedSessions;
  readonly #programs: Statement[][];
  readonly #told: string[] = [];
  #states: readonly State[];
  #waiting: readonly number[] = [];
  /** What each session runs, what its transaction has done so far, and the transactions that committed, in their order. */
  readonly #running = new Map<number, Statement>();
  readonly #open = new Map<number, Done[]>();
  readonly #committed: (readonly Done[])[] = [];

  constructor(sessions: WatchedSessions, { programs }: History, isolation: Isolation) {
    this.#sessions = sessions;
    this.#programs = programs.map((program) => [...program]);
    this.#states = [firstState(programs.length, isolation)];
  }

  async take({ session, interrupts }: Turn): Promise<void> {
    const waits = this.#waiting.includes(session);
    if (interrupts) {
      this.#open.delete(session);
      const sight = await (waits ? this.#sessions.cancel(session) : this.#sessions.reopen(session));
      this.#compare(`${session}: ${waits ? 'cancel' : 'close'}`, sight, (state) => (waits ? cancelled : closed)(state, session));
    } else if (!waits) {
      const statement = this.#programs[session]?.shift();
      if (statement !== undefined) await this.#run(session, statement);
    }
  }

  /** Ends all transactions: whoever waits comes to an end when those before it do. Then looks at what is left. */
  async finish(): Promise<void> {
    const all = this.#programs.map((_program, session) => session);
    for (const round of all) {
      if (round > 0 && this.#waiting.length === 0) break;
      for (const session of all) if (!this.#waiting.includes(session)) await this.#run(session, COMMIT);
    }
    if (this.#waiting.length > 0) throw new Error(`sessions ${this.#waiting.join(', ')} wait for ever:\n${this.#told.join('\n')}`);
    const transactions = [...this.#committed];
    await this.#run(0, { is: 'list', from: 'pg_tables' });
    for (const table of TABLE_NAMES) await this.#run(0, { is: 'read', tables: [table] });
    const left = this.#committed.slice(transactions.length).flat();
    const [state] = this.#states;
    if (state?.isolation === 'serializable' && !haveSerialOrder(transactions, left))
      throw new Error(`no order of the transactions explains\n${this.#told.join('\n')}`);
  }

  async #run(session: number, statement: Statement): Promise<void> {
    this.#running.set(session, statement);
    const sight = await this.#sessions.begin(session, statement);
    this.#compare(`${session}: ${printStatement(statement, 'here')}`, sight, (state) => begun(state, session, statement));
  }

  #compare(step: string, sight: Sight, next: (state: State) => readonly State[]): void {
    const allowed = this.#states.flatMap(next);
    const agreeing = allowed.filter((state) => agrees(state, sight));
    this.#told.push(`${step}  ->  ${shown(sight)}`);
    if (agreeing.length === 0) {
      const others = new Set(allowed.map((state) => shown(sightOf(state))));
      throw new Error(`${this.#told.join('\n')}\nallowed is\n${[...others].join('\nor ')}`);
    }
    this.#states = agreeing;
    this.#waiting = sight.waiting;
    for (const [session, outcome] of sight.ended) this.#note(session, outcome);
  }

  #note(session: number, outcome: Outcome): void {
    const statement = this.#running.get(session);
    const [state] = this.#states;
    if (statement === undefined || state === undefined) return;
    if ('errors' in outcome || statement.is === 'rollback') {
      this.#open.delete(session);
      return;
    }
    const done = [...(this.#open.get(session) ?? [])];
    if (statement.is !== 'begin' && statement.is !== 'commit') done.push({ statement, rows: outcome.rows });
    this.#open.set(session, done);
    if (transactionOf(state, session).explicit) return;
    this.#open.delete(session);
    if (done.length > 0) this.#committed.push(done);
  }
}
