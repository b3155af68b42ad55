import type { Uses } from './golden-uses.ts';

/** What the support table says of a name. */
export interface SupportRow {
  readonly name: string;
  readonly page: string;
  readonly supported: boolean;
  readonly uses: Uses;
}

export interface SupportGroup {
  readonly title: string;
  readonly page: string;
  readonly rows: readonly SupportRow[];
}

export const refusedIn = ({ rows }: SupportGroup): number => rows.filter(({ supported }) => !supported).length;

/** What runs and has no right use, or no wrong one, among the golden cases. */
export const withoutWitness = ({ rows }: SupportGroup): readonly SupportRow[] =>
  rows.filter(({ supported, uses }) => supported && (uses.right === 0 || uses.wrong === 0));
