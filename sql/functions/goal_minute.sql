-- The minute a goal counts for: 45 of "45+1", 9 of 9.
create function goal_minute(varchar(16)) returns integer immutable as $$
  select split_part($1, '+', 1)::integer
$$ language sql;
