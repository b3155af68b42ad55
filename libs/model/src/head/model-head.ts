import { array, object, oneOf, optional, record, string, type Infer } from '@hakkai/contract';
import { ColumnTestShape } from './column-test.ts';

/** What a head says of a column. */
const HeadColumnShape = object({ description: optional(string()), tests: optional(array(ColumnTestShape)) });

/** The head of a model: all that is not SQL. A model without a head is a view. */
export const ModelHeadShape = object({
  kind: oneOf('view', 'table', 'incremental'),
  description: optional(string()),
  tags: optional(array(string(/^[a-z][a-z0-9_-]*$/))),
  columns: optional(record(HeadColumnShape)),
  /** How an incremental model replaces what changed. */
  strategy: optional(oneOf('delete+insert')),
  /** Columns of the model that say which part of it a change touches. */
  partition_key: optional(array(string())),
  /** Column of the source's history that grows with every load. */
  watermark: optional(oneOf('_load_id')),
});
export type ModelHead = Infer<typeof ModelHeadShape>;

/** The head of a SQL test. */
export const TestHeadShape = object({
  /** The model it guards: it runs right after it. */
  model: string(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/),
  description: optional(string()),
});
export type TestHead = Infer<typeof TestHeadShape>;

/** What types a seed: `seeds/<name>.yaml` beside `seeds/<name>.csv`. */
export const SeedHeadShape = object({
  description: optional(string()),
  columns: record(object({ type: string(), description: optional(string()), tests: optional(array(ColumnTestShape)) })),
});
export type SeedHead = Infer<typeof SeedHeadShape>;
