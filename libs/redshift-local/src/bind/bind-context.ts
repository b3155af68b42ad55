import type { SourceNode, SourceSpan } from '@hakkai/redshift-sql';
import type { CatalogView } from '../catalog/catalog-view.ts';
import type { Relation, SeenTable } from '../catalog/catalog-entry.ts';
import type { RunningSession } from '../session/running-session.ts';
import type { ExternalTable } from '../runtime/runtime.ts';
import type { BoundExpression } from './bound-expression.ts';
import type { ExternalReference } from './bound-query.ts';

/** The session settings that decide what SQL means. */
export interface BindSettings {
  readonly caseSensitiveIdentifier: boolean;
  readonly caseSensitiveSuperAttribute: boolean;
  readonly searchPath: readonly string[];
  readonly timeZone: string;
  readonly jsonParseDedup: boolean;
  readonly jsonParseTruncate: boolean;
  readonly parseSuperNullOnError: boolean;
  /** Whether a path that leads nowhere is NULL; else it is an error. */
  readonly navigateSuperNull: boolean;
  /** Whether a SUPER value that does not cast is NULL; else it is an error. */
  readonly castSuperNull: boolean;
  /** Whether an interval literal with a qualifier may not have both months and days; else it loses the ones its qualifier does not count. */
  readonly forbidCompositeIntervals: boolean;
  /** Whether a search of an array finds NULL as it finds other values, where the call does not say. */
  readonly arraySearchNull: boolean;
  /** Whether an explicit cast of a stored DECIMAL rounds; else it cuts. */
  readonly numericRounding: boolean;
  /** Digits that floating-point numbers show beyond the standard 15, or 6 of REAL. */
  readonly extraFloatDigits: number;
}

/** What system functions tell about the session. */
export interface SessionFacts {
  /** Whose rights count: in a SECURITY DEFINER procedure its owner. */
  readonly user: string;
  /** Who the session is, whatever procedure runs. */
  readonly sessionUser: string;
  readonly database: string;
  readonly processId: number;
  readonly lastCopyId: bigint;
  readonly lastCopyCount: number;
  readonly lastQueryId: bigint;
  readonly lastUnloadId: bigint;
  readonly lastUnloadCount: number;
  /** The value of a setting; 42704 where there is none of that name. */
  readonly setting: (name: string) => string;
  /** Every setting and its value. */
  readonly settings: () => readonly (readonly [name: string, value: string])[];
  /** Whether a name is that of a session context variable (it has a dot) that was never set. */
  readonly isUndefined: (name: string) => boolean;
  /** A value as the setting would keep it. */
  readonly readSetting: (name: string, value: string) => string;
  readonly set: (name: string, value: string, local: boolean) => void;
  /** The open session of a process id. */
  readonly session: (processId: number) => RunningSession | null;
  /** Start of the transaction, in UTC: SYSDATE, CURRENT_DATE. */
  readonly transactionStart: Date;
  /** Start of the statement, in UTC: GETDATE(). */
  readonly statementStart: Date;
}

/** Everything binding one statement needs, and what it finds out on the way. */
export interface BindContext {
  readonly catalog: CatalogView;
  readonly settings: BindSettings;
  /** The session's settings of case, whatever view is read: late-binding views and SQL functions follow those of the query that reads them. */
  readonly querying: Pick<BindSettings, 'caseSensitiveIdentifier' | 'caseSensitiveSuperAttribute'>;
  readonly facts: SessionFacts;
  /** Whose rights count for what is read: the session's user, below a view its owner. */
  readonly reader: string;
  /** Below a bound view, the keys of the relations it was made over: a name without a schema means no other. */
  readonly pinned?: readonly string[];
  /** Below a bound view, the keys of the functions it was made with: a name means no other. */
  readonly pinnedCalls?: readonly string[];
  /** Below a bound view, the tables as they were when it was made. */
  readonly sees?: readonly SeenTable[];
  /** The views that are being read, or asked for their columns, by their keys, the outermost first. */
  readonly below?: readonly string[];
  /** Values of `:name` parameters. */
  readonly parameters: ReadonlyMap<string, string | null>;
  /** Arguments of the SQL function whose body is bound; null outside of one. */
  readonly arguments: readonly BoundExpression[] | null;
  /** External tables the session looked up, by `schema.table`; null where there is none. */
  readonly external: ReadonlyMap<string, ExternalTable | null>;
  readonly found: BindFindings;
}

