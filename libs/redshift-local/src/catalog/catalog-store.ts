import type { EngineConnection } from '../engine/engine-connection.ts';
import { quoteText } from '../emit/quote.ts';
import { applyChange, emptyCatalog, ENTRY_KINDS, type CatalogChange, type CatalogState, type EntryKind } from './catalog-state.ts';

/** The engine's schema that holds the catalog and the identity sequences. */
export const CATALOG_SCHEMA = 'hakkai_catalog';

const TABLE = `${CATALOG_SCHEMA}.entry`;

/** Makes the catalog's table in a new database and reads what is in it. */
export async function loadCatalog(engine: EngineConnection): Promise<CatalogState> {
  await engine.run(`CREATE SCHEMA IF NOT EXISTS ${CATALOG_SCHEMA}`);
  await engine.run('CREATE SCHEMA IF NOT EXISTS "public"');
  await engine.run(`CREATE TABLE IF NOT EXISTS ${TABLE} (kind VARCHAR NOT NULL, key VARCHAR NOT NULL, definition VARCHAR NOT NULL)`);
  let state = emptyCatalog();
  for (const [kind, key, definition] of await engine.query(`SELECT kind, key, definition FROM ${TABLE} ORDER BY rowid`)) {
    state = applyChange(state, readChange(String(kind), String(key), String(definition)));
  }
  return state;
}

function readChange(kind: string, key: string, definition: string): CatalogChange {
  const known = ENTRY_KINDS.find((candidate): candidate is EntryKind => candidate === kind);
  if (known === undefined) throw new Error(`The catalog holds an entry of unknown kind "${kind}". It was written by a newer version.`);
  // What was written by `saveChange` is read back: the shape is that of the kind.
  return { kind: known, key, value: JSON.parse(definition) as never };
}

/** Writes a change in the transaction that `engine` is in. */
export async function saveChange(engine: EngineConnection, change: CatalogChange): Promise<void> {
  const where = `kind = ${quoteText(change.kind)} AND key = ${quoteText(change.key)}`;
  await engine.run(`DELETE FROM ${TABLE} WHERE ${where}`);
  if (change.value !== null)
    await engine.run(
      `INSERT INTO ${TABLE} VALUES (${quoteText(change.kind)}, ${quoteText(change.key)}, ${quoteText(JSON.stringify(change.value))})`,
    );
}
