import {
  childNodes,
  type FromItem,
  type FunctionCall,
  type Join,
  type Path,
  type Query,
  type QueryBody,
  type Select,
  type SourceSpan,
  type SqlNode,
  type TableReference,
} from '@hakkai/redshift-sql';
import { didYouMean, didYouMeanColumn } from '../nearest-name.ts';
import { itemColumns } from './query-columns.ts';
import { nameOf } from './name-of.ts';
import { columnOf, namedColumns, type Catalog, type Column, type Relation } from './relation.ts';
import { EMPTY_SCOPE, findColumn, findCommonTable, findVariable, type Scope, type TableVariable } from './scope.ts';
import type { StaticTypes } from './static-type.ts';

/** A place where a query names a relation by its logical schema. */
export interface Reference {
  readonly relation: Relation;
  /** Where the schema's name stands. */
  readonly schemaSpan: SourceSpan;
  /** `table` in FROM; `qualifier` before a column: `staging.goals.scorer`. */
  readonly role: 'table' | 'qualifier';
}

export interface BindProblem {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

export interface BoundQuery {
  readonly references: readonly Reference[];
  readonly calls: readonly FunctionCall[];
  /** Output columns in order; null where a star covers columns that are not known. */
  readonly columns: readonly Column[] | null;
  /** Relations that do not exist. */
  readonly relationProblems: readonly BindProblem[];
  /** Columns that do not exist, as far as columns are known. */
  readonly columnProblems: readonly BindProblem[];
}

/**
 * Says what a query reads and gives, from its syntax tree and the relations there are. Common tables, aliases and the variables of an
 * unnest (`from source.matches as m, m.goals as g at goal_no`) are no relations.
 * https://docs.aws.amazon.com/redshift/latest/dg/query-super.html
 */
export function bindQuery(query: Query, catalog: Catalog, types: StaticTypes): BoundQuery {
  const binder = new QueryBinder(catalog, types);
  const columns = binder.bindQuery(query, EMPTY_SCOPE);
  return {
    references: binder.references,
    calls: binder.calls,
    columns,
    relationProblems: binder.relationProblems,
    columnProblems: binder.columnProblems,
  };
}

/** Functions whose first argument is a date part, written like a column. */
const TAKES_DATE_PART = new Set(['dateadd', 'date_add', 'datediff', 'date_diff', 'date_part', 'datepart']);

class QueryBinder {
  readonly references: Reference[] = [];
  readonly calls: FunctionCall[] = [];
  readonly relationProblems: BindProblem[] = [];
  readonly columnProblems: BindProblem[] = [];
  readonly #catalog: Catalog;
  readonly #types: StaticTypes;

  constructor(catalog: Catalog, types: StaticTypes) {
    this.#catalog = catalog;
    this.#types = types;
  }

  bindQuery(query: Query, outer: Scope): readonly Column[] | null {
    let scope: Scope = { ...EMPTY_SCOPE, outer };
    for (const table of query.with?.tables ?? []) {
      const name = nameOf(table.name);
      const listed = table.columns.length > 0 ? namedColumns(table.columns.map(nameOf)) : null;
      const inside = query.with?.recursive === true ? withCommonTable(scope, name, listed) : scope;
      const columns = this.bindQuery(table.query, inside);
      scope = withCommonTable(scope, name, listed ?? columns);
    }
    const { columns, inner } = this.#bindBody(query.body, scope);
    for (const node of [...query.orderBy, query.limit, query.offset]) if (node) this.#bindNode(node, inner);
    return columns;
  }

  #bindBody(body: QueryBody, scope: Scope): { readonly columns: readonly Column[] | null; readonly inner: Scope } {
    switch (body.kind) {
      case 'query': {
        const columns = this.bindQuery(body, scope);
        return { columns, inner: withAliases(scope, columns) };
      }
      case 'set-operation': {
        const { columns } = this.#bindBody(body.left, scope);
        this.#bindBody(body.right, scope);
        return { columns, inner: withAliases(scope, columns) };
      }
      case 'select':
        return this.#bindSelect(body, scope);
      default:
        return body satisfies never;
    }
  }

  #bindSelect(select: Select, outer: Scope): { readonly columns: readonly Column[] | null; readonly inner: Scope } {
    const variables = new Map<string, TableVariable>();
    const aliases = select.items.flatMap((item) => (item.kind === 'select-expression' && item.alias ? [nameOf(item.alias)] : []));
    const scope: Scope = { outer, commonTables: new Map(), variables, itemAliases: new Set(aliases) };
    for (const item of select.from) this.#bindFrom(item, scope, variables);
    for (const node of childNodes({ ...select, from: [] })) this.#bindNode(node, scope);
    return { columns: itemColumns(select.items, scope, this.#types), inner: scope };
  }

  #bindFrom(item: FromItem, scope: Scope, variables: Map<string, TableVariable>): void {
    switch (item.kind) {
      case 'table-reference':
        this.#bindTable(item, scope, variables);
        return;
      case 'derived-table': {
        const columns = this.bindQuery(item.query, item.lateral ? scope : (scope.outer ?? EMPTY_SCOPE));
        const listed = item.columns.length > 0 ? namedColumns(item.columns.map(nameOf)) : columns;
        if (item.alias) variables.set(nameOf(item.alias), { columns: listed, unaliased: null });
        return;
      }
      case 'join':
        this.#bindJoin(item, scope, variables);
        return;
      case 'function-table':
      case 'unpivot-expression':
        this.#bindNode(item.expression, scope);
        if (item.alias) variables.set(nameOf(item.alias), UNKNOWN_COLUMNS);
        if (item.at) variables.set(nameOf(item.at), UNKNOWN_COLUMNS);
        return;
      case 'pivot-table':
      case 'unpivot-table': {
        this.#bindFrom(item.source, scope, new Map());
        variables.set(item.alias ? nameOf(item.alias) : '', UNKNOWN_COLUMNS);
        return;
      }
      default:
        item satisfies never;
    }
  }

