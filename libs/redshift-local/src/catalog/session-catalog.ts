import type { BindContext } from '../bind/bind-context.ts';
import type { RowSource } from '../bind/bound-query.ts';
import { SerializableViolation } from '../redshift-error.ts';
import type { Relation, Schema, SqlFunction, Table } from './catalog-entry.ts';
import { applyChange, grantKey, SYSTEM_SCHEMAS, type CatalogChange, type CatalogState } from './catalog-state.ts';
import type { CatalogView } from './catalog-view.ts';
import { grantsAtBirth, grantsOn, objectsOf } from './grants-on.ts';

/** Rows of a system view for a session; null where there is no view of that name. */
export type SystemRelations = (schema: string | null, name: string, context: BindContext, catalog: SessionCatalog) => RowSource | null;

/**
 * The catalog of one session: what was committed when its transaction began, its own changes over it, and its temporary tables. A rollback
 * goes back to both.
 */
export class SessionCatalog implements CatalogView {
  readonly #committed: () => CatalogState;
  readonly #system: SystemRelations;
  /** Fixed while a transaction reads the engine; null: whatever is committed now. */
  #state: CatalogState | null = null;
  /** What was committed when the transaction began. */
  #begun: CatalogState | null = null;
  #changes: CatalogChange[] = [];
  #temporary: ReadonlyMap<string, Table> = new Map();
  #temporaryBefore: ReadonlyMap<string, Table> = new Map();

  constructor(committed: () => CatalogState, system: SystemRelations) {
    this.#committed = committed;
    this.#system = system;
  }

  get state(): CatalogState {
    return this.#state ?? this.#committed();
  }

  /** Whether the transaction made, changed or dropped anything. */
  get isChanged(): boolean {
    return this.#changes.length > 0 || this.#temporary !== this.#temporaryBefore;
  }

  get temporaryTables(): ReadonlyMap<string, Table> {
    return this.#temporary;
  }

  /** From now on the session sees the catalog as it is at this moment, and its own changes. */
  begin(): void {
    this.#begun = this.#committed();
    this.#state = this.#begun;
    this.#changes = [];
    this.#temporaryBefore = this.#temporary;
  }

  /** Gives the changes of the transaction, which are now the session's to publish, and follows the committed catalog again. */
  commit(): readonly CatalogChange[] {
    for (const change of this.#changes) this.#refuseBehind(change);
    const changes = this.#changes;
    this.#changes = [];
    this.#state = null;
    this.#begun = null;
    this.#temporaryBefore = this.#temporary;
    return changes;
  }

  rollback(): void {
    this.#changes = [];
    this.#state = null;
    this.#begun = null;
    this.#temporary = this.#temporaryBefore;
  }

  /** The engine's connection is gone, and the temporary tables with it. */
  forgetTemporary(): void {
    this.#temporary = new Map();
    this.#temporaryBefore = this.#temporary;
  }

  /** Makes a change. What is dropped takes the grants on it along; what is new has the grants it is born with. */
  change(change: CatalogChange): void {
    const born = grantsAtBirth(change, this.state);
    const lost = change.value === null ? grantsOn(change, this.state) : [];
    this.#apply(change);
    for (const grant of lost) this.#apply({ kind: 'grants', key: grantKey(grant), value: null });
    for (const grant of born) this.#apply({ kind: 'grants', key: grantKey(grant), value: grant });
  }

  /** Gives an object another key; it keeps the grants on it. */
  rename(from: CatalogChange, to: CatalogChange): void {
    const kept = grantsOn(from, this.state);
    for (const grant of kept) this.#apply({ kind: 'grants', key: grantKey(grant), value: null });
    this.#apply(from);
    this.#apply(to);
    const names = new Map(objectsOf(to, this.state).map(({ objectKind, object }) => [objectKind, object]));
    for (const grant of kept) {
      const moved = { ...grant, object: names.get(grant.objectKind) ?? to.key };
      this.#apply({ kind: 'grants', key: grantKey(moved), value: moved });
    }
  }

  /** An entry that another transaction has changed since is not this one's to change: it would undo that. */
  #refuseBehind({ kind, key }: CatalogChange): void {
    if (this.#begun !== null && this.#begun[kind].get(key) !== this.#committed()[kind].get(key)) throw new SerializableViolation();
  }

  #apply(change: CatalogChange): void {
    this.#refuseBehind(change);
    this.#state = applyChange(this.state, change);
    this.#changes.push(change);
  }

  putTemporary(table: Table): void {
    this.#temporary = new Map(this.#temporary).set(table.name, table);
  }

  dropTemporary(name: string): void {
    const rest = new Map(this.#temporary);
    rest.delete(name);
    this.#temporary = rest;
  }

  schema(name: string): Schema | null {
    return this.state.schemas.get(name) ?? SYSTEM_SCHEMAS.get(name) ?? null;
  }

  relation(schema: string, name: string): Relation | null {
    const key = `${schema}.${name}`;
    const found = this.state.relations.get(key) ?? null;
    return found !== null && this.#isGone(key, found) ? null : found;
  }

  /**
   * Whether another transaction has dropped a relation since this one began: its rows are in the snapshot, but its name is known no more.
   * https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html
   */
  #isGone(key: string, { oid }: Relation): boolean {
    return this.#begun?.relations.get(key)?.oid === oid && this.#committed().relations.get(key)?.oid !== oid;
  }

  /** The catalog as the system tables show it, which no snapshot holds: what is committed by now, and the session's own changes. */
  published(): SessionCatalog {
    const state = this.#changes.reduce(applyChange, this.#committed());
    const published = new SessionCatalog(() => state, this.#system);
    published.#temporary = this.#temporary;
    return published;
  }

  temporary(name: string): Table | null {
    return this.#temporary.get(name) ?? null;
  }

  *relationNames(): Iterable<string> {
    yield* this.#temporary.keys();
    for (const relation of this.state.relations.values()) yield relation.name;
  }

  functions(schema: string, name: string): readonly SqlFunction[] {
    return [...this.state.functions.values()].filter((definition) => definition.schema === schema && definition.name === name);
  }

  systemRelation(schema: string | null, name: string, context: BindContext): RowSource | null {
    return this.#system(schema, name, context, this);
  }
}
