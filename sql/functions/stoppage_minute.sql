-- The minute of stoppage time: 1 of "45+1", null of 9.
create function stoppage_minute(varchar(16)) returns integer immutable as $$
  select nullif(split_part($1, '+', 2), '')::integer
$$ language sql;
