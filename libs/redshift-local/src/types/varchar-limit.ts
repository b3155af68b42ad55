import { RedshiftError } from '../redshift-error.ts';
import { MAX_VARCHAR } from './redshift-type.ts';

/** What is said of a result that no VARCHAR holds. https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html */
export const LONGER_THAN_VARCHAR = `the result is longer than the ${MAX_VARCHAR} bytes of VARCHAR`;

/** The text, where a VARCHAR holds it; 22001 where not. */
export function withinVarchar(text: string): string {
  if (Buffer.byteLength(text) > MAX_VARCHAR) throw new RedshiftError('22001', LONGER_THAN_VARCHAR);
  return text;
}
