insert into t values (1, 'a')
=> insert into t values (1, 'a')

insert into s.t (a, b) values (1, default), (2, null)
=> insert into s.t (a, b) values (1, default), (2, null)

insert into t default values
=> insert into t default values

insert into t select * from u
=> insert into t select * from u

insert into t (a) select a from u union all select 1
=> insert into t (a) select a from u union all select 1

insert into t (select a from u)
=> insert into t (select a from u)

insert into t (a) (select a from u) 
=> insert into t (a) (select a from u)

insert into t with x as (select 1 as a) select a from x
=> insert into t with x as (select 1 as a) select a from x

insert into t values (json_parse('{"a": "x\\"y"}'), array(1, 2), -1)
=> insert into t values (json_parse('{"a": "x\\"y"}'), array(1, 2), -1)

insert into #tmp values (1)
=> insert into #tmp values (1)

update t set a = 1
=> update t set a = 1

update s.t set a = b + 1, c = default where d is null
=> update s.t set a = b + 1, c = default where d is null

update t as x set a = u.a from u where u.id = x.id
=> update t as x set a = u.a from u where u.id = x.id

update t x set a = u.a from u join v on u.id = v.id, w where x.id = u.id
=> update t as x set a = u.a from u join v on u.id = v.id, w where x.id = u.id

with x as (select 1 as id) update t set a = 1 where id in (select id from x)
=> with x as (select 1 as id) update t set a = 1 where id in (select id from x)

delete from t
=> delete from t

delete t where a = 1
=> delete from t where a = 1

delete from t using u, v where t.id = u.id and v.id = u.id
=> delete from t using u, v where t.id = u.id and v.id = u.id

delete from t as x using u where x.id = u.id
=> delete from t as x using u where x.id = u.id

with x as (select 1 as id) delete from t where id in (select id from x)
=> with x as (select 1 as id) delete from t where id in (select id from x)

merge into t using s on t.id = s.id when matched then update set a = s.a, b = 1 when not matched then insert (id, a) values (s.id, s.a)
=> merge into t using s on t.id = s.id when matched then update set a = s.a, b = 1 when not matched then insert (id, a) values (s.id, s.a)

merge into t using s as src on t.id = src.id when matched then delete when not matched then insert values (src.id, default)
=> merge into t using s as src on t.id = src.id when matched then delete when not matched then insert values (src.id, default)

merge into x.t using x.s on t.id = s.id when not matched then insert (id) values (s.id) when matched then update set a = s.a
=> merge into x.t using x.s on t.id = s.id when matched then update set a = s.a when not matched then insert (id) values (s.id)

merge into t using s on t.id = s.id and t.b = s.b remove duplicates
=> merge into t using s on t.id = s.id and t.b = s.b remove duplicates

truncate t
=> truncate t

truncate table s.t
=> truncate s.t
