select 1, 1.10, .5, 1e3, 1.5E-3
=> select 1, 1.10, .5, 1e3, 1.5E-3

select 'it''s', 'a\\b', 'tab\there', 'a\'b', '\101'
=> select 'it''s', 'a\\b', 'tab	here', 'a''b', 'A'

select 'one '
  'string'
=> select 'one string'

select $$raw \n text$$, $tag$with $$ inside$tag$
=> select 'raw \\n text', 'with $$ inside'

select NULL, TRUE, False
=> select null, true, false

select DATE '2026-03-01', TIMESTAMP '2026-03-01 00:00:00', timestamp with time zone '2026-03-01 00:00:00+00', TIME '10:00'
=> select date '2026-03-01', timestamp '2026-03-01 00:00:00', timestamptz '2026-03-01 00:00:00+00', time '10:00'

select interval '1 day', interval '1' day, interval '1-2' year to month, interval '1 2:3:4' day to second (3), interval '3' hours
=> select interval '1 day', interval '1' day, interval '1-2' year to month, interval '1 2:3:4' day to second(3), interval '3' hour

select a + b * c, (a + b) * c, a - b - c, a - (b - c)
=> select a + b * c, (a + b) * c, a - b - c, a - (b - c)

select -a, - -a, +a, -2 ^ 2, -(2 ^ 2), 2 ^ 3 ^ 4
=> select -a, - -a, +a, -2 ^ 2, -(2 ^ 2), 2 ^ 3 ^ 4

select a || b || c, a || b = c, a <> b || c
=> select a || b || c, a || b = c, a <> b || c

select a & b, a | b, a # b, ~ a, a << 2, a >> 2
=> select a & b, a | b, a # b, ~ a, a << 2, a >> 2

select @ -5, |/ 25, ||/ 27, @ a + b, @ a * b, ~ a & b, |/ 4 ^ 2
=> select @ -5, |/ 25, ||/ 27, @ a + b, @ a * b, ~ a & b, |/ 4 ^ 2

select (a = b) = c, a = (b < c), a || b <> c || d, a <> b || c, a & b || c, a || b & c
=> select (a = b) = c, a = (b < c), a || b <> c || d, a <> b || c, a & b || c, a || b & c

select a % 2 = 0, a / b * c, a / (b * c)
=> select a % 2 = 0, a / b * c, a / (b * c)

select not a, not not a, not a = b, (not a) = b
=> select not a, not not a, not a = b, (not a) = b

select a and b or c and d, (a or b) and (c or d), not (a and b)
=> select a and b or c and d, (a or b) and (c or d), not (a and b)

select (a and b) and c, a and (b and c)
=> select (a and b) and c, a and (b and c)

select a is null, a is not null, a isnull, a notnull, a is true, a is not unknown
=> select a is null, a is not null, a is null, a is not null, a is true, a is not unknown

select a = (b is null), (a = b) is null, (a || b) is null, a + b is null, -a is null and not b is null, (a is null) is true
=> select a = (b is null), (a = b) is null, (a || b) is null, a + b is null, -a is null and not b is null, (a is null) is true

select a like 'x%', a not like 'x#_' escape '#', a ilike b, a similar to '%(b|c)%', a not similar to 'x'
=> select a like 'x%', a not like 'x#_' escape '#', a ilike b, a similar to '%(b|c)%', a not similar to 'x'

select a ~ 'x', a ~* 'x', a !~ 'x', a !~* 'x'
=> select a ~ 'x', a ~* 'x', a !~ 'x', a !~* 'x'

select a between 1 and 2, a not between b + 1 and c - 1, a between 1 and 2 and b
=> select a between 1 and 2, a not between b + 1 and c - 1, a between 1 and 2 and b

select a in (1, 2), a not in ('x'), (a, b) in (select 1, 2), a in ((select 1)), a not in (select x from t)
=> select a in (1, 2), a not in ('x'), (a, b) in (select 1, 2), a in (select 1), a not in (select x from t)

