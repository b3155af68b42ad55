import type { Environment, Platform, StatementGroup } from '@hakkai/contract';
import type { Expression, FunctionCall, PositionalParameter, Query, SourceSpan } from '@hakkai/redshift-sql';
import type { Reference } from './bind/bind-query.ts';
import type { Catalog, Column } from './bind/relation.ts';
import type { ModelHead, SeedHead, TestHead } from './head/model-head.ts';
import type { Problem } from './problem.ts';
import type { ProjectFile } from './project-file.ts';

/** A query of the project: of a model, a test or a report. */
export interface ProjectQuery {
  readonly file: ProjectFile;
  /** Offsets in it are offsets in the file. */
  readonly query: Query;
  readonly references: readonly Reference[];
  readonly calls: readonly FunctionCall[];
  /** What runs in the environment: physical names, functions expanded. Empty until written. */
  readonly sql: string;
}

export interface Model {
  /** `staging.goals`, its logical schema and name */
  readonly id: string;
  readonly schema: string;
  readonly name: string;
  readonly head: ModelHead;
  /** Offset in the file of what stands under a path of keys in the head. */
  readonly headOffset: (path: readonly (string | number)[]) => number;
  readonly query: ProjectQuery;
  readonly columns: readonly Column[] | null;
  /** Builds or refreshes it. Empty until written. */
  readonly run: readonly StatementGroup[];
}

export interface SqlTest {
  readonly id: string;
  readonly head: TestHead;
  readonly modelOffset: number;
  readonly query: ProjectQuery;
}

export interface ReportQuery {
  /** name of the report's declaration */
  readonly id: string;
  readonly query: ProjectQuery;
}

/** `create function name(varchar(16)) returns integer … $$ select … $1 … $$ language sql` */
export interface SqlFunction {
  readonly name: string;
  readonly file: ProjectFile;
  /** Types as written. */
  readonly parameters: readonly string[];
  readonly returns: string;
  readonly volatility: string;
  /** Text between the dollar quotes; spans of what follows are offsets in it. */
  readonly body: string;
  readonly bodyStart: number;
  readonly expression: Expression;
  readonly uses: readonly PositionalParameter[];
  readonly calls: readonly FunctionCall[];
}

export interface Seed {
  /** `seeds.rounds` */
  readonly id: string;
  readonly name: string;
  readonly head: SeedHead;
  readonly rows: readonly (readonly (string | null)[])[];
}

/**
 * A project on its way to a manifest. A pass takes one and gives another, with more known or more problems; what is broken is left out
 * of it, so that later passes see whole things only.
 */
export interface Compilation {
  readonly platform: Platform;
  readonly environment: Environment;
  readonly files: readonly ProjectFile[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Names of sources whose declaration is wrong: reading them is no further mistake. */
  readonly brokenSources: ReadonlySet<string>;
  readonly functions: ReadonlyMap<string, SqlFunction>;
  readonly seeds: readonly Seed[];
  /** In dependency order once references are bound. */
  readonly models: readonly Model[];
  readonly tests: readonly SqlTest[];
  readonly reports: readonly ReportQuery[];
  readonly catalog: Catalog;
}

export type Pass = (compilation: Compilation) => Compilation;

/** A stretch of a file that is replaced when its SQL is written for an environment. */
export interface Edit {
  readonly span: SourceSpan;
  /** `render` writes a stretch inside it, with the edits that lie in there. */
  readonly write: (render: (span: SourceSpan) => string) => string;
}
