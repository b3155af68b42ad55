-- schema:raw (transaction: single)
create schema if not exists "raw";

-- schema:source (transaction: single)
create schema if not exists "dev_source";

-- schema:source_history (transaction: single)
create schema if not exists "source_history";

-- schema:hakkai (transaction: single)
create schema if not exists "hakkai";

-- table:raw.load_ledger (transaction: single, unless raw.load_ledger exists)
create table "raw"."load_ledger" (
  "source" varchar(63) not null,
  "epoch" integer not null,
  "object" varchar(1024) not null,
  "sha256" varchar(64) not null,
  "kind" varchar(10) not null,
  "records" bigint not null,
  "loaded" bigint not null,
  "duplicates" bigint not null,
  "quarantined" bigint not null,
  "load_id" bigint not null,
  "loaded_at" timestamp not null
)
sortkey ("source", "loaded_at");

-- table:raw.quarantine (transaction: single, unless raw.quarantine exists)
create table "raw"."quarantine" (
  "source" varchar(63) not null,
  "record_hash" varchar(64) not null,
  "part" integer not null,
  "parts" integer not null,
  "code" varchar(64) not null,
  "reason" varchar(4096) not null,
  "contract_version" integer not null,
  "sequence" varchar(56) not null,
  "arrived_at" timestamp not null,
  "raw_base64" varchar(65535) not null,
  "object" varchar(1024) not null,
  "line" integer not null,
  "epoch" integer not null,
  "load_id" bigint not null,
  "loaded_at" timestamp not null
)
sortkey ("source", "loaded_at");

-- table:hakkai.watermarks (transaction: single, unless hakkai.watermarks exists)
create table "hakkai"."watermarks" (
  "model" varchar(256) not null,
  "input" varchar(256) not null,
  "load_id" bigint not null,
  "set_at" timestamp not null
)
sortkey ("model");

-- table:raw._unrouted_lock (transaction: single, unless raw._unrouted_lock exists)
create table "raw"."_unrouted_lock" (
  "fence" bigint not null,
  "fenced_at" timestamp
);

insert into "raw"."_unrouted_lock" ("fence") values (0);
