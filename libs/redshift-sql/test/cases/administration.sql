create user u password 'secret'
=> create user u password 'secret'

create user u with password disable createdb nocreateuser in group g, h connection limit 5
=> create user u password disable createdb nocreateuser in group g, h connection limit 5

create user u password 'x' valid until '2027-01-01' syslog access restricted session timeout 60
=> create user u password 'x' valid until '2027-01-01' syslog access restricted session timeout 60

create user u password disable connection limit unlimited
=> create user u password disable connection limit unlimited

alter user u password 'x'
=> alter user u password 'x'

alter user u rename to v
=> alter user u rename to v

alter user u set search_path to public
=> alter user u set search_path to public

alter user u reset search_path
=> alter user u reset search_path

alter user u createuser
=> alter user u createuser

create group g
=> create group g

create group g with user a, b
=> create group g with user a, b

alter group g add user a, b
=> alter group g add user a, b

alter group g drop user a
=> alter group g drop user a

alter group g rename to h
=> alter group g rename to h

create role r
=> create role r

create role r externalid 'x'
=> create role r externalid 'x'

alter role r rename to s
=> alter role r rename to s

alter role r owner to u
=> alter role r owner to u

grant select on t to u
=> grant select on table t to u

grant select, insert on table s.t, u to group g, role r, public with grant option
=> grant select, insert on table s.t, u to group g, role r, public with grant option

grant all on s.t to u
=> grant all on table s.t to u

grant all privileges on all tables in schema a, b to u
=> grant all on all tables in schema a, b to u

grant select (a, b), update (c) on t to u
=> grant select (a, b), update (c) on table t to u

grant usage, create on schema s to role r
=> grant usage, create on schema s to role r

grant create, temp on database d to u
=> grant create, temporary on database d to u

grant execute on function f(int), g() to u
=> grant execute on function f(integer), g() to u

grant execute on procedure p(int) to public
=> grant execute on procedure p(integer) to public

grant execute on all functions in schema s to u
=> grant execute on all functions in schema s to u

grant usage on language plpythonu to u
=> grant usage on language plpythonu to u

grant role r, s to u, role x with admin option
=> grant role r, s to u, role x with admin option

revoke select on t from u cascade
=> revoke select on table t from u cascade

revoke grant option for all on schema s from group g
=> revoke grant option for all on schema s from group g

revoke role r from u
=> revoke role r from u

grant role r, role s to role x
=> grant role r, s to role x

revoke role r, role s from u
=> revoke role r, s from u

revoke admin option for r from u
=> revoke admin option for role r from u

set session_authorization to u
=> set session authorization u

set session_authorization = default
=> set session authorization default

reset session_authorization
=> set session authorization default

revoke admin option for role r from u
=> revoke admin option for role r from u

alter default privileges grant select on tables to group g
=> alter default privileges grant select on tables to group g

alter default privileges for user u in schema s, t grant insert on tables to role r with grant option
=> alter default privileges for user u in schema s, t grant insert on tables to role r with grant option

alter default privileges in schema s revoke grant option for execute on functions from public cascade
=> alter default privileges in schema s revoke grant option for execute on functions from public cascade

begin
=> begin

begin transaction isolation level serializable read only
=> begin isolation level serializable read only

begin work
=> begin

start transaction isolation level snapshot, read write
=> begin isolation level snapshot read write

begin read write, isolation level repeatable read
=> begin isolation level repeatable read read write

commit
=> commit

commit work
=> commit

end transaction
=> commit

rollback
=> rollback

abort
=> rollback

lock t
=> lock t

lock table s.t, u
=> lock s.t, u

set a to 1
=> set a to 1

set session search_path = public, "My Schema", 'x'
=> set session search_path to public, "My Schema", 'x'

set local statement_timeout to '10s'
=> set local statement_timeout to '10s'

set enable_case_sensitive_identifier to true
=> set enable_case_sensitive_identifier to true

set query_group to default
=> set query_group to default

set hakkai.fail_next to '1023'
=> set hakkai.fail_next to '1023'

set x to -1
=> set x to -1

set session authorization 'u'
=> set session authorization "u"

set session authorization default
=> set session authorization default

set local session authorization u
=> set local session authorization u

reset all
=> reset all

reset search_path
=> reset search_path

reset session authorization
=> set session authorization default

show search_path
=> show search_path

