-- Stored procedures: PL/pgSQL, calls, transactions, errors, cursors.

-- @ a call gives its INOUT and OUT arguments as one row (page=r_CREATE_PROCEDURE)
create procedure test_sp2(f1 in int, f2 inout varchar(256), out_var out varchar(256)) as $$
declare loop_var int;
begin
  if f1 is null or f2 is null then
    raise exception 'input cannot be null';
  end if;
  drop table if exists my_etl;
  create temp table my_etl(a int, b varchar);
  for loop_var in 1..f1 loop
    insert into my_etl values (loop_var, f2);
    f2 := f2 || '+' || f2;
  end loop;
  select into out_var count(*) from my_etl;
end;
$$ language plpgsql;
call test_sp2(2, '2019');
-- => [["2019+2019+2019+2019","2"]]
select a, b from my_etl order by a;
-- => [[1,"2019"],[2,"2019+2019"]]
call test_sp2(null, '2019');
-- error P0001 input cannot be null

-- @ a call without output arguments gives no row (page=r_CALL_procedure)
create procedure quiet(a int) as $$ begin null; end; $$ language plpgsql;
call quiet(1);
-- => []

-- @ an output argument without a name is named by its place (page=r_CALL_procedure assumed="the guide prints column2 for the second of two output arguments; that it is the place among the outputs, or among all arguments")
create procedure unnamed(inout a int, out varchar) as $$ declare b alias for $2; begin b := 'x'; end; $$ language plpgsql;
call unnamed(1);
-- columns ["a","column2"]
-- => [[1,"x"]]

-- @ LANGUAGE may stand before the body (page=c_PLpgSQL-statements)
create or replace procedure simple_loop(i inout int) language plpgsql as $$
begin
  <<simple_while>>
  loop
    i := i + 1;
    exit simple_while;
    i := 100;
  end loop;
end;
$$;
call simple_loop(1);
-- => [[2]]

-- @ = assigns like := (page=c_PLpgSQL-statements)
create procedure assigns(a inout int) as $$ begin a = a * 2; a := a + 1; end; $$ language plpgsql;
call assigns(20);
-- => [[41]]

-- @ an assignment converts to the variable's type (page=c_PLpgSQL-statements)
create procedure converts(a inout varchar, b inout int) as $$ begin a := 12; b := '34'; end; $$ language plpgsql;
call converts('', 0);
-- => [["12",34]]

-- @ a variable starts as NULL, or with its default (page=c_PLpgSQL-structure)
create procedure starts(a out int, b out int, c out varchar, d out int) as $$
declare
  one int;
  quantity integer default 32;
  url varchar := 'http://mysite.com';
  user_id constant integer := 10;
begin
  a := one; b := quantity; c := url; d := user_id;
end;
$$ language plpgsql;
call starts();
-- => [[null,32,"http://mysite.com",10]]

-- @ a constant is not assigned to (page=c_PLpgSQL-structure)
create procedure constant_fails() as $$ declare c constant int := 1; begin c := 2; end; $$ language plpgsql;
-- error 42601 declared CONSTANT

-- @ NULL for a NOT NULL variable is an error when it runs (page=c_PLpgSQL-structure)
create procedure not_null_fails(a int) as $$ declare n int not null := 1; begin n := a; end; $$ language plpgsql;
call not_null_fails(2);
call not_null_fails(null);
-- error 22*** NOT NULL

-- @ a NOT NULL variable needs a value in its declaration (page=c_PLpgSQL-structure)
create procedure no_default() as $$ declare n int not null; begin null; end; $$ language plpgsql;
-- error 42601 NOT NULL

-- @ an inner block hides the variables around it, and gives them back (page=c_PLpgSQL-structure)
create procedure update_value(a out int, b out int) as $$
declare value integer := 20;
begin
  value := 50;
  declare value integer := 80;
  begin
    a := value;
  end;
  b := value;
end;
$$ language plpgsql;
call update_value();
-- => [[80,50]]

-- @ a block's variables start anew at each entry (page=c_PLpgSQL-structure)
create procedure anew(total inout int) as $$
begin
  for i in 1..3 loop
    declare n int := 10;
    begin
      n := n + i;
      total := total + n;
    end;
  end loop;
end;
$$ language plpgsql;
call anew(0);
-- => [[36]]

-- @ a label names the variables of its block (page=c_PLpgSQL-structure)
create procedure labelled(a out int) as $$
<<outer_block>>
declare x int := 1;
begin
  declare x int := 2;
  begin
    a := outer_block.x * 10 + x;
  end;
end;
$$ language plpgsql;
call labelled();
-- => [[12]]

-- @ ALIAS FOR names an argument (page=c_PLpgSQL-structure)
create procedure aliased(int, inout int) as $$ declare a alias for $1; b alias for $2; begin b := a + b; end; $$ language plpgsql;
call aliased(1, 2);
-- => [[3]]

-- @ IF, ELSIF, ELSEIF and ELSE (page=c_PLpgSQL-statements)
create procedure sign_of(number int, result out varchar(20)) as $$
begin
  if number = 0 then result := 'zero';
  elsif number > 0 then result := 'positive';
  elseif number < 0 then result := 'negative';
  else result := 'NULL';
  end if;
end;
$$ language plpgsql;
call sign_of(0);
-- => [["zero"]]
call sign_of(5);
-- => [["positive"]]
call sign_of(-5);
-- => [["negative"]]
call sign_of(null);
-- => [["NULL"]]

-- @ a simple CASE compares its operand with lists (page=c_PLpgSQL-statements)
create procedure one_or_two(x int, msg out varchar(40)) as $$
begin
  case x
    when 1, 2 then msg := 'one or two';
    else msg := 'other value than one or two';
  end case;
end;
$$ language plpgsql;
call one_or_two(2);
-- => [["one or two"]]
call one_or_two(3);
-- => [["other value than one or two"]]

-- @ a searched CASE takes the first condition that holds (page=c_PLpgSQL-statements)
create procedure ranged(x int, msg out varchar(40)) as $$
begin
  case
    when x between 0 and 10 then msg := 'value is between zero and ten';
    when x between 5 and 20 then msg := 'value is between five and twenty';
  end case;
end;
$$ language plpgsql;
call ranged(7);
-- => [["value is between zero and ten"]]
call ranged(17);
-- => [["value is between five and twenty"]]

