-- setup schema:functions
-- transaction: single
create schema if not exists "functions";

-- setup schema:seeds
-- transaction: single
create schema if not exists "seeds";

-- setup schema:staging
-- transaction: single
create schema if not exists "staging";

-- setup schema:marts
-- transaction: single
create schema if not exists "marts";

-- setup function:jst_date
-- transaction: single
create or replace function "functions"."jst_date" (timestamp)
returns date stable as $$
select convert_timezone('UTC', 'Asia/Tokyo', $1)::date
$$ language sql;

-- setup function:jst_month
-- transaction: single
create or replace function "functions"."jst_month" (timestamp)
returns date stable as $$
select date_trunc('month', cast((convert_timezone('UTC', 'Asia/Tokyo', cast($1 as timestamp))::date) as date))
$$ language sql;

-- setup seed:seeds.states
-- transaction: single
drop table if exists "seeds"."states";
create table "seeds"."states" (
  "status" varchar(16) not null,
  "open" boolean
);
insert into "seeds"."states" ("status", "open") values
  ('placed', 'true'),
  ('paid, sent', 'false'),
  ('lost', null);

-- setup model:staging.orders unless staging.orders
-- transaction: single
create or replace view "staging"."orders" as
select o."shopId" as shop_id, o."orderNo" as order_no, o.status, cast((convert_timezone('UTC', 'Asia/Tokyo', cast(o."placedAt" as timestamp))::date) as date) as placed_on
from source.orders as o
left join source_history.orders as h on h."orderNo" = o."orderNo" and h._op = 'remove'
where h._op is null
with no schema binding;

-- setup model:marts.order_days unless marts.order_days
-- transaction: single
create table "marts"."order_days" as
select * from (
select o."shopId" as shop_id, d.placed_on, count(*) as orders
from source.orders as o
join staging.orders as d on d.shop_id = o."shopId" and d.order_no = o."orderNo"
group by 1, 2
) as model
where false;

-- setup model:staging.lines unless staging.lines
-- transaction: single
create table "staging"."lines" as
select * from (
select
  o."shopId" as shop_id,
  o."orderNo" as order_no,
  line_no::integer as line_no,
  cast((date_trunc('month', cast((convert_timezone('UTC', 'Asia/Tokyo', cast(cast(o."placedAt" as timestamp) as timestamp))::date) as date))) as date) as placed_in,
  line.price::decimal(12,2) as price
from source.orders as o, o.lines as line at line_no
) as model
where false;

-- setup role:load unless role hakkai_load
-- transaction: single
create role "hakkai_load";

-- setup role:build unless role hakkai_build
-- transaction: single
create role "hakkai_build";

-- setup role:read unless role hakkai_read
-- transaction: single
create role "hakkai_read";

-- setup grants:load
-- transaction: single
grant temporary on database "dev" to role "hakkai_load";
grant usage on schema "raw" to role "hakkai_load";
grant select, insert, update, delete for tables in schema "raw" to role "hakkai_load";

-- setup grants:build
-- transaction: single
grant temporary on database "dev" to role "hakkai_build";
grant usage on schema "source", "source_history", "seeds", "functions", "hakkai" to role "hakkai_build";
grant usage, create on schema "staging", "marts" to role "hakkai_build";
grant select for tables in schema "source" to role "hakkai_build";
grant select for tables in schema "source_history" to role "hakkai_build";
grant select for tables in schema "seeds" to role "hakkai_build";
grant select, insert, delete for tables in schema "hakkai" to role "hakkai_build";
grant select, insert, delete, drop for tables in schema "staging" to role "hakkai_build";
grant select, insert, delete, drop for tables in schema "marts" to role "hakkai_build";
grant create or replace view to role "hakkai_build";

-- setup grants:read
-- transaction: single
grant temporary on database "dev" to role "hakkai_read";
grant usage on schema "source", "functions", "marts" to role "hakkai_read";
grant select for tables in schema "source" to role "hakkai_read";
grant select for tables in schema "marts" to role "hakkai_read";

-- setup grants:external
-- transaction: none
grant usage on schema "lake" to role "hakkai_build";
grant usage on schema "lake" to role "hakkai_read";

-- view staging.orders reads source.orders
-- (shop_id varchar(32), order_no bigint, status varchar(16), placed_on date)
-- transaction: single
create or replace view "staging"."orders" as
select o."shopId" as shop_id, o."orderNo" as order_no, o.status, cast((convert_timezone('UTC', 'Asia/Tokyo', cast(o."placedAt" as timestamp))::date) as date) as placed_on
from source.orders as o
left join source_history.orders as h on h."orderNo" = o."orderNo" and h._op = 'remove'
where h._op is null
with no schema binding;

-- view marts.open_orders reads staging.orders
-- (shop_id varchar(32), order_no bigint, placed_on date)
-- transaction: single
create or replace view "marts"."open_orders" as
select * exclude (status) from staging.orders
with no schema binding;

