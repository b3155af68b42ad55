lock "raw"."matches_lock";

select cast('stale fence 42, the lock has ' || coalesce(held."fence"::varchar, 'none') as integer)
from (select max("fence") as "fence", count(*) as "rows" from "raw"."matches_lock") as held
where held."rows" <> 1 or held."fence" > 42;

update "raw"."matches_lock" set "fence" = 42, "fenced_at" = '2026-07-19 21:10:00.000000';

create temp table "load_objects" (
  "object" varchar(1024) not null,
  "sha256" varchar(64) not null,
  "kind" varchar(10) not null,
  "records" bigint not null
);

insert into "load_objects" ("object", "sha256", "kind", "records") values
('land/matches/e0001/contract=v1/dt=2026-07-19/hour=21/shardId-000000000000/00000000000000000000000000000000000000000000000000000001-00000000000000000000000000000000000000000000000000000010-10.ndjson.gz', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'land', 10),
('land/matches/e0001/contract=v1/dt=2026-07-19/hour=21/shardId-000000000000/00000000000000000000000000000000000000000000000000000011-00000000000000000000000000000000000000000000000000000020-10.ndjson.gz', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'land', 10),
('quarantine/matches/e0001/contract=v1/dt=2026-07-19/hour=21/shardId-000000000000/00000000000000000000000000000000000000000000000000000003-00000000000000000000000000000000000000000000000000000012-10.ndjson.gz', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'quarantine', 10);

select cast('object changed after it was loaded: ' || o."object" as integer)
from "load_objects" as o join "raw"."load_ledger" as l on l."object" = o."object"
where l."sha256" <> o."sha256";

delete from "load_objects" where "object" in (select l."object" from "raw"."load_ledger" as l);

create temp table "load_stage" (
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
  "_line" integer not null
);

copy "load_stage" ("tournamentId", "matchNo", "payload", "_identity", "_version", "_op", "_changed_at", "_sequence", "_old_hash", "_new_hash", "_object", "_line")
from 's3://dev-landing/loads/matches/42-land.manifest'
iam_role 'arn:aws:iam::111111111111:role/dev-copy'
manifest format json 'auto' gzip timeformat 'auto' maxerror 0;

delete from "load_stage" where "_object" not in (select "object" from "load_objects");

select cast('object has ' || coalesce(s."records", 0)::varchar || ' records, its key says ' || o."records"::varchar || ': ' || o."object" as integer)
from "load_objects" as o
left join (select "_object" as "object", count(*) as "records" from "load_stage" group by "_object") as s
  on s."object" = o."object"
where o."kind" = 'land' and coalesce(s."records", 0) <> o."records";

insert into "raw"."matches_history" ("tournamentId", "matchNo", "payload", "_identity", "_version", "_op", "_changed_at", "_sequence", "_old_hash", "_new_hash", "_object", "_line", "_epoch", "_contract_version", "_load_id")
select s."tournamentId", s."matchNo", s."payload", s."_identity", s."_version", s."_op", s."_changed_at", s."_sequence", s."_old_hash", s."_new_hash", s."_object", s."_line", 1, split_part(split_part(s."_object", '/contract=v', 2), '/', 1)::integer, 42
from (
  select t."tournamentId", t."matchNo", t."payload", t."_identity", t."_version", t."_op", t."_changed_at", t."_sequence", t."_old_hash", t."_new_hash", t."_object", t."_line", row_number() over (partition by t."_identity" order by t."_sequence", t."_object", t."_line") as "_nth"
  from "load_stage" as t
) as s
left join "raw"."matches_history" as h on h."_identity" = s."_identity"
where s."_nth" = 1 and h."_identity" is null;

update "raw"."matches_history" set "_sequence" = d."_sequence"
from (select t."_identity", min(t."_sequence") as "_sequence" from "load_stage" as t group by t."_identity") as d
where "raw"."matches_history"."_identity" = d."_identity" and d."_sequence" < "raw"."matches_history"."_sequence";