-- @ CASE without a match and without ELSE is an error (page=c_PLpgSQL-statements)
create procedure no_match(x int) as $$ begin case x when 1 then null; end case; end; $$ language plpgsql;
call no_match(2);
-- error 20000 case not found

-- @ WHILE checks before each turn (page=c_PLpgSQL-statements)
create procedure countdown(n int, turns out int) as $$
begin
  turns := 0;
  while n > 0 loop
    n := n - 1;
    turns := turns + 1;
  end loop;
end;
$$ language plpgsql;
call countdown(3);
-- => [[3]]
call countdown(0);
-- => [[0]]

-- @ EXIT WHEN leaves the loop of its label (page=c_PLpgSQL-statements)
create procedure simple_loop_when(x int, i out int) as $$
begin
  i := 0;
  <<outer_loop>>
  loop
    loop
      i := i + 1;
      exit outer_loop when (i >= x);
    end loop;
  end loop;
end;
$$ language plpgsql;
call simple_loop_when(4);
-- => [[4]]

-- @ CONTINUE goes to the next turn (page=c_PLpgSQL-statements)
create procedure odd_sum(total inout int) as $$
begin
  for i in 1..10 loop
    continue when i % 2 = 0;
    total := total + i;
  end loop;
end;
$$ language plpgsql;
call odd_sum(0);
-- => [[25]]

-- @ EXIT with a label leaves a block (page=c_PLpgSQL-statements)
create procedure leaves_block(a inout int) as $$
begin
  <<part>>
  begin
    a := a + 1;
    exit part;
    a := 100;
  end;
  a := a + 10;
end;
$$ language plpgsql;
call leaves_block(0);
-- => [[11]]

-- @ EXIT outside of a loop needs a label (page=c_PLpgSQL-statements)
create procedure lost_exit() as $$ begin exit; end; $$ language plpgsql;
-- error 42601 outside a loop

-- @ REVERSE counts down (page=c_PLpgSQL-statements)
create procedure counts_down(s inout varchar) as $$
begin
  for i in reverse 3..1 loop
    s := s || i::varchar;
  end loop;
end;
$$ language plpgsql;
call counts_down('');
-- => [["321"]]

-- @ a FOR loop with an empty range does not run (page=c_PLpgSQL-statements)
create procedure empty_range(a inout int, b inout int) as $$
begin
  for i in 3..1 loop a := i; end loop;
  for i in reverse 1..3 loop b := i; end loop;
end;
$$ language plpgsql;
call empty_range(0, 0);
-- => [[0,0]]

-- @ the bounds of a FOR loop are evaluated once (page=c_PLpgSQL-statements)
create procedure bounds_once(n inout int, turns inout int) as $$
begin
  for i in 1..n loop
    n := n + 1;
    turns := turns + 1;
  end loop;
end;
$$ language plpgsql;
call bounds_once(3, 0);
-- => [[6,3]]

-- @ a FOR loop's variable is its own (page=c_PLpgSQL-statements)
create procedure own_variable(i inout int) as $$
begin
  for i in 1..5 loop null; end loop;
end;
$$ language plpgsql;
call own_variable(42);
-- => [[42]]

-- @ FOR over rows fills a record (page=c_PLpgSQL-statements)
create table names (id int, name varchar(20));
insert into names values (2, 'b'), (1, 'a'), (3, 'c');
create procedure joined(s inout varchar) as $$
declare r record;
begin
  for r in select * from names order by id loop
    s := s || r.id::varchar || r.name;
  end loop;
end;
$$ language plpgsql;
call joined('');
-- => [["1a2b3c"]]

-- @ FOR over rows fills scalar variables (page=c_PLpgSQL-statements)
create table pairs (a int, b int);
insert into pairs values (1, 2), (3, 4);
create procedure weighed(total inout int) as $$
declare x int; y int;
begin
  for x, y in select a, b from pairs order by a loop
    total := total * 10 + x * y;
  end loop;
end;
$$ language plpgsql;
call weighed(0);
-- => [[32]]

-- @ FOR over no rows leaves its variables NULL (page=c_PLpgSQL-statements also=postgres assumed="NULL, as SELECT INTO gives without a row; PostgreSQL does the same")
create table no_rows (a int, b varchar(5));
create procedure over_nothing(x inout int, y inout varchar) as $$
begin
  for x, y in select a, b from no_rows loop
    null;
  end loop;
end;
$$ language plpgsql;
call over_nothing(1, 'a');
-- => [[null,null]]

-- @ FOR over no rows gives a record the fields of its query (page=c_PLpgSQL-statements also=postgres assumed="NULL, as SELECT INTO gives without a row; PostgreSQL does the same")
create table no_rows (a int);
create procedure over_nothing(x inout int) as $$
declare r record;
begin
  for r in execute 'select a from no_rows' loop
    null;
  end loop;
  x := r.a;
end;
$$ language plpgsql;
call over_nothing(1);
-- => [[null]]

-- @ FOR over the rows of a dynamic query (page=c_PLpgSQL-statements)
create table tbl_dynamic_sql (a int);
insert into tbl_dynamic_sql values (1), (2), (3);
create procedure for_loop_dynamic_sql(x int, total out int) language plpgsql as $$
declare
  rec record;
  query text;
begin
  total := 0;
  query := 'SELECT * FROM tbl_dynamic_sql ORDER BY a LIMIT ' || x;
  for rec in execute query loop
    total := total + rec.a;
  end loop;
end;
$$;
call for_loop_dynamic_sql(2);
-- => [[3]]

-- @ RETURN leaves the procedure (page=c_PLpgSQL-statements)
create procedure return_example(a int, last out int) as $$
begin
  for b in 1..10 loop
    if b < a then last := b; else return; end if;
  end loop;
  last := 100;
end;
$$ language plpgsql;
call return_example(4);
-- => [[3]]

-- @ RETURN gives no value (page=c_PLpgSQL-statements)
create procedure returns_value() as $$ begin return 1; end; $$ language plpgsql;
-- error 42601 syntax error

-- @ SELECT INTO stands before the columns or before FROM (page=c_PLpgSQL-statements)
create table one_row (a int, b varchar(10));
insert into one_row values (7, 'seven');
create procedure into_places(x out int, y out varchar, z out int) as $$
begin
  select into x, y a, b from one_row;
  select a * 2 into z from one_row where b = y;
