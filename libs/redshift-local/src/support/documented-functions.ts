import type { ReferenceGroup } from './reference-group.ts';
import { SCALAR_FUNCTION_NAMES } from './scalar-function-names.ts';
import { SET_FUNCTION_NAMES } from './set-function-names.ts';
import { SPATIAL_FUNCTION_NAMES } from './spatial-function-names.ts';
import { SUPER_FUNCTION_NAMES } from './super-function-names.ts';
import { SYSTEM_FUNCTION_NAMES } from './system-function-names.ts';

/** Every function of AWS's reference, by chapter. https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions.html */
export const DOCUMENTED_FUNCTIONS: readonly ReferenceGroup[] = [
  ...SCALAR_FUNCTION_NAMES,
  ...SUPER_FUNCTION_NAMES,
  ...SET_FUNCTION_NAMES,
  ...SPATIAL_FUNCTION_NAMES,
  ...SYSTEM_FUNCTION_NAMES,
];

const NAMES = new Set(DOCUMENTED_FUNCTIONS.flatMap(({ names }) => Object.keys(names)));

/** Whether Redshift has a function of that name (lower case), run here or not. */
export const isDocumentedFunction = (name: string): boolean => NAMES.has(name);