  #bindJoin(join: Join, scope: Scope, variables: Map<string, TableVariable>): void {
    this.#bindFrom(join.left, scope, variables);
    const left = [...variables.values()].flatMap((variable) => (variable.columns ?? []).map((column) => column.name));
    const before = new Set(variables.keys());
    this.#bindFrom(join.right, scope, variables);
    const { condition } = join;
    if (condition?.kind === 'on') this.#bindNode(condition.expression, scope);
    if (condition?.kind !== 'using' && condition?.kind !== 'natural') return;
    const merged = new Set(condition.kind === 'using' ? condition.columns.map(nameOf) : left);
    for (const [name, variable] of variables) if (!before.has(name)) variables.set(name, { ...variable, merged });
  }

  #bindTable(item: TableReference, scope: Scope, variables: Map<string, TableVariable>): void {
    const { head, steps } = item.path;
    const name = nameOf(head);
    const alias = item.alias ? nameOf(item.alias) : null;
    if (steps.length > 0 && findVariable(scope, name)) {
      const last = steps.at(-1);
      variables.set(alias ?? (last?.kind === 'name-step' ? nameOf(last.name) : ''), UNKNOWN_COLUMNS);
      if (item.at) variables.set(nameOf(item.at), UNKNOWN_COLUMNS);
      this.#bindPath(item.path, scope);
      return;
    }
    const listed = item.columns.length > 0 ? namedColumns(item.columns.map(nameOf)) : null;
    const common = steps.length === 0 ? findCommonTable(scope, name) : undefined;
    if (common !== undefined) {
      variables.set(alias ?? name, { columns: listed ?? common, unaliased: null });
      return;
    }
    const relation = this.#findRelation(item.path);
    const own = relation?.name ?? name;
    variables.set(alias ?? own, { columns: listed ?? relation?.columns ?? null, unaliased: alias === null ? relation : null });
    if (relation) this.references.push({ relation, schemaSpan: head.span, role: 'table' });
  }

  #findRelation(path: Path): Relation | null {
    const names = path.steps.flatMap((step) => (step.kind === 'name-step' ? [nameOf(step.name)] : []));
    const written = [nameOf(path.head), ...names].join('.');
    const relation = this.#catalog.get(written);
    if (relation) return relation;
    const known = [...this.#catalog.keys()];
    const sameName = known.find((id) => id.endsWith(`.${names.at(-1) ?? written}`));
    const hint = didYouMean(written, known, sameName ? `did you mean ${sameName}?` : `known are ${known.join(', ') || 'none'}`);
    this.relationProblems.push({ offset: path.span.start, message: `there is no relation ${written}`, hint });
    return null;
  }

  #bindNode(node: SqlNode, scope: Scope): void {
    if (node.kind === 'query') {
      this.bindQuery(node, scope);
    } else if (node.kind === 'path') {
      this.#bindPath(node, scope);
    } else if (node.kind === 'call') {
      this.calls.push(node);
      const name = node.name.parts.at(-1);
      const [first, ...others] = node.arguments;
      const isDatePart = name && TAKES_DATE_PART.has(nameOf(name)) && first?.kind === 'path' && first.steps.length === 0;
      const rest: FunctionCall = isDatePart ? { ...node, arguments: others } : node;
      for (const child of childNodes(rest)) this.#bindNode(child, scope);
    } else {
      for (const child of childNodes(node)) this.#bindNode(child, scope);
    }
  }

  #bindPath(path: Path, scope: Scope): void {
    for (const step of path.steps) if (step.kind === 'index-step') this.#bindNode(step.index, scope);
    const head = nameOf(path.head);
    const [first, second] = path.steps.map((step) => (step.kind === 'name-step' ? step : null));
    const variable = findVariable(scope, head);
    if (variable && first) {
      this.#checkColumn(variable, nameOf(first.name), first.span.start, head);
      return;
    }
    const qualified = first ? findVariable(scope, nameOf(first.name))?.unaliased : null;
    if (qualified && qualified.schema === head) {
      this.references.push({ relation: qualified, schemaSpan: path.head.span, role: 'qualifier' });
      if (second) this.#checkColumn({ columns: qualified.columns, unaliased: null }, nameOf(second.name), second.span.start, qualified.id);
      return;
    }
    const found = variable ? null : findColumn(scope, head);
    if (found?.kind === 'missing') {
      const hint = didYouMeanColumn(head, found.known, `columns in sight are ${found.known.join(', ') || 'none'}`);
      this.columnProblems.push({ offset: path.span.start, message: `there is no column ${head}`, hint });
    }
  }

  #checkColumn(variable: TableVariable, name: string, offset: number, of: string): void {
    if (variable.columns === null || columnOf(variable.columns, name)) return;
    const known = variable.columns.map((column) => column.name);
    this.columnProblems.push({
      offset,
      message: `${of} has no column ${name}`,
      hint: didYouMeanColumn(name, known, `it has ${known.join(', ')}`),
    });
  }
}

const UNKNOWN_COLUMNS: TableVariable = { columns: null, unaliased: null };

function withCommonTable(scope: Scope, name: string, columns: readonly Column[] | null): Scope {
  return { ...scope, commonTables: new Map([...scope.commonTables, [name, columns]]) };
}

/** ORDER BY of a set operation sees the names of its columns only. */
function withAliases(scope: Scope, columns: readonly Column[] | null): Scope {
  return { ...scope, variables: new Map([['', { columns, unaliased: null }]]) };
}