end;
$$ language plpgsql;
call into_places();
-- => [[7,"seven",14]]

-- @ SELECT INTO of no row gives NULL and FOUND false (page=c_PLpgSQL-statements)
create table nobody (name varchar(10));
create procedure finds(n inout varchar, f out boolean) as $$
begin
  select into n name from nobody;
  f := found;
end;
$$ language plpgsql;
call finds('before');
-- => [[null,false]]

-- @ SELECT INTO takes the first row of several (page=c_PLpgSQL-statements)
create table several (n int);
insert into several values (3), (1), (2);
create procedure first_of(n out int, c out int) as $$
begin
  select into n n2.n from several n2 order by 1;
  get diagnostics c := row_count;
end;
$$ language plpgsql;
call first_of();
-- => [[1,1]]

-- @ SELECT INTO needs as many variables as columns (page=c_PLpgSQL-statements)
create procedure too_narrow(a out int) as $$ begin select into a 1, 2; end; $$ language plpgsql;
call too_narrow();
-- error 42*** columns

-- @ a query without INTO has nowhere to give its rows (page=c_PLpgSQL-statements assumed="the guide shows one in a body it never calls; it runs for nothing, or fails as in PostgreSQL")
create procedure nowhere() as $$ begin select 1 a; end; $$ language plpgsql;
call nowhere();
-- error 42601 no destination

-- @ PERFORM runs a query and drops its rows (page=c_PLpgSQL-statements)
create procedure performs(f out boolean) as $$ begin perform 1; f := found; end; $$ language plpgsql;
call performs();
-- => [[true]]

-- @ FOUND is false at the start and told by INSERT, UPDATE and DELETE (page=c_PLpgSQL-structure)
create table found_t (a int);
create procedure founds(a1 out boolean, b1 out boolean, c1 out boolean, d1 out boolean) as $$
begin
  a1 := found;
  insert into found_t values (1);
  b1 := found;
  update found_t set a = 2 where a = 100;
  c1 := found;
  delete from found_t where a = 1;
  d1 := found;
end;
$$ language plpgsql;
call founds();
-- => [[false,true,false,true]]

-- @ FOUND tells whether a FOR loop ran (page=c_PLpgSQL-structure)
create procedure loop_found(a out boolean, b out boolean) as $$
begin
  for i in 1..2 loop null; end loop;
  a := found;
  for i in 2..1 loop null; end loop;
  b := found;
end;
$$ language plpgsql;
call loop_found();
-- => [[true,false]]

-- @ GET DIAGNOSTICS gives the rows of the last statement (page=c_PLpgSQL-structure)
create table tbl_row_count (a int);
create procedure sp_row_count(i out int, d out int) as $$
begin
  insert into tbl_row_count values (1), (2), (3);
  get diagnostics i := row_count;
  delete from tbl_row_count where a > 1;
  get diagnostics d = row_count;
end;
$$ language plpgsql;
call sp_row_count();
-- => [[3,2]]

-- @ GET DIAGNOSTICS gives all rows of a dynamic query, and the one that SELECT INTO takes (page=c_PLpgSQL-structure also=postgres assumed="the rows that the engine processed, as in PostgreSQL; the page counts those of the last SQL command sent")
create table many_rows (a int);
insert into many_rows values (1), (2), (3);
create procedure counted(x inout int, y inout int) as $$
declare r record;
begin
  execute 'select a from many_rows order by a' into r;
  get diagnostics x := row_count;
  select into r a from many_rows order by a;
  get diagnostics y := row_count;
end;
$$ language plpgsql;
call counted(0, 0);
-- => [[3,1]]

-- @ a record takes the columns of what it is given (page=c_PLpgSQL-structure)
create procedure reshapes(a out int, b out varchar) as $$
declare r record;
begin
  select into r 1 as x;
  a := r.x;
  select into r 'text' as y, 2 as z;
  b := r.y;
end;
$$ language plpgsql;
call reshapes();
-- => [[1,"text"]]

-- @ a record has no fields before it is assigned (page=c_PLpgSQL-structure)
create procedure unassigned(a out int) as $$ declare r record; begin a := r.x; end; $$ language plpgsql;
call unassigned();
-- error 55000 not assigned yet

-- @ a field that the record has not is an error (page=c_PLpgSQL-structure)
create procedure wrong_field(a out int) as $$ declare r record; begin select into r 1 as x; a := r.y; end; $$ language plpgsql;
call wrong_field();
-- error 42703 has no field

-- @ %TYPE copies the type of a column, %ROWTYPE a row (page=c_PLpgSQL-structure assumed="the page names neither; PostgreSQL 8.0, which it is based on, has both")
create table typed (a int, b varchar(3));
insert into typed values (1, 'abc');
create procedure copies(x out int, y out varchar) as $$
declare
  v typed.a%type;
  w v%type;
  r typed%rowtype;
begin
  v := '41';
  w := v + 1;
  select into r * from typed;
  x := w; y := r.b;
end;
$$ language plpgsql;
call copies();
-- => [[42,"abc"]]

-- @ a declaration that is written twice is an error (page=c_PLpgSQL-structure)
create procedure twice() as $$ declare a int; a int; begin null; end; $$ language plpgsql;
-- error 42601 duplicate declaration

-- @ variables stand in INSERT, UPDATE, DELETE and MERGE (page=stored-procedure-transaction-management)
create table kept (id int, v varchar(10));
create table changes (id int, v varchar(10));
insert into changes values (2, 'two');
create procedure writes(k int, text_value varchar) as $$
begin
  insert into kept values (k, text_value), (k + 1, text_value);
  update kept set v = text_value || '!' where id = k;
  merge into kept using changes c on kept.id = c.id when matched then update set v = c.v when not matched then insert values (c.id, c.v);
  delete from kept where id = k + 100;
end;
$$ language plpgsql;
call writes(1, 'one');
select * from kept order by id;
-- => [[1,"one!"],[2,"two"]]

-- @ values of every type come back as they were (page=c_PLpgSQL-structure)
create table all_types (a bigint, b decimal(10,2), c double precision, d boolean, e date, f timestamp, g super, h char(5));
create procedure travels() as $$
declare
  v1 bigint := 9007199254740993; v2 decimal(10,2) := 1.10; v3 double precision := 0.1; v4 boolean := true;
  v5 date := '2026-03-01'; v6 timestamp := '2026-03-01 12:34:56.789'; v7 super := json_parse('{"k":[1,1.10,"x"]}'); v8 char(5) := 'ab';
