import type {
  CommonTable,
  Expression,
  FromItem,
  FunctionCall,
  Identifier,
  Path,
  PivotTable,
  PivotValue,
  Query,
  Select,
  SelectExpression,
  SelectItem,
  SourceNode,
  Star,
  UnpivotTable,
} from '@hakkai/redshift-sql';

/**
 * PIVOT and UNPIVOT as the queries they stand for.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html
 */
type Span = SourceNode['span'];

/** The columns of the input that PIVOT or UNPIVOT reads, by their names, and whether there are others. */
export interface PivotedColumns {
  readonly read: ReadonlySet<string>;
  readonly others: boolean;
}

const identifier = (text: string, span: Span): Identifier => ({ kind: 'identifier', text, quoted: true, span });
const item = (expression: Expression, alias: Identifier): SelectExpression => ({
  kind: 'select-expression',
  expression,
  alias,
  span: expression.span,
});

/** `* exclude (...)`: the columns that are not read stay, in order. */
const kept = ({ read, others }: PivotedColumns, span: Span): readonly Star[] =>
  others ? [{ kind: 'star', qualifier: null, exclude: Array.from(read, (name) => identifier(name, span)), span }] : [];

const select = (items: readonly SelectItem[], from: FromItem, span: Span): Select => ({
  kind: 'select',
  distinct: false,
  top: null,
  items,
  into: null,
  from: [from],
  where: null,
  connectBy: null,
  groupBy: null,
  having: null,
  qualify: null,
  span,
});

const query = (body: Query['body'], span: Span): Query => ({
  kind: 'query',
  with: null,
  body,
  orderBy: [],
  limit: null,
  offset: null,
  span,
});

/** Rows grouped by the columns that are not read, one column for each value and aggregate. */
export function pivotQuery(node: PivotTable, columns: PivotedColumns, fold: (name: Identifier) => string): Query {
  const { span } = node;
  const cells = node.values.flatMap((value) =>
    node.aggregates.map(({ call, alias }) => {
      const name = cellName(value, alias === null ? null : fold(alias), fold);
      return item(onlyWhere(call, matches(node.column, value)), identifier(name, span));
    }),
  );
  const keys = kept(columns, span);
  const groupBy = columns.others ? ({ kind: 'group-by', all: true, elements: [], span } as const) : null;
  return query({ ...select([...keys, ...cells], node.source, span), groupBy }, span);
}

const matches = (by: Path, { value, span }: PivotValue): Expression =>
  value.kind === 'null'
    ? { kind: 'is', test: 'null', negated: false, operand: by, span }
    : { kind: 'binary', operator: '=', left: by, right: value, span };

/** The aggregate over the rows that satisfy `condition`. */
function onlyWhere(call: FunctionCall, condition: Expression): FunctionCall {
  const { span } = call;
  const when = (then: Expression): Expression => ({
    kind: 'case',
    operand: null,
    branches: [{ kind: 'case-branch', when: condition, then, span }],
    otherwise: null,
    span,
  });
  if (call.star) return { ...call, star: false, arguments: [when({ kind: 'number', text: '1', span })] };
  return { ...call, arguments: call.arguments.map(when) };
}

/** `high_count`, where both have names; else what is named, else the value. */
function cellName(value: PivotValue, aggregate: string | null, fold: (name: Identifier) => string): string {
  const own = fold(value.alias ?? identifier(valueText(value), value.span));
  return aggregate === null ? own : `${own}_${aggregate}`;
}

/** A constant is its own name; what is more than that is nameless. */
function valueText({ value }: PivotValue): string {
  switch (value.kind) {
    case 'string':
    case 'typed-literal':
      return value.value;
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'unary':
      return value.operand.kind === 'number' ? `${value.operator}${value.operand.text}` : NAMELESS;
    case 'cast':
      return NAMELESS;
    default:
      return value satisfies never;
  }
}

const NAMELESS = '?column?';

/** One row for each named column: its name and its value, NULLs only where asked for. Every column is read of the same rows of the input. */
export function unpivotQuery(node: UnpivotTable, columns: PivotedColumns, fold: (name: Identifier) => string): Query {
  const { span } = node;
  const keys = kept(columns, span);
  const name = identifier('input', span);
  const read = Array.from(columns.read, (column) => item(pathTo(identifier(column, span)), identifier(column, span)));
  const table: CommonTable = {
    kind: 'common-table',
    name,
    columns: [],
    query: query(select([...keys, ...read], node.source, span), span),
    span,
  };
  const rows: FromItem = { kind: 'table-reference', path: pathTo(name), alias: null, columns: [], at: null, span };
  const branches = node.values.map((value): Query['body'] => {
    const { column, alias } = value;
    const cell = pathTo(column);
    const body = select(
      [...keys, item({ kind: 'string', value: fold(alias ?? column), span }, node.nameColumn), item(cell, node.valueColumn)],
      rows,
      span,
    );
    return node.includeNulls ? body : { ...body, where: { kind: 'is', test: 'null', negated: true, operand: cell, span } };
  });
  const body = branches.reduce((left, right) => ({ kind: 'set-operation', operator: 'union', all: true, left, right, span }));
  return { ...query(body, span), with: { kind: 'with', recursive: false, tables: [table], span } };
}

/** A name as a column. */
export const pathTo = (column: Identifier): Path => ({ kind: 'path', head: column, steps: [], span: column.span });