create temp table "load_winners" as
with touched as (
  select distinct s."tournamentId", s."matchNo" from "load_stage" as s
), newest as (
  select h."tournamentId", h."matchNo", max(h."_version") as "_version"
  from "raw"."matches_history" as h join touched as t on t."tournamentId" = h."tournamentId" and t."matchNo" = h."matchNo"
  where h."_epoch" = 1
  group by h."tournamentId", h."matchNo"
), contest as (
  select n."tournamentId", n."matchNo", n."_version",
    case when sum(case when (h."_op" = 'insert' and h."_old_hash" = h."_new_hash") or h."_sequence" = '00000000000000000000000000000000000000000000000000000000' then 1 else 0 end) > 0
      then lpad(greatest(n."_version"::bigint - 300000000, 0)::varchar, 20, '0') else n."_version" end as "_from"
  from newest as n join "raw"."matches_history" as h on h."tournamentId" = n."tournamentId" and h."matchNo" = n."matchNo" and h."_version" = n."_version"
  where h."_epoch" = 1
  group by n."tournamentId", n."matchNo", n."_version"
), candidate as (
  select h."tournamentId", h."matchNo", h."_identity", h."_version", h."_sequence", h."_old_hash", h."_new_hash"
  from "raw"."matches_history" as h join contest as n on n."tournamentId" = h."tournamentId" and n."matchNo" = h."matchNo" and h."_version" >= n."_from"
  where h."_epoch" = 1
), outcome as (
  select a."tournamentId", a."matchNo", a."_identity", a."_version", a."_sequence", count(b."_identity") as "followers"
  from candidate as a left join candidate as b
    on b."tournamentId" = a."tournamentId" and b."matchNo" = a."matchNo" and b."_identity" <> a."_identity" and coalesce(b."_old_hash", '') = coalesce(a."_new_hash", '')
  group by a."tournamentId", a."matchNo", a."_identity", a."_version", a."_sequence"
), ranked as (
  select o."_identity",
    row_number() over (partition by o."tournamentId", o."matchNo" order by case when o."followers" = 0 then 0 else 1 end, o."_version" desc, o."_sequence" desc, o."_identity" desc) as "place",
    sum(case when o."followers" = 0 then 1 else 0 end) over (partition by o."tournamentId", o."matchNo") as "ends"
  from outcome as o
)
select h."tournamentId", h."matchNo", h."payload", h."_identity", h."_version", h."_op", h."_changed_at", h."_sequence", h."_old_hash", h."_new_hash", h."_object", h."_line", h."_epoch", h."_contract_version", 42::bigint as "_load_id", case when r."ends" = 1 then false else true end as "_tied"
from ranked as r join "raw"."matches_history" as h on h."_identity" = r."_identity" left join "raw"."matches_current" as c on c."tournamentId" = h."tournamentId" and c."matchNo" = h."matchNo"
where r."place" = 1 and (c."_identity" is null or c."_epoch" < 1 or (c."_epoch" = 1 and (c."_identity" <> r."_identity" or c."_tied" <> case when r."ends" = 1 then false else true end or c."_sequence" <> h."_sequence")));

merge into "raw"."matches_current"
using "load_winners" as s
on "raw"."matches_current"."tournamentId" = s."tournamentId" and "raw"."matches_current"."matchNo" = s."matchNo"
when matched then update set "payload" = s."payload", "_identity" = s."_identity", "_version" = s."_version", "_op" = s."_op", "_changed_at" = s."_changed_at", "_sequence" = s."_sequence", "_old_hash" = s."_old_hash", "_new_hash" = s."_new_hash", "_object" = s."_object", "_line" = s."_line", "_epoch" = s."_epoch", "_contract_version" = s."_contract_version", "_load_id" = s."_load_id", "_tied" = s."_tied"
when not matched then insert ("tournamentId", "matchNo", "payload", "_identity", "_version", "_op", "_changed_at", "_sequence", "_old_hash", "_new_hash", "_object", "_line", "_epoch", "_contract_version", "_load_id", "_tied") values (s."tournamentId", s."matchNo", s."payload", s."_identity", s."_version", s."_op", s."_changed_at", s."_sequence", s."_old_hash", s."_new_hash", s."_object", s."_line", s."_epoch", s."_contract_version", s."_load_id", s."_tied");