select a = any (select b from t), a <> all (select b from t), a >= some (select 1), oid = any (conkey)
=> select a = any (select b from t), a <> all (select b from t), a >= any (select 1), oid = any (conkey)

select exists (select 1 from t), not exists (select 1)
=> select exists (select 1 from t), not exists (select 1)

select (select max(a) from t), (select 1) + 1, ((select 1)), ((select 1) + 2)
=> select (select max(a) from t), (select 1) + 1, (select 1), (select 1) + 2

select case when a then 1 end, case a when 1 then 'x' when 2 then 'y' else 'z' end
=> select case when a then 1 end, case a when 1 then 'x' when 2 then 'y' else 'z' end

select a::int, a::numeric(10, 2)::varchar(20), -1::int, (-1)::int, (a + b)::text
=> select a::integer, a::decimal(10, 2)::varchar(20), -1::integer, (-1)::integer, (a + b)::text

select cast(a as float8), try_cast(a as date), convert(int, a), convert(varchar(3), a + b)
=> select cast(a as double precision), try_cast(a as date), convert(integer, a), convert(varchar(3), a + b)

select a::float(24), a::float(53), a::int2, a::bool, a::bpchar, a::character varying(5), a::nchar(2), a::double precision
=> select a::real, a::double precision, a::smallint, a::boolean, a::bpchar, a::varchar(5), a::char(2), a::double precision

select a::timestamp with time zone, a::timestamptz, a::time without time zone, a::timestamp(6), a::varbinary(8), a::super
=> select a::timestamptz, a::timestamptz, a::time, a::timestamp(6), a::varbyte(8), a::super

select a::interval year to month, a::interval day to second, a::interval, a::regclass, a::pg_catalog.name, a::int[]
=> select a::interval year to month, a::interval day to second, a::interval, a::regclass, a::pg_catalog.name, a::integer[]

select t.a, s.t.a, d.s.t.a, "T"."A", "a""b", t.payload.a."B"[0].c[1][2]
=> select t.a, s.t.a, d.s.t.a, "T"."A", "a""b", t.payload.a."B"[0].c[1][2]

select payload[0], payload[i + 1].x, (t.payload).a, (t.payload)[0], json_parse(x).a[0]."B", cast(x as super).a, (a || b).c
=> select payload[0], payload[i + 1].x, (t.payload).a, (t.payload)[0], json_parse(x).a[0]."B", cast(x as super).a, (a || b).c

select f(), f(a), s.f(a, b), count(*), count(distinct a), sum(all a), left(a, 2), right(a, 2), array(1, 2), array(), pg_catalog.f(1)
=> select f(), f(a), s.f(a, b), count(*), count(distinct a), sum(all a), left(a, 2), right(a, 2), array(1, 2), array(), pg_catalog.f(1)

select array[1, 2], array[]
=> select array[1, 2], array[]

select extract(year from a), extract('epoch' from a), extract(dow from a + b)
=> select extract(year from a), extract(epoch from a), extract(dow from a + b)

select trim(a), trim(both 'x' from a), trim(leading from a), trim('x' from a), trim(trailing 'x' from a || b), trim(both a)
=> select trim(a), trim(both 'x' from a), trim(leading from a), trim(both 'x' from a), trim(trailing 'x' from a || b), trim(both from a)

select substring(a, 1, 2), substring(a from 2), substring(a from 2 for 3), position('a' in b), substring(a, 2)
=> select substring(a, 1, 2), substring(a from 2), substring(a from 2 for 3), position('a' in b), substring(a, 2)

select object_transform(o keep '"a"', '"b"."c"' set '"d"', 1, '"e"', x + 1), object_transform(o set '"a"', null)
=> select object_transform(o keep '"a"', '"b"."c"' set '"d"', 1, '"e"', x + 1), object_transform(o set '"a"', null)

