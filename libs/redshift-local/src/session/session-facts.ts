import type { SessionFacts } from '../bind/bind-context.ts';
import type { LocalSession } from './local-session.ts';
import { readSetting } from './settings.ts';

/** What system functions tell about a session while a statement of it is bound. */
export const sessionFacts = (session: LocalSession, statementStart: Date): SessionFacts => ({
  user: session.user,
  sessionUser: session.sessionUser,
  database: session.database,
  processId: session.processId,
  setting: (name) => session.settings.get(name),
  settings: () => session.settings.all(),
  isUndefined: (name) => session.settings.isUndefined(name),
  readSetting,
  set: (name, value, local) => session.settings.set(name, value, local),
  session: (processId) => session.shared.sessions.get(processId) ?? null,
  lastUnloadId: session.lastUnloadId,
  lastUnloadCount: session.lastUnloadCount,
  lastCopyId: session.lastCopyId,
  lastCopyCount: session.lastCopyCount,
  lastQueryId: session.lastQueryId,
  transactionStart: session.inTransaction ? session.transactionStart : statementStart,
  statementStart,
});