create temp table "load_quarantine" (
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
  "line" integer not null
);

copy "load_quarantine" ("source", "record_hash", "part", "parts", "code", "reason", "contract_version", "sequence", "arrived_at", "raw_base64", "object", "line")
from 's3://dev-landing/loads/matches/42-quarantine.manifest'
iam_role 'arn:aws:iam::111111111111:role/dev-copy'
manifest format json 'auto' gzip timeformat 'auto' maxerror 0;

delete from "load_quarantine" where "object" not in (select "object" from "load_objects");

select cast('object has ' || coalesce(s."records", 0)::varchar || ' records, its key says ' || o."records"::varchar || ': ' || o."object" as integer)
from "load_objects" as o
left join (select "object" as "object", count(*) as "records" from "load_quarantine" where "part" = 0 group by "object") as s
  on s."object" = o."object"
where o."kind" = 'quarantine' and coalesce(s."records", 0) <> o."records";

insert into "raw"."quarantine" ("source", "record_hash", "part", "parts", "code", "reason", "contract_version", "sequence", "arrived_at", "raw_base64", "object", "line", "epoch", "load_id", "loaded_at")
select s."source", s."record_hash", s."part", s."parts", s."code", s."reason", s."contract_version", s."sequence", s."arrived_at", s."raw_base64", s."object", s."line", 1, 42, '2026-07-19 21:10:00.000000'::timestamp
from (
  select t."source", t."record_hash", t."part", t."parts", t."code", t."reason", t."contract_version", t."sequence", t."arrived_at", t."raw_base64", t."object", t."line", row_number() over (partition by t."record_hash", t."part" order by t."sequence", t."object", t."line") as "nth"
  from "load_quarantine" as t
) as s
left join "raw"."quarantine" as q on q."source" = 'matches' and q."record_hash" = s."record_hash" and q."part" = s."part"
where s."nth" = 1 and q."record_hash" is null;

insert into "raw"."load_ledger" ("source", "epoch", "object", "sha256", "kind", "records", "loaded", "duplicates", "quarantined", "load_id", "loaded_at")
select 'matches', 1, o."object", o."sha256", o."kind", greatest(o."records", coalesce(n."records", 0)),
  coalesce(n."records", 0), greatest(o."records", coalesce(n."records", 0)) - coalesce(n."records", 0), 0, 42, '2026-07-19 21:10:00.000000'::timestamp
from "load_objects" as o
left join (select h."_object" as "object", count(*) as "records" from "raw"."matches_history" as h where h."_load_id" = 42 group by h."_object") as n on n."object" = o."object"
where o."kind" = 'land';

insert into "raw"."load_ledger" ("source", "epoch", "object", "sha256", "kind", "records", "loaded", "duplicates", "quarantined", "load_id", "loaded_at")
select 'matches', 1, o."object", o."sha256", o."kind", greatest(o."records", coalesce(n."records", 0)),
  0, greatest(o."records", coalesce(n."records", 0)) - coalesce(n."records", 0), coalesce(n."records", 0), 42, '2026-07-19 21:10:00.000000'::timestamp
from "load_objects" as o
left join (select q."object", count(*) as "records" from "raw"."quarantine" as q where q."source" = 'matches' and q."load_id" = 42 and q."part" = 0 group by q."object") as n on n."object" = o."object"
where o."kind" = 'quarantine';

select count(*) as "objects", coalesce(sum("records"), 0) as "records", coalesce(sum("loaded"), 0) as "loaded",
  coalesce(sum("duplicates"), 0) as "duplicates", coalesce(sum("quarantined"), 0) as "quarantined"
from "raw"."load_ledger" where "source" = 'matches' and "load_id" = 42;