begin
  insert into all_types values (v1, v2, v3, v4, v5, v6, v7, v8);
end;
$$ language plpgsql;
call travels();
select * from all_types;
-- => [["9007199254740993","1.10",0.1,true,"2026-03-01","2026-03-01 12:34:56.789","{\"k\":[1,1.10,\"x\"]}","ab   "]]

-- @ a variable's name is the variable, where a column has it too (page=stored-procedure-transaction-management assumed="the variable, as PostgreSQL 8.0 puts $1 wherever its name stands; or the column")
create table shadow (a int);
insert into shadow values (1), (2);
create procedure shadowed(a int, n out int) as $$ begin select into n count(*) from shadow where a = 5; end; $$ language plpgsql;
call shadowed(5);
-- => [[2]]

-- @ a table in front of a name makes it the column (page=stored-procedure-transaction-management assumed="the column, as PostgreSQL 8.0 reads a dotted name; or the variable")
create table plain (a int);
insert into plain values (1), (2);
create procedure dotted(a int, n out int) as $$ begin select into n count(*) from plain where plain.a = a; end; $$ language plpgsql;
call dotted(2);
-- => [[1]]

-- @ EXECUTE runs a text, which knows no variables (page=c_PLpgSQL-statements)
create table built (colname int, v varchar(10));
insert into built values (1, 'a'), (2, 'b');
create procedure dynamic(newvalue varchar, keyvalue int, n out int) as $$
begin
  execute 'UPDATE built SET v = ' || quote_literal(newvalue) || ' WHERE ' || quote_ident('colname') || ' = ' || keyvalue;
  execute 'select count(*) from built' into n;
end;
$$ language plpgsql;
call dynamic('it''s', 2);
-- => [[2]]
select v from built order by colname;
-- => [["a"],["it's"]]

-- @ EXECUTE of NULL is an error (page=c_PLpgSQL-statements)
create procedure null_text(t varchar) as $$ begin execute t; end; $$ language plpgsql;
call null_text(null);
-- error 22004 null

-- @ COMMIT and ROLLBACK are not for dynamic SQL (page=c_PLpgSQL-statements)
create procedure dynamic_commit() as $$ begin execute 'commit'; end; $$ language plpgsql;
call dynamic_commit();
-- error ***** dynamic

-- @ TRUNCATE may be dynamic (page=stored-procedure-transaction-management)
create table emptied (a int);
insert into emptied values (1);
create procedure dynamic_truncate() as $$ begin execute 'truncate emptied'; end; $$ language plpgsql;
call dynamic_truncate();
select count(*) from emptied;
-- => [[0]]

-- @ procedures are told apart by the types of their input arguments (page=stored-procedure-naming)
create procedure over(a int, r out varchar) as $$ begin r := 'int'; end; $$ language plpgsql;
create procedure over(a varchar, r out varchar) as $$ begin r := 'varchar'; end; $$ language plpgsql;
create procedure over(a int, b int, r out varchar) as $$ begin r := 'two'; end; $$ language plpgsql;
call over(1);
-- => [["int"]]
call over('1');
-- => [["varchar"]]
call over(1, 2);
-- => [["two"]]
call over(1::varchar);
-- => [["varchar"]]

-- @ a procedure that no argument list fits does not exist (page=stored-procedure-naming)
create procedure fits(a date) as $$ begin null; end; $$ language plpgsql;
call fits();
-- error 42883 does not exist
call fits(true);
-- error 42883 does not exist
call no_such_procedure(1);
-- error 42883 does not exist

-- @ output arguments do not tell procedures apart (page=stored-procedure-naming)
create procedure same_inputs(a int, b out int) as $$ begin b := 1; end; $$ language plpgsql;
create procedure same_inputs(a int, b out varchar) as $$ begin b := 1; end; $$ language plpgsql;
-- error 42723 already exists
create or replace procedure same_inputs(a int, b out varchar) as $$ begin b := 1; end; $$ language plpgsql;
-- error 42P13 return type

-- @ OR REPLACE replaces the body (page=r_CREATE_PROCEDURE)
create procedure replaced(a out int) as $$ begin a := 1; end; $$ language plpgsql;
create or replace procedure replaced(a out int) as $$ begin a := 2; end; $$ language plpgsql;
call replaced();
-- => [[2]]

-- @ a query is no argument of CALL (page=r_CALL_procedure)
create procedure takes(a int) as $$ begin null; end; $$ language plpgsql;
call takes((select 1));
-- error ***** query

-- @ a nested call gives its results to the variables of its INOUT arguments (page=r_CALL_procedure)
create procedure inner_proc(inout a int, b int, inout c int) language plpgsql as $$
begin
  a := b * a;
  c := b * c;
end;
$$;
create procedure outer_proc(multiplier int) language plpgsql as $$
declare
  x int := 3;
  y int := 4;
begin
  drop table if exists test_tbl;
  create temp table test_tbl(a int, b varchar(256));
  call inner_proc(x, multiplier, y);
  insert into test_tbl values (x, y::varchar);
end;
$$;
call outer_proc(5);
select * from test_tbl;
-- => [[15,"20"]]

-- @ a nested procedure has no OUT arguments (page=r_CALL_procedure)
create procedure gives(a out int) as $$ begin a := 1; end; $$ language plpgsql;
create procedure asks() as $$ declare x int; begin call gives(); end; $$ language plpgsql;
call asks();
-- error ***** OUT arguments

-- @ an INOUT argument of a nested call is a variable (page=r_CALL_procedure)
create procedure inc(a inout int) as $$ begin a := a + 1; end; $$ language plpgsql;
create procedure inc_constant() as $$ begin call inc(1); end; $$ language plpgsql;
call inc_constant();
-- error ***** variable

-- @ calls nest sixteen levels deep (page=stored-procedure-constraints)
create procedure deep(n int, reached inout int) as $$
begin
  reached := reached + 1;
  if n > 1 then call deep(n - 1, reached); end if;
end;
$$ language plpgsql;
call deep(16, 0);
-- => [[16]]
call deep(17, 0);
-- error ***** 16

-- @ a call is one transaction: an error undoes all of it (page=stored-procedure-transaction-management)
create table atomic_t (a int);
create procedure fails_late() as $$ begin insert into atomic_t values (1); perform 1 / 0; end; $$ language plpgsql;
call fails_late();
-- error 22012 Divide by zero
select count(*) from atomic_t;
-- => [[0]]

