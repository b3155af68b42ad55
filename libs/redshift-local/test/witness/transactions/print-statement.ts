import type { Statement } from './step.ts';

const where = (id: number | null): string => (id === null ? '' : ` where id = ${id}`);

/** The statement in SQL, for tables in `schema`, which the search path names. */
export function printStatement(statement: Statement, schema: string): string {
  switch (statement.is) {
    case 'begin':
    case 'commit':
    case 'rollback':
    case 'fail':
      return statement.words;
    case 'read':
      return `${statement.tables.map((table) => `select '${table}' as t, id, n from ${table}`).join(' union all ')} order by 1, 2, 3`;
    case 'insert':
      return `insert into ${statement.table} values (${statement.id}, ${statement.n})`;
    case 'insert rows':
      return `insert into ${statement.table} select id, n from ${statement.from}`;
    case 'update':
      return `update ${statement.table} set ${statement.column} = ${statement.column} + ${statement.add}${where(statement.where)}`;
    case 'update from': {
      const { table, from } = statement;
      return `update ${table} set n = n + f.k from (select count(*) + 1 as k from ${from}) f where ${table}.id = ${statement.where}`;
    }
    case 'delete':
      return `delete from ${statement.table}${where(statement.where)}`;
    case 'merge': {
      const { table, from } = statement;
      const matched = statement.deletes ? 'delete' : `update set n = ${table}.n + ${from}.n + 1`;
      return `merge into ${table} using ${from} on ${table}.id = ${from}.id when matched then ${matched} when not matched then insert (id, n) values (${from}.id, ${from}.n)`;
    }
    case 'truncate':
      return `truncate ${statement.table}`;
    case 'create':
      return `create table ${statement.table} ${statement.as === null ? '(id int, n int)' : `as select id, n from ${statement.as}`}`;
    case 'drop':
      return `drop table ${statement.table}`;
    case 'alter':
      return `alter table ${statement.table} ${statement.adds ? 'add column extra int' : 'drop column extra'}`;
    case 'lock':
      return `lock ${statement.tables.join(', ')}`;
    case 'list':
      return LISTS[statement.from](schema);
  }
}

const LISTS: Readonly<Record<'pg_tables' | 'svv_tables' | 'pg_class', (schema: string) => string>> = {
  pg_tables: (schema) => `select tablename from pg_tables where schemaname = '${schema}' order by 1`,
  svv_tables: (schema) => `select table_name from svv_tables where table_schema = '${schema}' order by 1`,
  pg_class: (schema) =>
    `select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = '${schema}' order by 1`,
};