select current_date, current_timestamp, current_user, sysdate, user, session_user, current_user_id, localtime
=> select current_date, current_timestamp, current_user, sysdate, user, session_user, current_user_id, localtime

select a at time zone 'UTC', a at time zone 'UTC' at time zone 'Asia/Tokyo', '2026-01-01'::timestamp at time zone 'JST'
=> select a at time zone 'UTC', a at time zone 'UTC' at time zone 'Asia/Tokyo', '2026-01-01'::timestamp at time zone 'JST'

select :name, :p1 + 1, $1, $2::int, $1.a, :p.a[0]
=> select :name, :p1 + 1, $1, $2::integer, $1.a, :p.a[0]

select dateadd(day, 1, a), datediff('month', a, b), date_trunc('week', a), date_part(year, a), decode(a, 1, 'x', null, 'y')
=> select dateadd(day, 1, a), datediff('month', a, b), date_trunc('week', a), date_part(year, a), decode(a, 1, 'x', null, 'y')

select row_number() over (), rank() over (order by a), sum(a) over (partition by b, c order by d desc nulls last, e asc nulls first)
=> select row_number() over (), rank() over (order by a), sum(a) over (partition by b, c order by d desc nulls last, e asc nulls first)

select sum(a) over (order by b rows unbounded preceding), sum(a) over (order by b rows between 3 preceding and current row)
=> select sum(a) over (order by b rows unbounded preceding), sum(a) over (order by b rows between 3 preceding and current row)

select sum(a) over (order by b range between unbounded preceding and unbounded following), avg(a) over (order by b rows between 1 following and 2 following)
=> select sum(a) over (order by b range between unbounded preceding and unbounded following), avg(a) over (order by b rows between 1 following and 2 following)

select first_value(a ignore nulls) over (order by b), lag(a, 1) ignore nulls over (order by b), last_value(a) respect nulls over (order by b), nth_value(a, 2) over (order by b)
=> select first_value(a ignore nulls) over (order by b), lag(a, 1) ignore nulls over (order by b), last_value(a) respect nulls over (order by b), nth_value(a, 2) over (order by b)

select listagg(distinct a, ', ') within group (order by b desc) over (partition by c), percentile_cont(0.5) within group (order by a), median(a)
=> select listagg(distinct a, ', ') within group (order by b desc) over (partition by c), percentile_cont(0.5) within group (order by a), median(a)

select approximate count(distinct a), approximate percentile_disc(0.5) within group (order by a), approximate from t
=> select approximate count(distinct a), approximate percentile_disc(0.5) within group (order by a), approximate from t

select a operator(pg_catalog.~) '^x$', a operator(pg_catalog.=) b
=> select a ~ '^x$', a = b

select (a, b) = (1, 2), (a, b, c)
=> select (a, b) = (1, 2), (a, b, c)

select a from t, u where t.id = u.id (+)
=> select a from t, u where t.id = u.id (+)

select ratio_to_report(a) over (partition by b), ntile(4) over (order by a), cume_dist() over (order by a)
=> select ratio_to_report(a) over (partition by b), ntile(4) over (order by a), cume_dist() over (order by a)

select 名前, "カップ" as 大会 from 試合
=> select 名前, "カップ" as 大会 from 試合

select date, time, text, level, name, type, "date", date(a), trunc(a)
=> select date, time, text, level, name, type, "date", date(a), trunc(a)

select a -- comment
 /* block /* nested */ still */ , b
=> select a, b

select nvl(a, b), coalesce(a, b, 0), nullif(a, ''), greatest(a, b), is_array(p.x), json_extract_path_text(a, 'b', true)
=> select nvl(a, b), coalesce(a, b, 0), nullif(a, ''), greatest(a, b), is_array(p.x), json_extract_path_text(a, 'b', true)

select a!=b, a<>b, a<=b, a>=-1, a=-1, a*-1
=> select a <> b, a <> b, a <= b, a >= -1, a = -1, a * -1

select prior, prior + 1 from t
=> select prior, prior + 1 from t
