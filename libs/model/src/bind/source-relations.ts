import { formatColumnType, sourceColumns, sourceRelations, type Source } from '@hakkai/contract';
import { sourceTables } from '@hakkai/statements';
import type { Column, Relation } from './relation.ts';

/** System columns that `source.<name>` shows; `source_history.<name>` has them all. */
const SHOWN = ['payload', '_version', '_changed_at', '_load_id'];

/** The relations a source gives to models, with the columns its views have; of a broken declaration the columns are not known. */
export function relationsOfSource(source: Source, broken: boolean): readonly Relation[] {
  const { live, historyView } = sourceRelations(source.name);
  const liveId = `${live.schema}.${live.name}`;
  if (source.via === 'spectrum') {
    const columns = broken ? null : sourceColumns(source).columns.map(({ name, type }) => ({ name, type: formatColumnType(type) }));
    return [{ id: liveId, ...live, is: { kind: 'source', source }, columns }];
  }
  const { all, shown } = broken ? { all: null, shown: null } : kinesisColumns(source);
  return [
    { id: liveId, ...live, is: { kind: 'source', source }, columns: shown },
    { id: `${historyView.schema}.${historyView.name}`, ...historyView, is: { kind: 'source-history', source }, columns: all },
  ];
}

function kinesisColumns(source: Source): { readonly all: readonly Column[]; readonly shown: readonly Column[] } {
  const tables = sourceTables(source);
  const attributes = tables.attributes.map(({ name, type }) => ({ name, type: formatColumnType(type) }));
  const typed = tables.history.map(({ name, type }) => ({ name, type }));
  const keys = typed.filter((column) => tables.keys.includes(column.name));
  const own = typed.filter((column) => !tables.keys.includes(column.name));
  return {
    all: [...keys, ...attributes, ...own],
    shown: [...keys, ...attributes, ...SHOWN.flatMap((name) => own.filter((column) => column.name === name))],
  };
}
