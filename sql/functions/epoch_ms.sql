-- Milliseconds since 1970 as a moment in UTC.
create function epoch_ms(bigint) returns timestamp immutable as $$
  select timestamp '1970-01-01 00:00:00' + ($1 / 1000) * interval '1 second'
$$ language sql;