-- @ inside a block the caller ends the transaction (page=stored-procedure-transaction-management)
create table test_table_a (a int);
create procedure sp_insert_table_a(a int) language plpgsql as $$ begin insert into test_table_a values (a); end; $$;
begin;
insert into test_table_a values (1);
call sp_insert_table_a(2);
rollback;
select count(*) from test_table_a;
-- => [[0]]

-- @ COMMIT keeps what was done before it (page=stored-procedure-transaction-management)
create table test_table (c1 int);
create procedure sp_commit(a int, b int) language plpgsql as $$
begin
  insert into test_table values (a);
  commit;
  insert into test_table values (b);
  perform 1 / 0;
end;
$$;
call sp_commit(1, 2);
-- error 22012 Divide by zero
select c1 from test_table;
-- => [[1]]

-- @ ROLLBACK undoes and goes on in a new transaction (page=stored-procedure-transaction-management)
create table test_table (c1 int);
create procedure sp_rollback(a int, b int) language plpgsql as $$
declare sum_vals int;
begin
  insert into test_table values (a);
  select sum(c1) into sum_vals from test_table;
  if sum_vals > 2 then rollback; end if;
  insert into test_table values (b);
end;
$$;
call sp_rollback(1, 2);
select c1 from test_table order by c1;
-- => [[1],[2]]
call sp_rollback(10, 20);
select c1 from test_table order by c1;
-- => [[1],[2],[20]]

-- @ TRUNCATE commits what the procedure did before it (page=stored-procedure-transaction-management)
create table table_a (a int);
create table table_b (b int);
insert into table_b values (100);
create procedure sp_truncate_proc(a int, b int) language plpgsql as $$
begin
  insert into table_a values (a);
  truncate table_b;
  insert into table_b values (b);
  perform 1 / 0;
end;
$$;
call sp_truncate_proc(1, 2);
-- error 22012 Divide by zero
select (select count(*) from table_a), (select count(*) from table_b);
-- => [[1,0]]

-- @ TRUNCATE fails in a call inside a block (page=stored-procedure-transaction-management)
create table test_table_b (a int);
create procedure sp_truncate_atomic() language plpgsql as $$ begin truncate test_table_b; end; $$;
begin;
call sp_truncate_atomic();
-- error 2D000 TRUNCATE cannot be invoked from a procedure that is executing in an atomic context.

-- @ COMMIT fails in a call inside a block, and in what it calls (page=stored-procedure-transaction-management)
create procedure commits() language plpgsql as $$ begin commit; end; $$;
create procedure calls_commits() language plpgsql as $$ begin call commits(); end; $$;
call calls_commits();
begin;
call calls_commits();
-- error 2D000 COMMIT cannot be invoked

-- @ ROLLBACK fails in a procedure with SET options (page=stored-procedure-transaction-management)
create procedure with_settings() as $$ begin rollback; end; $$ language plpgsql set timezone to 'UTC';
call with_settings();
-- error 2D000 ROLLBACK cannot be invoked

-- @ COMMIT in a procedure takes no WORK (page=r_COMMIT)
create procedure commit_work() as $$ begin commit work; end; $$ language plpgsql;
-- error 42601 syntax error

-- @ SET options hold during the call (page=r_CREATE_PROCEDURE)
create procedure in_tokyo(z out varchar) as $$ begin z := '2026-01-01 00:00:00+00'::timestamptz; end; $$ language plpgsql set timezone to 'Asia/Tokyo';
call in_tokyo();
-- => [["2026-01-01 09:00:00+09"]]
show timezone;
-- => [["UTC"]]

-- @ a handler runs in a new transaction, is committed, and the error goes on (page=stored-procedure-trapping-errors)
create table employee (firstname varchar, lastname varchar);
insert into employee values ('Tomas', 'Smith');
create table employee_error_log (message varchar);
create procedure update_employee_sp() as $$
begin
  update employee set firstname = 'Adam' where lastname = 'Smith';
  execute 'select invalid';
exception when others then
  insert into employee_error_log values ('Error message: ' || sqlerrm);
end;
$$ language plpgsql;
call update_employee_sp();
-- error 42703 column "invalid" does not exist
select firstname from employee;
-- => [["Tomas"]]
select message from employee_error_log;
-- => [["Error message: column \"invalid\" does not exist"]]

-- @ an error in a handler is caught by the handler around it (page=stored-procedure-trapping-errors)
create table seen (what varchar(50));
create procedure nested_handlers() as $$
begin
  begin
    perform 1 / 0;
  exception when others then
    raise exception 'second';
  end;
exception when others then
  insert into seen values (sqlstate || ' ' || sqlerrm);
end;
$$ language plpgsql;
call nested_handlers();
-- error P0001 second
select what from seen;
-- => [["P0001 second"]]

-- @ OTHERS is the only condition (page=stored-procedure-trapping-errors)
create procedure by_name() as $$ begin null; exception when division_by_zero then null; end; $$ language plpgsql;
-- error 42601 syntax error

-- @ SQLERRM is not known outside of a handler (page=c_PLpgSQL-structure)
create procedure no_error(a out varchar) as $$ begin a := sqlerrm; end; $$ language plpgsql;
call no_error();
-- error 42703 sqlerrm

-- @ a NONATOMIC procedure commits each statement (page=stored-procedure-transaction-management)
create table log_t (a int);
create procedure each_commits() nonatomic as $$ begin insert into log_t values (1); insert into log_t values (2); perform 1 / 0; end; $$ language plpgsql;
call each_commits();
-- error 22012 Divide by zero
select count(*) from log_t;
-- => [[2]]

-- @ a NONATOMIC procedure settles an error in its handler (page=stored-procedure-trapping-errors)
create table log_t (a int);
create procedure settles(n inout int) nonatomic as $$
begin
  insert into log_t values (1);
  perform 1 / 0;
  n := 100;
exception when others then
  n := n + 1;
end;
$$ language plpgsql;
call settles(1);
-- => [[2]]
select count(*) from log_t;
-- => [[1]]

-- @ RAISE gives the settled error to the caller (page=c_PLpgSQL-statements)
create procedure reraises() nonatomic as $$ begin perform 1 / 0; exception when others then raise; end; $$ language plpgsql;
call reraises();
-- error 22012 Divide by zero

