import type { Condition, Kind, Rows, Value } from '../procedure/program.ts';

/** What can be prepared. https://docs.aws.amazon.com/redshift/latest/dg/r_PREPARE.html */
export type Prepared =
  | { readonly is: 'select'; readonly items: readonly { readonly kind: Kind; readonly value: Value }[]; readonly where: Condition }
  | { readonly is: 'insert'; readonly id: Value; readonly label: Value; readonly price: Value }
  | { readonly is: 'update'; readonly column: number; readonly value: Value; readonly where: Condition }
  | { readonly is: 'delete'; readonly where: Condition };

/** Of the picks for a name this one takes any; the others take one that exists. */
export const ANY_NAME = 59;

/** One statement of a session. A `name` stands for one of few. */
export type Step =
  | { readonly is: 'prepare'; readonly name: number; readonly types: readonly number[]; readonly statement: Prepared }
  | {
      readonly is: 'execute';
      readonly name: number;
      readonly values: readonly { readonly value: Value; readonly converted: boolean }[];
      /** Whether it has a value too many. */
      readonly surplus: boolean;
    }
  | { readonly is: 'deallocate'; readonly name: number | null }
  | { readonly is: 'declare'; readonly name: number; readonly rows: Rows }
  | { readonly is: 'fetch'; readonly name: number; readonly count: string }
  | { readonly is: 'close'; readonly name: number | null };
