-- The day in Japan on which a moment (UTC) falls.
create function jst_date(timestamp) returns date stable as $$
  select convert_timezone('UTC', 'Asia/Tokyo', $1)::date
$$ language sql;