-- @ RAISE without a level is for handlers of NONATOMIC procedures (page=c_PLpgSQL-statements)
create procedure raise_nowhere() nonatomic as $$ begin raise; end; $$ language plpgsql;
-- error ***** RAISE
create procedure raise_atomic() as $$ begin null; exception when others then raise; end; $$ language plpgsql;
-- error ***** RAISE

-- @ a CONTINUE handler goes on behind the statement that failed (page=stored-procedure-trapping-errors)
create table log_t (a int);
create procedure goes_on(n inout int) nonatomic as $$
begin
  insert into log_t values (1);
  perform 1 / 0;
  insert into log_t values (2);
exception continue_handler when others then
  n := n + 1;
end;
$$ language plpgsql;
call goes_on(0);
-- => [[1]]
select a from log_t order by a;
-- => [[1],[2]]

-- @ START TRANSACTION holds the statements of a NONATOMIC procedure together (page=stored-procedure-transaction-management)
create table log_t (a int);
create procedure together() nonatomic as $$
begin
  start transaction;
  insert into log_t values (1);
  insert into log_t values (2);
  rollback;
  insert into log_t values (3);
end;
$$ language plpgsql;
call together();
select a from log_t;
-- => [[3]]

-- @ START TRANSACTION is for NONATOMIC procedures (page=c_PLpgSQL-statements)
create procedure starts_one() as $$ begin start transaction; end; $$ language plpgsql;
-- error ***** NONATOMIC

-- @ NONATOMIC has no SECURITY DEFINER and no SET (page=r_CREATE_PROCEDURE)
create procedure definer_nonatomic() nonatomic as $$ begin null; end; $$ language plpgsql security definer;
-- error ***** SECURITY DEFINER
create procedure set_nonatomic() nonatomic as $$ begin null; end; $$ language plpgsql set timezone to 'UTC';
-- error ***** SET

-- @ nested procedures have one transaction mode (page=r_CREATE_PROCEDURE)
create procedure plain_mode() as $$ begin null; end; $$ language plpgsql;
create procedure other_mode() nonatomic as $$ begin call plain_mode(); end; $$ language plpgsql;
call other_mode();
-- error ***** mode

-- @ a cursor gives its rows one by one (page=c_PLpgSQL-statements)
create table tenk1 (unique1 int);
insert into tenk1 values (1), (2), (3);
create procedure reads(total out int) as $$
declare
  curs2 cursor for select * from tenk1 order by 1;
  r record;
begin
  total := 0;
  open curs2;
  loop
    fetch curs2 into r;
    exit when not found;
    total := total * 10 + r.unique1;
  end loop;
  close curs2;
end;
$$ language plpgsql;
call reads();
-- => [[123]]

-- @ a cursor's arguments are given when it is opened (page=c_PLpgSQL-statements)
create table tenk1 (unique1 int, name varchar(10));
insert into tenk1 values (1, 'one'), (42, 'forty-two');
create procedure by_key(n out varchar) as $$
declare curs3 cursor (key integer) is select name from tenk1 where unique1 = key;
begin
  open curs3(42);
  fetch curs3 into n;
  close curs3;
end;
$$ language plpgsql;
call by_key();
-- => [["forty-two"]]

-- @ OPEN FOR and OPEN FOR EXECUTE give a refcursor its query (page=c_PLpgSQL-statements)
create table foo (k int);
insert into foo values (1), (2);
create procedure opens(mykey int, a out int, b out int) as $$
declare curs1 refcursor;
begin
  open curs1 for select k from foo where k = mykey;
  fetch curs1 into a;
  close curs1;
  open curs1 for execute 'select k from ' || quote_ident('foo') || ' order by k';
  fetch curs1 into b;
  close curs1;
end;
$$ language plpgsql;
call opens(2);
-- => [[2,1]]

-- @ a cursor is opened before it is read or closed (page=c_PLpgSQL-statements also=postgres assumed="as in PostgreSQL: a refcursor names none yet, and a cursor with a query is named as its variable")
create procedure reads_first(x inout int) as $$
declare c refcursor;
begin
  fetch c into x;
end;
$$ language plpgsql;
call reads_first(1);
-- error 22004 cursor variable "c" is
create procedure closes_first(x inout int) as $$
declare c cursor for select 1;
begin
  close c;
end;
$$ language plpgsql;
call closes_first(1);
-- error 34000 cursor "c" does not exist

-- @ a cursor that was closed is read no more, and is opened anew (page=c_PLpgSQL-statements also=postgres)
create procedure opens_twice(x inout int) as $$
declare
  c cursor (low int) for select low + 1;
  y int;
begin
  open c(1);
  close c;
  open c(5);
  fetch c into y;
  x := x + y;
  close c;
  fetch c into y;
end;
$$ language plpgsql;
call opens_twice(1);
-- error 34000 cursor "c" does not exist
create procedure opens_again(x inout int) as $$
declare
  c cursor (low int) for select low + 1;
  y int;
begin
  for i in 1..3 loop
    open c(i);
    fetch c into y;
    x := x * 10 + y;
    close c;
  end loop;
end;
$$ language plpgsql;
call opens_again(1);
-- => [[1234]]

-- @ a cursor that is open is not opened again (page=c_PLpgSQL-statements also=postgres)
create procedure opens_open(x inout int) as $$
declare c cursor for select 1;
begin
  open c;
  open c;
end;
$$ language plpgsql;
call opens_open(1);
-- error 42P03 cursor "c" already

-- @ a session has one cursor at a time (page=stored-procedure-constraints)
create table foo (k int);
insert into foo values (1), (2);
create procedure two_cursors() as $$
declare a record; b record;
begin
  for a in select k from foo loop
    for b in select k from foo loop null; end loop;
  end loop;
end;
$$ language plpgsql;
call two_cursors();
-- error ***** cursor

-- @ the end of the transaction closes a cursor (page=stored-procedure-transaction-management)
create table test_table_a (c1 int);
create table test_table_b (c1 int);
insert into test_table_a values (1);
create procedure sp_open_cursor_truncate() language plpgsql as $$
declare
  rec record;
  cur1 cursor for select * from test_table_a order by 1;
begin
  open cur1;
  truncate table test_table_b;
  loop
    fetch cur1 into rec;
    exit when not found;
  end loop;
