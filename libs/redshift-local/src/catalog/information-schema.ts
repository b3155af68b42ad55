import { guide } from '../functions/function-definition.ts';
import { INTEGER, varchar } from '../types/redshift-type.ts';
import { SYSTEM_SCHEMAS } from './catalog-state.ts';
import { constraintsIn } from './constraints-of.ts';
import { isView, viewDefinition } from './postgres-views.ts';
import { columnsOf, NAME, relationsOf, TEXT } from './svv-views.ts';
import type { SystemView } from './system-relations.ts';

const CONSTRAINT_TYPES = { 'primary key': 'PRIMARY KEY', unique: 'UNIQUE', 'foreign key': 'FOREIGN KEY' } as const;

/** The views of the standard's information schema, beside TABLES and COLUMNS. */
export const INFORMATION_SCHEMA: readonly SystemView[] = [
  {
    schema: 'information_schema',
    name: 'schemata',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      catalog_name: NAME,
      schema_name: NAME,
      schema_owner: NAME,
      default_character_set_catalog: NAME,
      default_character_set_schema: NAME,
      default_character_set_name: NAME,
      sql_path: TEXT,
    }),
    rows: ({ catalog, context }) =>
      [...SYSTEM_SCHEMAS.values(), ...catalog.state.schemas.values()].map(({ name, owner }) => [
        context.facts.database,
        name,
        owner,
        null,
        null,
        null,
        null,
      ]),
  },
  {
    schema: 'information_schema',
    name: 'views',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      table_catalog: NAME,
      table_schema: NAME,
      table_name: NAME,
      view_definition: TEXT,
      check_option: NAME,
      is_updatable: varchar(3),
      is_insertable_into: varchar(3),
    }),
    rows: (reader) =>
      relationsOf(reader).flatMap((relation) =>
        isView(relation)
          ? [[reader.context.facts.database, relation.schema, relation.name, viewDefinition(relation), 'NONE', 'NO', 'NO']]
          : [],
      ),
  },
  {
    schema: 'information_schema',
    name: 'table_constraints',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      constraint_catalog: NAME,
      constraint_schema: NAME,
      constraint_name: NAME,
      table_catalog: NAME,
      table_schema: NAME,
      table_name: NAME,
      constraint_type: NAME,
      is_deferrable: varchar(3),
      initially_deferred: varchar(3),
    }),
    rows: (reader) => {
      const { database } = reader.context.facts;
      return constraintsIn(reader).map(({ table, constraint }) => [
        database,
        table.schema,
        constraint.name,
        database,
        table.schema,
        table.name,
        CONSTRAINT_TYPES[constraint.kind],
        'NO',
        'NO',
      ]);
    },
  },
  {
    schema: 'information_schema',
    name: 'key_column_usage',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      constraint_catalog: NAME,
      constraint_schema: NAME,
      constraint_name: NAME,
      table_catalog: NAME,
      table_schema: NAME,
      table_name: NAME,
      column_name: NAME,
      ordinal_position: INTEGER,
    }),
    rows: (reader) => {
      const { database } = reader.context.facts;
      return constraintsIn(reader).flatMap(({ table, constraint }) =>
        constraint.columns.map((column, index) => [
          database,
          table.schema,
          constraint.name,
          database,
          table.schema,
          table.name,
          column,
          index + 1,
        ]),
      );
    },
  },
  {
    schema: 'information_schema',
    name: 'referential_constraints',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      constraint_catalog: NAME,
      constraint_schema: NAME,
      constraint_name: NAME,
      unique_constraint_catalog: NAME,
      unique_constraint_schema: NAME,
      unique_constraint_name: NAME,
      match_option: NAME,
      update_rule: NAME,
      delete_rule: NAME,
    }),
    rows: (reader) => {
      const { database } = reader.context.facts;
      const all = constraintsIn(reader);
      return all.flatMap(({ table, constraint }) => {
        if (constraint.kind !== 'foreign key') return [];
        const { oid, columns } = constraint.references;
        const key = all.find(
          (other) =>
            other.table.oid === oid && other.constraint.kind !== 'foreign key' && other.constraint.columns.join() === columns.join(),
        );
        return [
          [
            database,
            table.schema,
            constraint.name,
            database,
            key?.table.schema ?? null,
            key?.constraint.name ?? null,
            'NONE',
            'NO ACTION',
            'NO ACTION',
          ],
        ];
      });
    },
  },
];
