-- table:raw.matches_history (transaction: single, unless raw.matches_history exists)
create table "raw"."matches_history" (
  "tournamentId" varchar(64) not null,
  "matchNo" bigint not null,
  "payload" super,
  "_identity" varchar(64) not null,
  "_version" varchar(40) not null,
  "_op" varchar(6) not null,
  "_changed_at" timestamp not null,
  "_sequence" varchar(56) not null,
  "_old_hash" varchar(64),
  "_new_hash" varchar(64),
  "_object" varchar(1024) not null,
  "_line" integer not null,
  "_epoch" integer not null,
  "_contract_version" integer not null,
  "_load_id" bigint not null
)
sortkey ("_load_id");

-- table:raw.matches_current (transaction: single, unless raw.matches_current exists)
create table "raw"."matches_current" (
  "tournamentId" varchar(64) not null,
  "matchNo" bigint not null,
  "payload" super,
  "_identity" varchar(64) not null,
  "_version" varchar(40) not null,
  "_op" varchar(6) not null,
  "_changed_at" timestamp not null,
  "_sequence" varchar(56) not null,
  "_old_hash" varchar(64),
  "_new_hash" varchar(64),
  "_object" varchar(1024) not null,
  "_line" integer not null,
  "_epoch" integer not null,
  "_contract_version" integer not null,
  "_load_id" bigint not null,
  "_tied" boolean not null
)
sortkey ("_load_id");

-- table:raw.matches_lock (transaction: single, unless raw.matches_lock exists)
create table "raw"."matches_lock" (
  "fence" bigint not null,
  "fenced_at" timestamp
);

insert into "raw"."matches_lock" ("fence") values (0);

-- view:source.matches (transaction: single)
create or replace view "dev_source"."matches" as
select
  r."tournamentId",
  r."matchNo",
  r."payload"."playedAt"::timestamp as "playedAt",
  r."payload"."group"::varchar(32) as "group",
  r."payload"."goals" as "goals",
  r."payload",
  r."_version",
  r."_changed_at",
  r."_load_id"
from "raw"."matches_current" as r
where r."_op" <> 'remove'
with no schema binding;

-- view:source_history.matches (transaction: single)
create or replace view "source_history"."matches" as
select
  r."tournamentId",
  r."matchNo",
  r."payload"."playedAt"::timestamp as "playedAt",
  r."payload"."group"::varchar(32) as "group",
  r."payload"."goals" as "goals",
  r."payload",
  r."_identity",
  r."_version",
  r."_op",
  r."_changed_at",
  r."_sequence",
  r."_old_hash",
  r."_new_hash",
  r."_object",
  r."_line",
  r."_epoch",
  r."_contract_version",
  r."_load_id"
from "raw"."matches_history" as r
with no schema binding;