end
$$;
call sp_open_cursor_truncate();
-- error 34000 cursor "cur1" does not exist

-- @ a refcursor is read by the caller, until the transaction ends (page=stored-procedure-result-set)
create table fact_tbl (id int, name varchar(10));
insert into fact_tbl values (1, 'Joe'), (2, 'Mary'), (0, 'Zoe');
create procedure get_result_set(param in integer, rs_out inout refcursor) as $$
begin
  open rs_out for select * from fact_tbl where id >= param order by id;
end;
$$ language plpgsql;
begin;
call get_result_set(1, 'mycursor');
-- => [["mycursor"]]
fetch 1 from mycursor;
-- => [[1,"Joe"]]
fetch all from mycursor;
-- => [[2,"Mary"]]
commit;
fetch all from mycursor;
-- error 34000 cursor "mycursor" does not exist

-- @ a procedure with a refcursor is replaced, renamed and dropped by its signature (page=stored-procedure-result-set)
create or replace procedure p(a in int, c inout refcursor) as $$ begin open c for select 1 as n; end; $$ language plpgsql;
create or replace procedure p(a in int, c inout refcursor) as $$ begin open c for select a as n; end; $$ language plpgsql;
grant execute on procedure p(int, refcursor) to public;
alter procedure p(int, refcursor) rename to q;
begin;
call q(4, 'x');
fetch all from x;
-- => [[4]]
commit;
drop procedure q(int, refcursor);
call q(4, 'x');
-- error 42883 q

-- @ a temporary table carries a result (page=stored-procedure-result-set)
create table fact_tbl (id int, name varchar(10));
insert into fact_tbl values (1, 'Joe'), (2, 'Mary');
create procedure get_result_set(param in integer, tmp_name inout varchar(256)) as $$
begin
  execute 'drop table if exists ' || tmp_name;
  execute 'create temp table ' || tmp_name || ' as select * from fact_tbl where id >= ' || param;
end;
$$ language plpgsql;
call get_result_set(2, 'myresult');
-- => [["myresult"]]
select * from myresult;
-- => [[2,"Mary"]]

-- @ what needs a transaction of its own is not for procedures (page=stored-procedure-constraints)
create table vacuumed (a int);
create procedure vacuums() as $$ begin vacuum vacuumed; end; $$ language plpgsql;
call vacuums();
-- error ***** VACUUM
create procedure sets_local() as $$ begin set local timezone to 'UTC'; end; $$ language plpgsql;
call sets_local();
-- error ***** SET LOCAL

-- @ a procedure has at most 32 input arguments (page=r_CREATE_PROCEDURE)
create procedure many(int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int) as $$ begin null; end; $$ language plpgsql;
-- error ***** 32

-- @ SQL that is wrong is refused when the procedure is made (page=r_CREATE_PROCEDURE assumed="when it is made, as in PostgreSQL; or when it is called")
create procedure misspelt() as $$ begin selec 1; end; $$ language plpgsql;
-- error 42601 selec
create procedure unfinished() as $$ begin if 1 = 1 then null; end; $$ language plpgsql;
-- error 42601 syntax error

-- @ RAISE takes as many variables as its text has signs (page=c_PLpgSQL-statements)
create procedure too_few() as $$ begin raise info 'a % b %', 'x'; end; $$ language plpgsql;
-- error 42601 syntax error
create procedure too_many() as $$ declare a int; begin raise info 'a', a; end; $$ language plpgsql;
-- error 42601 too many parameters

-- @ RAISE EXCEPTION puts values in the places of its signs (page=c_PLpgSQL-statements)
create procedure raises(v_job_id int, b boolean) as $$ begin raise exception 'job % of 100%% is %', v_job_id, b; end; $$ language plpgsql;
call raises(7, true);
-- error P0001 job 7 of 100% is t

-- @ SHOW PROCEDURE gives a statement that makes it again (page=r_SHOW_PROCEDURE)
create schema if not exists shown;
create or replace procedure shown.test_sp2(f1 int, f2 inout varchar(256), out varchar(256)) as $$ begin null; end; $$ language plpgsql;
show procedure shown.test_sp2(int, varchar);
-- => [["CREATE OR REPLACE PROCEDURE shown.test_sp2(f1 integer, INOUT f2 character varying, OUT character varying)\nLANGUAGE plpgsql\nAS $_$ begin null; end; $_$\n"]]
drop schema shown cascade;

-- @ DROP PROCEDURE takes the signature, or the name where it is the only one (page=r_DROP_PROCEDURE)
create procedure gone(a int) as $$ begin null; end; $$ language plpgsql;
create procedure gone(a varchar) as $$ begin null; end; $$ language plpgsql;
drop procedure gone;
-- error 42725 not unique
drop procedure gone(a int);
drop procedure gone;
call gone('x');
-- error 42883 does not exist
drop procedure gone(int);
-- error 42883 does not exist

-- @ a schema with procedures is dropped with CASCADE only (page=r_DROP_SCHEMA)
create schema holds_procedure;
create procedure holds_procedure.p() as $$ begin null; end; $$ language plpgsql;
drop schema holds_procedure;
-- error 2BP01 depend
drop schema holds_procedure cascade;

-- @ CREATE PROCEDURE is undone with its transaction (page=stored-procedure-transaction-management)
begin;
create procedure undone() as $$ begin null; end; $$ language plpgsql;
call undone();
rollback;
call undone();
-- error 42883 does not exist

-- @ a loop over rows in a NONATOMIC procedure loses its cursor when a statement in it commits (page=r_CREATE_PROCEDURE)
create table work (n int);
create table done (n int);
insert into work values (1), (2);
create procedure loses_cursor() nonatomic as $$
declare r record;
begin
  for r in select n from work order by n loop
    insert into done values (r.n);
  end loop;
end;
$$ language plpgsql;
call loses_cursor();
-- error 34000 does not exist
select n from done;
-- => [[1]]
create procedure keeps_cursor() nonatomic as $$
declare r record;
begin
  start transaction;
  for r in select n from work order by n loop
    insert into done values (r.n * 10);
  end loop;
  commit;
end;
$$ language plpgsql;
call keeps_cursor();
select n from done order by n;
-- => [[1],[10],[20]]

-- @ COMMIT in a loop over rows closes the loop's cursor (page=stored-procedure-transaction-management)
create table work (n int);
insert into work values (1), (2);
create procedure commits_in_loop() as $$
declare r record;
begin
  for r in select n from work loop commit; end loop;
