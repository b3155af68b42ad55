-- schema:lake (transaction: none)
create external schema if not exists "lake"
from data catalog database 'dev_lake'
iam_role 'arn:aws:iam::111111111111:role/dev-copy'
create external database if not exists;

-- external table:lake.requests (transaction: none, unless lake.requests exists)
create external table "lake"."requests" (
  "log" varchar(65535),
  "containerid" varchar(64)
)
row format serde 'org.openx.data.jsonserde.JsonSerDe'
with serdeproperties ('mapping.containerid' = 'containerId')
stored as textfile
location 's3://dev-logs/requests/';

-- view:source.requests (transaction: single)
create or replace view "dev_source"."requests" as
select
  r."log",
  r."containerid" as "containerId"
from "lake"."requests" as r
with no schema binding;