/** A relation that a statement names, and the columns of it that it reads. */
export type RelationUse = {
  readonly reader: string;
  readonly columns: Set<string>;
  /** Whether it is what the statement writes. */
  readonly target: boolean;
  readonly position?: number;
} & ({ readonly relation: Relation; readonly external: null } | { readonly relation: null; readonly external: string });

/** A call of a function of a user's. */
export interface RoutineUse {
  readonly definition: { readonly schema: string; readonly name: string; readonly signature: string; readonly owner: string };
  readonly user: string;
  readonly position?: number;
}

/** Collected while binding; shared by nested contexts of one statement. */
export interface BindFindings {
  nextId: number;
  /** Keys of all relations that are read, below views too. */
  readonly relations: Set<string>;
  /** Of these, the ones that the statement's own text names, and the columns that it reads of each. */
  readonly named: Map<string, Set<string>>;
  readonly scans: ExternalReference[];
  readonly uses: RelationUse[];
  readonly calls: RoutineUse[];
  /** Keys of the functions of the user's that the statement's own text calls. */
  readonly called: Set<string>;
  /** What a SELECT does beyond reading, such as SET_CONFIG: done once, when the statement runs. */
  readonly effects: { readonly name: string; readonly position: number; readonly work: () => void }[];
  /** First function of the leader node that was used, with its offset. */
  leaderFunction: { readonly name: string; readonly position: number } | null;
  /** First aggregate that runs on the compute nodes alone, with its offset. */
  computeFunction: { readonly name: string; readonly position: number } | null;
  readsUserTable: boolean;
  readsSystemTable: boolean;
  /** Whether an STL, STV, SVL, SVV or SYS view is read, which are not the leader node's alone. */
  readsClusterView: boolean;
  viewDepth: number;
  /** Where the statement names the outermost text of those, from 0. */
  textNamed: number | null;
}

export const newFindings = (): BindFindings => ({
  nextId: 0,
  relations: new Set(),
  named: new Map(),
  scans: [],
  uses: [],
  calls: [],
  called: new Set(),
  effects: [],
  leaderFunction: null,
  computeFunction: null,
  readsUserTable: false,
  readsSystemTable: false,
  readsClusterView: false,
  viewDepth: 0,
  textNamed: null,
});

export const nextId = (context: BindContext): number => {
  context.found.nextId += 1;
  return context.found.nextId;
};

/** Position for an error: 1-based, absent inside a view or function, whose text is not the user's. */
export const at = (context: Pick<BindContext, 'found'>, offset: number): { readonly position?: number } =>
  context.found.viewDepth > 0 ? {} : { position: offset + 1 };

/** What a node takes up in the statement; one of a view's or a function's text stands where the statement names that. */
export const spanIn = ({ found }: Pick<BindContext, 'found'>, { span }: SourceNode): SourceSpan =>
  found.textNamed === null ? span : { start: found.textNamed, end: found.textNamed };

/** What a cast has to know of the session. */
export const castFacts = ({
  settings,
  facts,
}: BindContext): {
  readonly timeZone: string;
  readonly transactionStart: Date;
  readonly numericRounding: boolean;
  readonly extraFloatDigits: number;
} => ({
  timeZone: settings.timeZone,
  transactionStart: facts.transactionStart,
  numericRounding: settings.numericRounding,
  extraFloatDigits: settings.extraFloatDigits,
});
