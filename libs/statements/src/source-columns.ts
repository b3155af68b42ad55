import { formatColumnType, sourceColumns, type Source, type SourceColumn } from '@hakkai/contract';
import type { TableColumn } from './create-table.ts';
import { StatementError } from './statement-error.ts';

const column = (name: string, type: string, nullable = false): TableColumn => ({ name, type, nullable });

/** What a land line carries beside the keys, with the types COPY reads it into. */
const LINE_COLUMNS: readonly TableColumn[] = [
  column('payload', 'super', true),
  column('_identity', 'varchar(64)'),
  column('_version', 'varchar(40)'),
  column('_op', 'varchar(6)'),
  column('_changed_at', 'timestamp'),
  column('_sequence', 'varchar(56)'),
  column('_old_hash', 'varchar(64)', true),
  column('_new_hash', 'varchar(64)', true),
  column('_object', 'varchar(1024)'),
  column('_line', 'integer'),
];

/** What the load adds: from the object's key, and the load that brought the row. */
const LOAD_COLUMNS: readonly TableColumn[] = [
  column('_epoch', 'integer'),
  column('_contract_version', 'integer'),
  column('_load_id', 'bigint'),
];

/** True where images could not tell which of several changes of one microsecond is the last, so that the Kinesis sequence decided. */
const TIED: TableColumn = column('_tied', 'boolean');

export interface SourceTables {
  readonly keys: readonly string[];
  /** contract attributes that are not keys */
  readonly attributes: readonly SourceColumn[];
  readonly stage: readonly TableColumn[];
  readonly history: readonly TableColumn[];
  readonly current: readonly TableColumn[];
}

/**
 * The columns of a source's tables: typed keys in the producer's spelling, the payload, and the platform's own columns, which begin with `_`.
 *
 * @throws StatementError when a type is none, when there is no key, or when an attribute would collide with a column of the platform's.
 */
export function sourceTables(source: Pick<Source, 'name' | 'key' | 'contract'>): SourceTables {
  const { columns, problems } = sourceColumns(source);
  if (problems.length > 0) throw new StatementError(problems.join('\n'));
  const keys = columns.filter((c) => c.key).map((c) => column(c.name, formatColumnType(c.type)));
  if (keys.length === 0) throw new StatementError(`source ${source.name}: declare its key, without one no change can find its row.`);
  const history = [...keys, ...LINE_COLUMNS, ...LOAD_COLUMNS];
  const taken = new Set([...LINE_COLUMNS, ...LOAD_COLUMNS, TIED].map((c) => c.name));
  for (const { name } of columns) {
    if (taken.has(name))
      throw new StatementError(
        `source ${source.name}: the attribute "${name}" has the name of a column of the platform's; leave it out of the contract and read it as payload."${name}".`,
      );
  }
  const keyNames = keys.map((c) => c.name);
  return {
    keys: keyNames,
    attributes: columns.filter((c) => !c.key && !keyNames.includes(c.name)),
    stage: [...keys, ...LINE_COLUMNS],
    history,
    current: [...history, TIED],
  };
}
