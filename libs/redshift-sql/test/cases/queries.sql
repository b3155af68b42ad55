select * from t
=> select * from t

select t.*, s.u.*, u.a from t, s.u
=> select t.*, s.u.*, u.a from t, s.u

select * exclude (a, b) from t
=> select * exclude (a, b) from t

select t.* exclude a from t
=> select t.* exclude (a) from t

select all a from t
=> select a from t

select distinct a, b from t
=> select distinct a, b from t

select top 5 * from t
=> select top 5 * from t

select distinct top 5 a from t
=> select distinct top 5 a from t

select top 5 distinct a from t
=> select distinct top 5 a from t

select a b, c as d, e "F", g as select from t x, s.u as y
=> select a as b, c as d, e as "F", g as select from t as x, s.u as y

select a from t as x (b, c)
=> select a from t as x (b, c)

select 1 union select 2 union all select 3
=> select 1 union select 2 union all select 3

select 1 union select 2 intersect select 3
=> select 1 union select 2 intersect select 3

(select 1 union select 2) intersect select 3
=> (select 1 union select 2) intersect select 3

select 1 minus select 2 except all select 3
=> select 1 except select 2 except all select 3

select 1 except (select 2 except select 3)
=> select 1 except (select 2 except select 3)

select 1 union distinct select 2 order by 1 limit 3
=> select 1 union select 2 order by 1 limit 3

((select 1 union select 2) order by 1) limit 1
=> ((select 1 union select 2) order by 1) limit 1

(select 1)
=> (select 1)

select a from t order by a desc, b asc nulls first, 3 nulls last limit 10 offset 5
=> select a from t order by a desc, b asc nulls first, 3 nulls last limit 10 offset 5

select a from t offset 5 rows limit 10
=> select a from t limit 10 offset 5

select a from t limit all
=> select a from t

select a from t order by a + b, case when c then 1 end
=> select a from t order by a + b, case when c then 1 end

with a as (select 1) select * from a
=> with a as (select 1) select * from a

with a (x, y) as (select 1, 2), b as (select * from a) select * from b
=> with a (x, y) as (select 1, 2), b as (select * from a) select * from b

with recursive a (n) as (select 1 union all select n + 1 from a where n < 5) select n from a
=> with recursive a (n) as (select 1 union all select n + 1 from a where n < 5) select n from a

with a as (with b as (select 1) select * from b) select * from a
=> with a as (with b as (select 1) select * from b) select * from a

select a into t2 from t
=> select a into t2 from t

select a into temp table t2 from t
=> select a into temp t2 from t

select a from t join u on t.a = u.a
=> select a from t join u on t.a = u.a

select a from t inner join u using (a, b)
=> select a from t join u using (a, b)

select a from t left outer join u on t.a = u.a right join v on true full outer join w on w.a = u.a
=> select a from t left join u on t.a = u.a right join v on true full join w on w.a = u.a

select a from t cross join u
=> select a from t cross join u

select a from t natural join u
=> select a from t natural join u

select a from t natural left join u
=> select a from t natural left join u

select a from t join (u join v on u.a = v.a) on t.a = u.a
=> select a from t join (u join v on u.a = v.a) on t.a = u.a

select a from (t join u on t.a = u.a) join v on v.a = t.a
=> select a from t join u on t.a = u.a join v on v.a = t.a

select a from (t)
=> select a from t

select a from ((select 1) x join (select 2) y on true)
=> select a from (select 1) as x join (select 2) as y on true

select a from ((select 1) union (select 2)) z
=> select a from ((select 1) union (select 2)) as z

select a from ((select 1)) z
=> select a from (select 1) as z

select a from (select 1 as a) as x (b)
=> select a from (select 1 as a) as x (b)

select a from (select 1)
=> select a from (select 1)

select a from t, lateral (select * from u where u.a = t.a) as l
=> select a from t, lateral (select * from u where u.a = t.a) as l

select a from t, t.a.b as r at i, r.c as s
=> select a from t, t.a.b as r at i, r.c as s

select a from t left join t.items as r at i on true
=> select a from t left join t.items as r at i on true

select a from t inner join t.items r on r.x = 1
=> select a from t join t.items as r on r.x = 1

select a from t, t.items at i
=> select a from t, t.items at i

select a from t, unpivot t.payload as v at k
=> select a from t, unpivot t.payload as v at k

select a from t, unpivot t.payload.x[0] v
=> select a from t, unpivot t.payload.x[0] as v

select a from t, unpivot json_parse(t.x) as v at k
=> select a from t, unpivot json_parse(t.x) as v at k

select n from generate_series(1, 10) as g (n)
=> select n from generate_series(1, 10) as g (n)

select n from generate_series(1, 10)
=> select n from generate_series(1, 10)

