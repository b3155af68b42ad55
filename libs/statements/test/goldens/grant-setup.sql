-- role:load (transaction: single, unless role hakkai_load exists)
create role "hakkai_load";

-- role:build (transaction: single, unless role hakkai_build exists)
create role "hakkai_build";

-- role:read (transaction: single, unless role hakkai_read exists)
create role "hakkai_read";

-- grants:load (transaction: single)
grant temporary on database "dev" to role "hakkai_load";

grant usage on schema "raw" to role "hakkai_load";

grant select, insert, update, delete for tables in schema "raw" to role "hakkai_load";

-- grants:build (transaction: single)
grant temporary on database "dev" to role "hakkai_build";

grant usage on schema "dev_source", "source_history", "seeds", "functions", "hakkai" to role "hakkai_build";

grant usage, create on schema "staging", "marts" to role "hakkai_build";

grant select for tables in schema "dev_source" to role "hakkai_build";

grant select for tables in schema "source_history" to role "hakkai_build";

grant select for tables in schema "seeds" to role "hakkai_build";

grant select, insert, delete for tables in schema "hakkai" to role "hakkai_build";

grant select, insert, delete, drop for tables in schema "staging" to role "hakkai_build";

grant select, insert, delete, drop for tables in schema "marts" to role "hakkai_build";

grant create or replace view to role "hakkai_build";

-- grants:read (transaction: single)
grant temporary on database "dev" to role "hakkai_read";

grant usage on schema "dev_source", "functions", "marts" to role "hakkai_read";

grant select for tables in schema "dev_source" to role "hakkai_read";

grant select for tables in schema "marts" to role "hakkai_read";

-- grants:external (transaction: none)
grant usage on schema "lake" to role "hakkai_build";

grant usage on schema "lake" to role "hakkai_read";
