import { object, optional, string, variants, type Infer } from './shape.ts';

/** Where the rows of a report go. `channel` is a logical name: environments.ts has the id. */
export const DestinationShape = variants({
  slack: { channel: string(), title: string(), note: optional(string()) },
});
export type Destination = Infer<typeof DestinationShape>;

/** A report is a query (a .sql file of its own) plus a destination. */
export const ReportShape = object({
  name: string(/^[a-z][a-z0-9_]{0,62}$/),
  /** Path of the .sql file below the project, `reports/top_scorers.sql`. */
  query: string(/\.sql$/),
  destination: DestinationShape,
  description: optional(string()),
});
export type Report = Infer<typeof ReportShape>;

export const slack = (channel: string, title: string, note?: string): Destination => ({
  kind: 'slack',
  channel,
  title,
  ...(note === undefined ? {} : { note }),
});

export function defineReport(report: Report): Report {
  return report;
}
