lock "raw"."matches_lock";

select cast('stale fence 43, the lock has ' || coalesce(held."fence"::varchar, 'none') as integer)
from (select max("fence") as "fence", count(*) as "rows" from "raw"."matches_lock") as held
where held."rows" <> 1 or held."fence" > 43;

update "raw"."matches_lock" set "fence" = 43, "fenced_at" = '2026-07-19 21:10:00.000000';

create temp table "load_objects" (
  "object" varchar(1024) not null,
  "sha256" varchar(64) not null,
  "kind" varchar(10) not null,
  "records" bigint not null
);

insert into "load_objects" ("object", "sha256", "kind", "records") values
('land/matches/e0001/contract=v1/dt=2026-07-19/hour=12/snapshot-1784462400123456-end/00000000000000000000000000000000000000000000000000000000-00000000000000000000000000000000000000000000000000000000-0.ndjson.gz', 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc', 'land', 0);

select cast('object changed after it was loaded: ' || o."object" as integer)
from "load_objects" as o join "raw"."load_ledger" as l on l."object" = o."object"
where l."sha256" <> o."sha256";

delete from "load_objects" where "object" in (select l."object" from "raw"."load_ledger" as l);

insert into "raw"."matches_history" ("tournamentId", "matchNo", "_identity", "_version", "_op", "_changed_at", "_sequence", "_old_hash", "_object", "_line", "_epoch", "_contract_version", "_load_id")
select c."tournamentId", c."matchNo", md5('removed by 1784462400123456/' || c."tournamentId"::varchar || '/' || c."matchNo"::varchar), '00001784462400123456', 'remove',
  '2026-07-19 12:00:00.123456'::timestamp, '00000000000000000000000000000000000000000000000000000000', c."_new_hash",
  'land/matches/e0001/contract=v1/dt=2026-07-19/hour=12/snapshot-1784462400123456-end/00000000000000000000000000000000000000000000000000000000-00000000000000000000000000000000000000000000000000000000-0.ndjson.gz', 0, 1, 1, 43
from "raw"."matches_current" as c left join "raw"."matches_history" as s on s."tournamentId" = c."tournamentId" and s."matchNo" = c."matchNo" and s."_epoch" = 1 and s."_version" = '00001784462400123456'
where s."_identity" is null and c."_op" <> 'remove'
  and (c."_epoch" < 1 or (c."_epoch" = 1 and c."_version" < '00001784462100123456'));

create temp table "load_removals" as
select h."tournamentId", h."matchNo", h."payload", h."_identity", h."_version", h."_op", h."_changed_at", h."_sequence", h."_old_hash", h."_new_hash", h."_object", h."_line", h."_epoch", h."_contract_version", h."_load_id", false as "_tied"
from "raw"."matches_history" as h where h."_load_id" = 43 and h."_object" = 'land/matches/e0001/contract=v1/dt=2026-07-19/hour=12/snapshot-1784462400123456-end/00000000000000000000000000000000000000000000000000000000-00000000000000000000000000000000000000000000000000000000-0.ndjson.gz';

merge into "raw"."matches_current"
using "load_removals" as s
on "raw"."matches_current"."tournamentId" = s."tournamentId" and "raw"."matches_current"."matchNo" = s."matchNo"
when matched then update set "payload" = s."payload", "_identity" = s."_identity", "_version" = s."_version", "_op" = s."_op", "_changed_at" = s."_changed_at", "_sequence" = s."_sequence", "_old_hash" = s."_old_hash", "_new_hash" = s."_new_hash", "_object" = s."_object", "_line" = s."_line", "_epoch" = s."_epoch", "_contract_version" = s."_contract_version", "_load_id" = s."_load_id", "_tied" = s."_tied"
when not matched then insert ("tournamentId", "matchNo", "payload", "_identity", "_version", "_op", "_changed_at", "_sequence", "_old_hash", "_new_hash", "_object", "_line", "_epoch", "_contract_version", "_load_id", "_tied") values (s."tournamentId", s."matchNo", s."payload", s."_identity", s."_version", s."_op", s."_changed_at", s."_sequence", s."_old_hash", s."_new_hash", s."_object", s."_line", s."_epoch", s."_contract_version", s."_load_id", s."_tied");

drop table "load_removals";

insert into "raw"."load_ledger" ("source", "epoch", "object", "sha256", "kind", "records", "loaded", "duplicates", "quarantined", "load_id", "loaded_at")
select 'matches', 1, o."object", o."sha256", o."kind", greatest(o."records", coalesce(n."records", 0)),
  coalesce(n."records", 0), greatest(o."records", coalesce(n."records", 0)) - coalesce(n."records", 0), 0, 43, '2026-07-19 21:10:00.000000'::timestamp
from "load_objects" as o
left join (select h."_object" as "object", count(*) as "records" from "raw"."matches_history" as h where h."_load_id" = 43 group by h."_object") as n on n."object" = o."object"
where o."kind" = 'land';

select count(*) as "objects", coalesce(sum("records"), 0) as "records", coalesce(sum("loaded"), 0) as "loaded",
  coalesce(sum("duplicates"), 0) as "duplicates", coalesce(sum("quarantined"), 0) as "quarantined"
from "raw"."load_ledger" where "source" = 'matches' and "load_id" = 43;
