/*
kind: table
tags: [web]
description: what each server zone answered, per day in Japan; counters grow until a restart, so a day's share is last minus first
columns:
  zone: {tests: [not_null, {accepted_values: [hg.nginx.org, trac.nginx.org, lxr.nginx.org]}]}
  reported_on: {tests: [not_null]}
  reports: {description: "status reports of that day", tests: [not_null]}
  requests: {description: "requests between the first and the last report of the day"}
  answered_2xx: {description: "of these, answered with success"}
  answered_5xx: {description: "of these, failed on the server"}
*/
with reports as (
  select json_parse(log) as report
  from source.nginx_status
), zones as (
  select
    zone::varchar(128) as zone,
    jst_date(epoch_ms(r.report."timestamp"::bigint)) as reported_on,
    counters.requests::bigint as requests,
    counters.responses."2xx"::bigint as responses_2xx,
    counters.responses."5xx"::bigint as responses_5xx
  from reports as r, unpivot r.report.server_zones as counters at zone
)
select
  zone,
  reported_on,
  count(*) as reports,
  max(requests) - min(requests) as requests,
  max(responses_2xx) - min(responses_2xx) as answered_2xx,
  max(responses_5xx) - min(responses_5xx) as answered_5xx
from zones
group by zone, reported_on