select * from pg_get_late_binding_view_cols() cols(view_schema name, view_name name, col_name name, col_type varchar, col_num int)
=> select * from pg_get_late_binding_view_cols() as cols (view_schema name, view_name name, col_name name, col_type varchar, col_num integer)

select a from t, json_parse(t.x).items as r at i
=> select a from t, json_parse(t.x).items as r at i

select a from t, split_to_array(t.x, ',') as r at i
=> select a from t, split_to_array(t.x, ',') as r at i

select * from (select a, b, c from t) pivot (sum(c) for a in ('x', 'y'))
=> select * from (select a, b, c from t) pivot (sum(c) for a in ('x', 'y'))

select * from t pivot (sum(c) as total, count(*) as n for a in ('x' as one, 2 two, date '2026-01-01', -1, null)) as p
=> select * from t pivot (sum(c) as total, count(*) as n for a in ('x' as one, 2 as two, date '2026-01-01', -1, null)) as p

select * from t as s pivot (max(a) for b in (1)) p (c, d)
=> select * from t as s pivot (max(a) for b in (1)) as p (c, d)

select * from t unpivot (n for m in (a, b))
=> select * from t unpivot (n for m in (a, b))

select * from t unpivot include nulls (n for m in (a as first, b as second)) as u
=> select * from t unpivot include nulls (n for m in (a as first, b as second)) as u

select * from t unpivot exclude nulls (n for m in (a)) u join v on true
=> select * from t unpivot (n for m in (a)) as u join v on true

select * from (t unpivot (n for m in (a)) u join v on true)
=> select * from t unpivot (n for m in (a)) as u join v on true

select a, count(*) from t group by a
=> select a, count(*) from t group by a

select a, count(*) from t group by 1, 2 having count(*) > 1
=> select a, count(*) from t group by 1, 2 having count(*) > 1

select a from t group by all
=> select a from t group by all

select a, b from t group by rollup (a, b)
=> select a, b from t group by rollup(a, b)

select a, b from t group by cube (a, (b, c)), d
=> select a, b from t group by cube(a, (b, c)), d

select a, b from t group by grouping sets ((a, b), a, (), rollup (c, d))
=> select a, b from t group by grouping sets ((a, b), a, (), rollup(c, d))

select a from t group by (a, b), ()
=> select a from t group by (a, b), ()

select a from t where a = 1 group by a having max(b) > 2 qualify rank() over (order by a) = 1
=> select a from t where a = 1 group by a having max(b) > 2 qualify rank() over (order by a) = 1

select a from t qualify row_number() over (partition by b order by c) = 1 order by a
=> select a from t qualify row_number() over (partition by b order by c) = 1 order by a

select a from t x qualify a = 1
=> select a from t as x qualify a = 1

select id from t start with parent is null connect by prior id = parent
=> select id from t start with parent is null connect by prior id = parent

select id, level from t connect by parent = prior id start with parent is null
=> select id, level from t start with parent is null connect by parent = prior id

select id from t where a = 1 start with id = 1 connect by id = prior parent and level < 5 order by 1
=> select id from t where a = 1 start with id = 1 connect by id = prior parent and level < 5 order by 1

select start, connect from t start
=> select start, connect from t as start

select (select (select 1)) from (select (select 2) as a)
=> select (select (select 1)) from (select (select 2) as a)

select a from t where (a, b) in (select a, b from u where u.c = t.c)
=> select a from t where (a, b) in (select a, b from u where u.c = t.c)

select a from t where exists (select 1 from u where u.a = t.a) and a not in (select b from v)
=> select a from t where exists (select 1 from u where u.a = t.a) and a not in (select b from v)

select a from t where a = (select max(a) from t as u where u.b = t.b)
=> select a from t where a = (select max(a) from t as u where u.b = t.b)

select case when a > (select 1) then (select 2) else 3 end
=> select case when a > (select 1) then (select 2) else 3 end

select a, a + 1 as b, b + 1 as c from t
=> select a, a + 1 as b, b + 1 as c from t

select count(*) over () as n, * from t
=> select count(*) over () as n, * from t

select "a b", "select", "1x" from "my table" as "x y"
=> select "a b", "select", "1x" from "my table" as "x y"

select a from #tmp
=> select a from #tmp

select #tmp.a from #tmp
=> select #tmp.a from #tmp

select a # b from t
=> select a # b from t

select 1 from dev.public.t, "dev"."public"."u" as u
=> select 1 from dev.public.t, "dev"."public"."u" as u

select a from t where a in (1, 2, 3) or a between 4 and 5 and b
=> select a from t where a in (1, 2, 3) or a between 4 and 5 and b

select sum(x) from (select 1 as x union all select 2) as u
=> select sum(x) from (select 1 as x union all select 2) as u

select t.payload.tournament."bracketId"::varchar b from t order by t.payload.tournament."bracketId"
=> select t.payload.tournament."bracketId"::varchar as b from t order by t.payload.tournament."bracketId"

select 1;
=> select 1
