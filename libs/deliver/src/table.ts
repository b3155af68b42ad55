/** What a query gives: the shape of the Data API client's rows, with values already plain. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface TableColumn {
  readonly name: string;
  /** Redshift's name of the type where it is known: `varchar`, `int8`, `numeric`. Numbers stand to the right. */
  readonly type?: string;
}

export type Cell = string | number | bigint | boolean | null;

const NUMERIC = new Set([
  'int2',
  'int4',
  'int8',
  'smallint',
  'integer',
  'bigint',
  'numeric',
  'decimal',
  'float4',
  'float8',
  'real',
  'double precision',
]);

/** Whether a column's cells line up on the right: by its type, else because it holds numbers and nothing else. */
export function isNumeric(table: Table, index: number): boolean {
  const type = table.columns[index]?.type;
  if (type !== undefined) return NUMERIC.has(type.toLowerCase());
  const cells = table.rows.map((row) => row[index] ?? null).filter((cell) => cell !== null);
  return cells.length > 0 && cells.every((cell) => typeof cell === 'number' || typeof cell === 'bigint');
}