show all
=> show all

show databases like 'd%'
=> show databases like 'd%'

show schemas from database d
=> show schemas from database d

show tables from schema d.s like 't%' limit 10
=> show tables from schema d.s like 't%' limit 10

show columns from table d.s.t
=> show columns from table d.s.t

show table s.t
=> show table s.t

show view v
=> show view v

show external table s.t
=> show external table s.t

show procedure p(int)
=> show procedure p(integer)

explain select 1
=> explain select 1

explain verbose delete from t
=> explain verbose delete from t

prepare q as select $1
=> prepare q as select $1

prepare q (int, varchar(10)) as insert into t values ($1, $2)
=> prepare q (integer, varchar(10)) as insert into t values ($1, $2)

execute q
=> execute q

execute q(1, 'x')
=> execute q (1, 'x')

deallocate q
=> deallocate q

deallocate prepare all
=> deallocate all

call p()
=> call p()

call s.p(1, 'x', null)
=> call s.p(1, 'x', null)

declare c cursor for select 1
=> declare c cursor for select 1

fetch next from c
=> fetch forward 1 from c

fetch forward 10 from c
=> fetch forward 10 from c

fetch all from c
=> fetch all from c

fetch forward all from c
=> fetch all from c

fetch 5 from c
=> fetch forward 5 from c

fetch forward from c
=> fetch forward 1 from c

close c
=> close c

close all
=> close all

use d
=> use d

cancel 123
=> cancel 123

cancel 123 'why'
=> cancel 123 'why'

analyze
=> analyze

analyze t
=> analyze t

analyze verbose s.t (a, b)
=> analyze verbose s.t (a, b)

analyze t predicate columns
=> analyze t predicate columns

analyze t all columns
=> analyze t all columns

analyze compression t (a) comprows 1000
=> analyze compression t (a) comprows 1000

vacuum
=> vacuum

vacuum full t
=> vacuum full t

vacuum sort only s.t to 75 percent boost
=> vacuum sort only s.t to 75 percent boost

vacuum delete only t
=> vacuum delete only t

vacuum reindex t
=> vacuum reindex t

vacuum recluster t
=> vacuum recluster t

vacuum boost
=> vacuum boost

create user "idp:u" externalid "ABC" password disable valid until '2027-01-01'
=> create user "idp:u" externalid 'ABC' password disable valid until '2027-01-01'

alter user u set search_path = a, "B", 'c'
=> alter user u set search_path to a, "B", 'c'

alter user u set statement_timeout to 60000
=> alter user u set statement_timeout to 60000

alter user u set datestyle to default
=> alter user u set datestyle to default

alter user u reset all
=> alter user u reset all

alter user u reset session timeout
=> alter user u reset session timeout

fetch from c
=> fetch forward 1 from c

show external table s.t partition
=> show external table s.t partition

grant create user, truncate table to role r with admin option
=> grant create user, truncate table to role r with admin option

grant all privileges to role r
=> grant all to role r

grant vacuum to role r
=> grant vacuum to role r

grant create or replace external function, alter default privileges to role r
=> grant create or replace external function, alter default privileges to role r

revoke admin option for drop schema from role r
=> revoke admin option for drop schema from role r

revoke access system table from role r
=> revoke access system table from role r

grant select, insert for tables in schema s database d to role r
=> grant select, insert for tables in schema s database d to role r

grant usage for schemas in database d to u
=> grant usage for schemas in database d to u

revoke execute for functions in schema s from group g
=> revoke execute for functions in schema s from group g

grant role sys:dba, SYS:operator to role sys:monitor
=> grant role "sys:dba", "sys:operator" to role "sys:monitor"

drop role sys:dba
=> drop role "sys:dba"

show grants on t4
=> show grants on table t4

SHOW GRANTS ON FUNCTION s.f(int) FOR ROLE r LIMIT 5
=> show grants on function s.f(integer) for role r limit 5

show grants for alice
=> show grants for alice

show column grants on table d.s.t for public
=> show column grants on table d.s.t for public

show constraints foreign keys exported from table s.pk1 limit 3
=> show constraints foreign keys exported from table s.pk1 limit 3

show parameters of procedure s.p(int, varchar) like 'val%'
=> show parameters of procedure s.p(integer, varchar) like 'val%'

show functions from schema d.s like 'f%'
=> show functions from schema d.s like 'f%'
