import { printStatement } from './print-statement.ts';
import { begun, cancelled, closed } from './reference.ts';
import { firstState, type State } from './reference-state.ts';
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

  constructor(sessions: WatchedSessions, { programs }: History) {
    this.#sessions = sessions;
    this.#programs = programs.map((program) => [...program]);
    this.#states = [firstState(programs.length)];
  }

  async take({ session, interrupts }: Turn): Promise<void> {
    const waits = this.#waiting.includes(session);
    if (interrupts) {
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
    await this.#run(0, { is: 'list', from: 'pg_tables' });
    for (const table of TABLE_NAMES) await this.#run(0, { is: 'read', tables: [table] });
  }

  async #run(session: number, statement: Statement): Promise<void> {
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
  }
}
