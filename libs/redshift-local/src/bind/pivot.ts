import type {
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
  SourceNode,
  UnpivotTable,
} from '@hakkai/redshift-sql';

/**
 * PIVOT and UNPIVOT as the queries they stand for.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html
 */
type Span = SourceNode['span'];

const identifier = (text: string, span: Span): Identifier => ({ kind: 'identifier', text, quoted: true, span });
const column = (name: string, span: Span): Path => ({ kind: 'path', head: identifier(name, span), steps: [], span });
const item = (expression: Expression, name: string | null): SelectExpression => ({
  kind: 'select-expression',
  expression,
  alias: name === null ? null : identifier(name, expression.span),
  span: expression.span,
});

const select = (items: readonly SelectExpression[], from: FromItem, span: Span): Select => ({
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

/** Rows grouped by `others`, one column for each value and aggregate. */
export function pivotQuery(node: PivotTable, others: readonly string[], fold: (name: Identifier) => string): Query {
  const { span } = node;
  const keys = others.map((name) => item(column(name, span), name));
  const cells = node.values.flatMap((value) =>
    node.aggregates.map((aggregate) =>
      item(
        onlyWhere(aggregate.call, matches(node.column, value)),
        cellName(value, aggregate.alias === null ? null : fold(aggregate.alias), fold),
      ),
    ),
  );
  const body: Select = {
    ...select([...keys, ...cells], node.source, span),
    groupBy:
      others.length === 0
        ? null
        : {
            kind: 'group-by',
            all: false,
            elements: keys.map(({ expression }) => ({ kind: 'grouping-expression', expression, span })),
            span,
          },
  };
  return query(body, span);
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
  const [first, ...rest] = call.arguments;
  return first === undefined ? call : { ...call, arguments: [when(first), ...rest] };
}

/** `high_count`, where both have names; else what is named, else the value. */
function cellName(value: PivotValue, aggregate: string | null, fold: (name: Identifier) => string): string {
  const own = value.alias === null ? valueText(value) : fold(value.alias);
  return aggregate === null ? own : `${own}_${aggregate}`;
}

function valueText({ value }: PivotValue): string {
  switch (value.kind) {
    case 'string':
    case 'typed-literal':
      return value.value.toLowerCase();
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'unary':
      return value.operand.kind === 'number' ? `${value.operator}${value.operand.text}` : '?column?';
    case 'cast':
      return value.operand.kind === 'string' ? value.operand.value.toLowerCase() : '?column?';
    default:
      return value satisfies never;
  }
}

/** One row for each named column: its label and its value, NULLs only where asked for. */
export function unpivotQuery(node: UnpivotTable, others: readonly string[], fold: (name: Identifier) => string): Query {
  const { span } = node;
  const valueName = fold(node.valueColumn);
  const branches = node.values.map((value): Select => {
    const name = fold(value.column);
    const label = value.label === null ? name : value.label.kind === 'string' ? value.label.value : fold(value.label);
    const keys = others.map((other) => item(column(other, span), other));
    const cell = column(name, value.span);
    const body = select(
      [...keys, item({ kind: 'string', value: label, span }, fold(node.nameColumn)), item(cell, valueName)],
      node.source,
      span,
    );
    return node.includeNulls ? body : { ...body, where: { kind: 'is', test: 'null', negated: true, operand: cell, span } };
  });
  const [first, ...rest] = branches;
  if (first === undefined) throw new Error('UNPIVOT names a column.');
  return query(
    rest.reduce<Query['body']>((left, right) => ({ kind: 'set-operation', operator: 'union', all: true, left, right, span }), first),
    span,
  );
}