end;
$$ language plpgsql;
call commits_in_loop();
-- error 34000 does not exist

-- @ an error in a declaration is not for the block's own handler (page=c_PLpgSQL-structure assumed="the handler around the block catches it, as in PostgreSQL; or the block's own")
create table caught (who varchar(10));
create procedure bad_start() as $$
begin
  declare n int := 1 / 0;
  begin
    null;
  exception when others then
    insert into caught values ('own');
  end;
exception when others then
  insert into caught values ('outer');
end;
$$ language plpgsql;
call bad_start();
-- error 22012 Divide by zero
select who from caught;
-- => [["outer"]]

-- @ times, intervals and bytes travel as what they are (page=c_PLpgSQL-structure)
create procedure carries(a out time, b out timestamptz, c out interval day to second, d out varbyte, e out real, f out interval year to month, g out smallint) as $$
declare
  v1 time := '12:34:56.7'; v2 timestamptz := '2026-03-01 12:00:00+09'; v3 interval day to second := interval '1 day 02:03:04.5';
  v4 varbyte := 'abc'::varbyte; v5 real := 0.5; v6 interval year to month := interval '1' year; v7 smallint := 7;
begin
  select v1, v2, v3, v4, v5, v6, v7 into a, b, c, d, e, f, g;
end;
$$ language plpgsql;
call carries();
-- types ["time without time zone","timestamp with time zone","interval day to second","binary varying(64000)","real","interval year to month","smallint"]
-- => [["12:34:56.7","2026-03-01 03:00:00+00","1 day 02:03:04.5","616263",0.5,"1 year",7]]

-- @ a query in an expression reads tables (page=c_PLpgSQL-statements)
create table counted (n int);
insert into counted values (1), (2), (3);
create procedure counts(many out int, answer out varchar) as $$
begin
  many := (select count(*) from counted where n > 1);
  if exists (select 1 from counted where n = many + 1) then answer := 'yes'; else answer := 'no'; end if;
end;
$$ language plpgsql;
call counts();
-- => [[2,"yes"]]

-- @ a variable has any value where it is read: a negative number, a text with U+0000 (page=c_PLpgSQL-structure)
create table seen(a int, b int, c int);
create procedure keep() as $$
declare
  n int := -5;
  v varchar(10) := 'a' || chr(0) || '''b';
begin
  insert into seen values (-n, 2 - n, len(v));
end;
$$ language plpgsql;
call keep();
select a, b, c from seen;
-- => [[5,7,4]]

-- @ arguments of a procedure have names of their own (page=r_CREATE_PROCEDURE also=postgres)
create procedure p(a int, inout b int, A varchar) as $$ begin null; end; $$ language plpgsql;
-- error 42P13 parameter name "a" used more than once

-- @ an argument of a procedure keeps no length (page=r_SHOW_PROCEDURE)
create procedure keeps(a inout varchar(3)) as $$ begin a := a || '!'; end; $$ language plpgsql;
call keeps('abcdef');
-- => [["abcdef!"]]

-- @ an argument of a type that does not exist is refused (page=r_CREATE_PROCEDURE)
create procedure odd(a no_such_type) as $$ begin null; end; $$ language plpgsql;
-- error 42704 no_such_type

-- @ SVL_STORED_PROC_MESSAGES keeps what a call raised, and whether it failed (page=r_SVL_STORED_PROC_MESSAGES)
create or replace procedure message_proc1(f1 int) as
$$
begin
    raise info 'Log Level: Input f1 is %', f1;
    raise notice 'Notice Level: Input f1 is %', f1;
    execute 'select invalid';
    raise notice 'Should not print this';
exception when others then
    raise exception 'EXCEPTION level: Exception Handling';
end;
$$ language plpgsql;
call message_proc1(2);
-- error P0001 EXCEPTION level: Exception Handling
select loglevel, loglevel_text, trim(message) as message, linenum, aborted from svl_stored_proc_messages where loglevel > 30 and querytxt like 'call message_proc1(%' order by linenum;
-- => [[40,"NOTICE    ","Notice Level: Input f1 is 2",3,1],[60,"EXCEPTION ","EXCEPTION level: Exception Handling",7,1]]
select trim(log_level), trim(m.message), line_number from sys_procedure_messages m join svl_stored_proc_messages s on s.query = m.query_id and s.linenum = m.line_number where s.querytxt like 'call message_proc1(%' order by line_number;
-- => [["INFO","Log Level: Input f1 is 2",2],["NOTICE","Notice Level: Input f1 is 2",3],["EXCEPTION","EXCEPTION level: Exception Handling",7]]

-- @ stored_proc_log_min_messages says from which level on messages are kept (page=r_SVL_STORED_PROC_MESSAGES)
create or replace procedure message_proc2() as
$$
begin
    raise log 'Raise LOG messages';
    raise info 'Raise INFO messages';
    raise notice 'Raise NOTICE messages';
    raise warning 'Raise WARNING messages';
end;
$$ language plpgsql set stored_proc_log_min_messages = notice;
call message_proc2();
select loglevel, trim(message), aborted from svl_stored_proc_messages where querytxt like 'call message_proc2(%' order by 1;
-- => [[40,"Raise NOTICE messages",0],[50,"Raise WARNING messages",0]]
create or replace procedure message_proc3() as
$$
begin
    raise log 'Raise LOG messages';
    raise info 'Raise INFO messages';
end;
$$ language plpgsql;
call message_proc3();
select loglevel, trim(message) from svl_stored_proc_messages where querytxt like 'call message_proc3(%' order by 1;
-- => [[20,"Raise LOG messages"],[30,"Raise INFO messages"]]

-- @ a loop over a cursor of a procedure raises each row (page=declare)
create table message_rows(a int, b int);
insert into message_rows values (1, 2), (3, 4);
create or replace procedure message_loop() as $$
declare
    target record;
    curs1 cursor for select * from message_rows order by a;
begin
    open curs1;
    loop
        fetch curs1 into target;
        exit when not found;
        raise info 'a %', target.a;
    end loop;
    close curs1;
end;
$$ language plpgsql;
call message_loop();
select trim(message) from svl_stored_proc_messages where querytxt like 'call message_loop()%' order by 1;
-- => [["a 1"],["a 3"]]
