import { placed } from '../at-position.ts';
import { authorize } from '../authorize/authorize.ts';
import { readNeeds } from '../authorize/read-needs.ts';
import { newFindings, type BindContext, type BindFindings } from '../bind/bind-context.ts';
import { ExternalLookup } from '../bind/external-lookup.ts';
import type { BoundQuery, ExternalReference, OutputColumn } from '../bind/bound-query.ts';
import { Emitter, type ExternalRelations } from '../emit/emitter.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import type { ExternalScan, ExternalTable, RuntimeContext } from '../runtime/runtime.ts';
import type { LockMode } from '../session/lock-manager.ts';
import type { Cell, ResultColumn } from '../session/session.ts';
import { toCell } from '../types/cell.ts';
import { varchar, type RedshiftType } from '../types/redshift-type.ts';
import type { StatementRun } from './statement-run.ts';

export const runtimeContext = (run: StatementRun): RuntimeContext => ({
  engine: run.session.engine,
  sessionId: run.session.id,
  queryId: run.queryId,
  now: run.start,
  signal: run.signal,
});

/** A binding context for a statement of a session. */
export function bindContext(
  run: StatementRun,
  external: ReadonlyMap<string, ExternalTable | null> = new Map(),
  found: BindFindings = newFindings(),
): BindContext {
  return {
    catalog: run.session.catalog,
    settings: run.session.settings.bind,
    querying: run.session.settings.bind,
    facts: run.session.facts(run.start),
    reader: run.session.user,
    parameters: run.parameters,
    arguments: run.arguments ?? null,
    external,
    found,
  };
}

/**
 * Binds with the locks a statement needs. External tables it names are looked up as binding meets them; a lock that had to be waited for may
 * have let a table change, so binding starts over.
 */
export async function bindLocked<Bound>(
  run: StatementRun,
  writes: (context: BindContext) => readonly (readonly [string, LockMode])[],
  bind: (context: BindContext) => Bound,
): Promise<{ readonly bound: Bound; readonly context: BindContext }> {
  const external = new Map<string, ExternalTable | null>();
  const { hasSnapshot } = run.session;
  for (;;) {
    const context = bindContext(run, external);
    try {
      let waited = false;
      for (const [key, mode] of writes(context)) waited = (await run.session.lock(key, mode)) || waited;
      await run.session.startEngine();
      const fresh = bindContext(run, external);
      const bound = bind(fresh);
      authorize(readNeeds(fresh.found), run.session.catalog.state);
      for (const key of fresh.found.relations) waited = (await run.session.lock(key, 'read')) || waited;
      if (waited) {
        if (!hasSnapshot) await run.session.restartEngine();
        continue;
      }
      checkLeader(fresh);
      checkCompute(fresh);
      refuseEffects(run, fresh);
      noteAccess(run, fresh, writes(fresh));
      return { bound, context: fresh };
    } catch (error) {
      if (!(error instanceof ExternalLookup)) throw error;
      external.set(`${error.schema}.${error.table}`, await lookUp(run, error));
    }
  }
}

/** Rows that are changed in place are read, too; rows that are only added are not. */
function noteAccess({ session, statement }: StatementRun, { found }: BindContext, locks: readonly (readonly [string, LockMode])[]): void {
  const written = locks.filter(([, mode]) => mode !== 'read').map(([key]) => key);
  const inPlace = statement.kind === 'update' || statement.kind === 'delete' || statement.kind === 'merge';
  session.noteAccess([...found.relations, ...(inPlace ? written : [])], written);
}

/** Only a SELECT of its own does more than read. */
function refuseEffects({ statement }: StatementRun, { found }: BindContext): void {
  const [first] = found.effects;
  if (first === undefined || statement.kind === 'select-statement') return;
  throw new NotEmulated(`${first.name} in a statement that is no SELECT`, { position: first.position + 1 });
}

/** What the pages say of: an error beside a user's table, and beside an STL, STV, SVL or SVV view. */
const ALONE_ON_LEADER = /^(version|current_schemas?|has_(table|schema|database)_privilege)$/;

function checkLeader({ found }: BindContext): void {
  if (found.leaderFunction === null) return;
  if (!found.readsUserTable && !(found.readsClusterView && ALONE_ON_LEADER.test(found.leaderFunction.name))) return;
  throw new RedshiftError(
    '0A000',
    `Specified types or functions (one per INFO message) not supported on Redshift tables: ${found.leaderFunction.name} runs on the leader node only`,
    { position: found.leaderFunction.position + 1 },
  );
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html: without a table, a query stays on the leader node. */
function checkCompute({ found }: BindContext): void {
  if (found.computeFunction === null || found.readsUserTable || found.readsSystemTable) return;
  throw new RedshiftError(
    '0A000',
    `One or more of the used functions must be applied on at least one user created tables: ${found.computeFunction.name} runs on the compute nodes only`,
    { position: found.computeFunction.position + 1 },
  );
}

async function lookUp(run: StatementRun, { schema, table }: ExternalLookup): Promise<ExternalTable | null> {
  const external = run.session.catalog.schema(schema)?.external ?? null;
  return external === null ? null : run.session.shared.runtime.external.findTable(external, table);
}

/** Runs `work` with the engine relations of every external table of a statement, and tidies up after it. */
export async function withScans<Result>(
  run: StatementRun,
  scans: readonly ExternalReference[],
  work: (relations: ExternalRelations) => Promise<Result>,
): Promise<Result> {
  const prepared: ExternalScan[] = [];
  const relations = new Map<string, string>();
  try {
    for (const { key, table, used, place } of scans) {
      const scan = await run.session.shared.runtime.external.scan(table, [...used], runtimeContext(run)).catch((error: unknown) => {
        throw placed(error, place);
      });
      prepared.push(scan);
      relations.set(key, scan.relation);
    }
    return await work(relations);
  } finally {
    for (const scan of prepared) await scan.cleanup();
  }
}

const settled = (type: RedshiftType): RedshiftType => (type.kind === 'unknown' ? varchar(65_535) : type);

/**
 * What drivers tell of a result: only a column of a table can be NOT NULL, as Redshift's JDBC driver reads it.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ColumnMetadata.html
 */
export const resultColumns = (columns: readonly OutputColumn[]): ResultColumn[] =>
  columns.map(({ name, type, origin }) => ({
    name,
    type: settled(type),
    ...(origin === null ? { nullable: true } : { nullable: !origin.notNull, table: origin.table, schema: origin.schema }),
  }));

/** Runs a bound query and gives its rows in Redshift's forms. */
export async function fetchRows(
  run: StatementRun,
  query: BoundQuery,
  context: BindContext,
): Promise<{ readonly columns: ResultColumn[]; readonly rows: Cell[][] }> {
  const columns = resultColumns(query.columns);
  const { timeZone, extraFloatDigits } = context.settings;
  return withScans(run, context.found.scans, async (relations) => {
    const sql = new Emitter(relations, [query], [], run.probe).query(query);
    const rows = await run.session.engine.query(sql);
    return {
      columns,
      rows: rows.map((row) => columns.map((column, index) => toCell(row[index] ?? null, column.type, timeZone, extraFloatDigits))),
    };
  });
}
