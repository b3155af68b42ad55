import { AGGREGATE_FUNCTIONS } from './aggregates.ts';
import { ARRAY_FUNCTIONS } from './arrays.ts';
import { CATALOG_INFORMATION } from './catalog-information.ts';
import { CONDITIONAL_FUNCTIONS } from './conditional.ts';
import { CONVERSION_FUNCTIONS } from './conversion.ts';
import { DATE_COMPARISON_FUNCTIONS } from './date-comparison.ts';
import { DATE_FUNCTIONS } from './dates.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { HASH_FUNCTIONS } from './hashes.ts';
import { JSON_FUNCTIONS } from './json.ts';
import { MATH_FUNCTIONS } from './math.ts';
import { REGEX_FUNCTIONS } from './regex.ts';
import { ROUNDING_FUNCTIONS } from './rounding.ts';
import { PRIVILEGE_FUNCTIONS } from './privileges.ts';
import { STRING_FUNCTIONS } from './strings.ts';
import { SUPER_TYPE_FUNCTIONS } from './super.ts';
import { SYSTEM_FUNCTIONS } from './system.ts';
import { VARBYTE_FUNCTIONS } from './varbyte.ts';
import { WINDOW_FUNCTIONS } from './windows.ts';

/** Every function the local Redshift has. What is not here is refused by name. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  ...STRING_FUNCTIONS,
  ...REGEX_FUNCTIONS,
  ...HASH_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...DATE_COMPARISON_FUNCTIONS,
  ...MATH_FUNCTIONS,
  ...ROUNDING_FUNCTIONS,
  ...CONVERSION_FUNCTIONS,
  ...VARBYTE_FUNCTIONS,
  ...CONDITIONAL_FUNCTIONS,
  ...JSON_FUNCTIONS,
  ...SUPER_TYPE_FUNCTIONS,
  ...ARRAY_FUNCTIONS,
  ...AGGREGATE_FUNCTIONS,
  ...WINDOW_FUNCTIONS,
  ...SYSTEM_FUNCTIONS,
  ...PRIVILEGE_FUNCTIONS,
  ...CATALOG_INFORMATION,
];

const BY_NAME = new Map(FUNCTIONS.map((definition) => [definition.name, definition]));

export const functionNamed = (name: string): FunctionDefinition | null => BY_NAME.get(name) ?? null;

export const functionNames = (): Iterable<string> => BY_NAME.keys();
