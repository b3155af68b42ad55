import { quoteLiteral } from '@hakkai/statements';

/**
 * A statement that fails when a query gives rows, for runners that know SQL only. The failure is that of casting a sentence to a number,
 * so the sentence is what they show.
 */
export function assertion(test: string, query: string): string {
  const sentence = `${quoteLiteral(`test ${test} failed: `)} || cast(count(*) as varchar) || ' rows'`;
  return `select case when count(*) = 0 then 0 else cast(${sentence} as integer) end as offending_rows\nfrom (\n${query}\n) as offending`;
}
