-- The moment (UTC) of a kick-off written as local day and "13:00 UTC-6"; null where the time has no zone.
create function utc_moment(date, varchar(32)) returns timestamp immutable as $$
  select case when $2 like '%UTC%' then dateadd(
    minute,
    split_part($2, ':', 1)::integer * 60 + substring($2, 4, 2)::integer - split_part($2, 'UTC', 2)::integer * 60,
    $1::timestamp
  ) end
$$ language sql;
