import { PLATFORM_SCHEMAS } from '@hakkai/contract';

/** Logical schema of the project's seeds. */
export const SEEDS_SCHEMA = 'seeds';
/** Logical schema that the project's SQL functions are deployed to, for whoever writes SQL by hand. */
export const FUNCTIONS_SCHEMA = 'functions';

/** Logical schema of the models that are answers: BI may read it whether or not a report does. */
export const MARTS_SCHEMA = 'marts';

/** Schemas that are not the project's to put models into. */
export const RESERVED_SCHEMAS: ReadonlySet<string> = new Set([
  ...Object.values(PLATFORM_SCHEMAS),
  SEEDS_SCHEMA,
  FUNCTIONS_SCHEMA,
  'public',
  'pg_catalog',
  'information_schema',
]);
