/** Ids of the Postgres catalog's own tables, as PostgreSQL numbers them: the same in every database. */
export const CATALOG_OIDS = {
  pg_type: 1247,
  pg_attribute: 1249,
  pg_proc: 1255,
  pg_class: 1259,
  pg_database: 1262,
  pg_attrdef: 2604,
  pg_constraint: 2606,
  pg_depend: 2608,
  pg_description: 2609,
  pg_index: 2610,
  pg_language: 2612,
  pg_namespace: 2615,
  pg_rewrite: 2618,
  pg_trigger: 2620,
} as const;
