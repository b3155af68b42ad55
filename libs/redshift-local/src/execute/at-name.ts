import type { Identifier } from '@hakkai/redshift-sql';
import { atPosition } from '../at-position.ts';
import { foldName } from '../bind/fold-name.ts';
import { bindContext } from './bind-run.ts';
import type { StatementRun } from './statement-run.ts';

/** Does something with the name of a cursor or a prepared statement; an error of it points at where the name stands. */
export const atName = <Result>(run: StatementRun, node: Identifier, work: (name: string) => Result): Result =>
  atPosition(node.span.start + 1, () => work(foldName(node, bindContext(run).settings)));