-- incremental marts.order_days reads source.orders, staging.orders
-- (shop_id varchar(32), placed_on date, orders bigint)
-- transaction: single
lock "hakkai"."watermarks";
create temp table "order_days__changed" as
select h."shopId" as "shop_id", max(h."_load_id") as "_load_id"
from "source_history"."orders" as h
where h."_load_id" > (select coalesce(max("load_id"), -1) from "hakkai"."watermarks" where "model" = 'marts.order_days' and "input" = 'source.orders')
group by h."shopId";
delete from "marts"."order_days"
using "order_days__changed" as c
where "order_days"."shop_id" = c."shop_id";
insert into "marts"."order_days" ("shop_id", "placed_on", "orders")
select m."shop_id", m."placed_on", m."orders"
from (
select o."shopId" as shop_id, d.placed_on, count(*) as orders
from source.orders as o
join staging.orders as d on d.shop_id = o."shopId" and d.order_no = o."orderNo"
group by 1, 2
) as m
join "order_days__changed" as c on m."shop_id" = c."shop_id";
delete from "hakkai"."watermarks"
where "model" = 'marts.order_days' and "input" = 'source.orders' and (select count(*) from "order_days__changed") > 0;
insert into "hakkai"."watermarks" ("model", "input", "load_id", "set_at")
select 'marts.order_days', 'source.orders', max(c."_load_id"), getdate()
from "order_days__changed" as c
having count(*) > 0;
drop table "order_days__changed";

-- view marts.pages reads source.access
-- (path varchar(64), hits bigint)
-- transaction: single
create or replace view "marts"."pages" as
select line.path::varchar(64) as path, count(*) as hits
from (select json_parse(log) as line from source.access) as parsed
group by 1
with no schema binding;

-- incremental staging.lines reads source.orders
-- (shop_id varchar(32), order_no bigint, line_no integer, placed_in date, price decimal(12,2))
-- transaction: single
lock "hakkai"."watermarks";
create temp table "lines__changed" as
select h."shopId" as "shop_id", h."orderNo" as "order_no", max(h."_load_id") as "_load_id"
from "source_history"."orders" as h
where h."_load_id" > (select coalesce(max("load_id"), -1) from "hakkai"."watermarks" where "model" = 'staging.lines' and "input" = 'source.orders')
group by h."shopId", h."orderNo";
delete from "staging"."lines"
using "lines__changed" as c
where "lines"."shop_id" = c."shop_id" and "lines"."order_no" = c."order_no";
insert into "staging"."lines" ("shop_id", "order_no", "line_no", "placed_in", "price")
select m."shop_id", m."order_no", m."line_no", m."placed_in", m."price"
from (
select
  o."shopId" as shop_id,
  o."orderNo" as order_no,
  line_no::integer as line_no,
  cast((date_trunc('month', cast((convert_timezone('UTC', 'Asia/Tokyo', cast(cast(o."placedAt" as timestamp) as timestamp))::date) as date))) as date) as placed_in,
  line.price::decimal(12,2) as price
from source.orders as o, o.lines as line at line_no
) as m
join "lines__changed" as c on m."shop_id" = c."shop_id" and m."order_no" = c."order_no";
delete from "hakkai"."watermarks"
where "model" = 'staging.lines' and "input" = 'source.orders' and (select count(*) from "lines__changed") > 0;
insert into "hakkai"."watermarks" ("model", "input", "load_id", "set_at")
select 'staging.lines', 'source.orders', max(c."_load_id"), getdate()
from "lines__changed" as c
having count(*) > 0;
drop table "lines__changed";

-- table marts.sales reads staging.orders, staging.lines, seeds.states
-- (status varchar(16), total ?, highest ?)
-- transaction: single
create table "marts"."sales__next" as
with orders as (
  select * from staging.orders
), totals as (
  select l.shop_id, l.order_no, sum(l.price) as total from staging.lines as l group by 1, 2
)
select orders.status, sum(totals.total) as total, max(staging.lines.price) as highest
from orders
join totals on totals.shop_id = orders.shop_id and totals.order_no = orders.order_no
join staging.lines on lines.shop_id = orders.shop_id
where exists (select 1 from seeds.states as s where s.status = orders.status)
group by orders.status
order by total;
drop table if exists "marts"."sales";
alter table "marts"."sales__next" rename to "sales";

-- test staging.lines.line_no.not_null of staging.lines
select * from "staging"."lines" where "line_no" is null;

-- test no_free_lines of staging.lines
select l.order_no from staging.lines as l join staging.orders as o on o.order_no = l.order_no where l.price <= 0;

-- test marts.sales.status.not_null of marts.sales
select * from "marts"."sales" where "status" is null;

-- test marts.sales.status.unique of marts.sales
select "status", count(*) as copies from "marts"."sales" where "status" is not null group by "status" having count(*) > 1;

-- test marts.sales.status.accepted_values of marts.sales
select "status", count(*) as copies from "marts"."sales" where "status" not in ('paid', 'it''s lost') group by "status";

-- test marts.sales.status.relationships of marts.sales
select child."status" from "marts"."sales" as child left join (select "status" as value from "seeds"."states") as parent on parent.value = child."status" where child."status" is not null and parent.value is null;

-- report sales reads marts.sales
select status, total from marts.sales order by total desc;

-- pipeline hourly 0 * * * *
--   sql staging.orders after nothing
--   sql marts.pages after nothing
--   sql staging.lines after staging.orders
--   sql marts.sales after staging.orders, staging.lines
--   lambda deliver.sales after marts.sales
