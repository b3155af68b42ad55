-- Nested columns of external tables: struct, array and map fields have declared types.

-- @ fields of structs, maps and arrays come as their declared types (page=tutorial-query-nested-data)
create table made(id int, name super, phones super, orders super, marks super);
insert into made values
  (1, json_parse('{"given":"John","family":"Smith"}'), json_parse('["123-457789"]'), json_parse('[{"shipdate":"2018-03-01 11:59:59","price":100.50},{"shipdate":"2018-03-01 09:10:00","price":99.12}]'), json_parse('{"math":9}')),
  (2, json_parse('{"given":"Jenny","family":"Doe"}'), json_parse('["858-8675309","415-9876543"]'), json_parse('[]'), json_parse('{}')),
  (3, json_parse('{"given":"Andy","family":"Jones"}'), json_parse('[]'), json_parse('[{"shipdate":"2018-03-02 08:02:15","price":13.50}]'), json_parse('{"math":4,"art":7}'));
unload ('select * from made') to 's3://golden/out/nested/' iam_role default json allowoverwrite;
create external schema golden_nested from data catalog database 'golden_nested' iam_role default create external database if not exists;
drop table if exists golden_nested.customers;
create external table golden_nested.customers (id int, name struct<given:varchar(20), family:varchar(20), code:binary>, phones array<varchar(20)>,
  orders array<struct<shipdate:timestamp, price:decimal(8,2)>>, marks map<varchar(10), int>)
  row format serde 'org.openx.data.jsonserde.JsonSerDe' stored as textfile location 's3://golden/out/nested/';
select c.id, c.name.given, c.name.family from golden_nested.customers c order by 1;
-- => [[1,"John","Smith"],[2,"Jenny","Doe"],[3,"Andy","Jones"]]
-- types ["integer","character varying(20)","character varying(20)"]
-- columns ["id","given","family"]
select c.id, o.shipdate, o.price + 1 as more from golden_nested.customers c, c.orders o order by o.shipdate;
-- => [[1,"2018-03-01 09:10:00","100.12"],[1,"2018-03-01 11:59:59","101.50"],[3,"2018-03-02 08:02:15","14.50"]]
-- types ["integer","timestamp without time zone","numeric(13,2)"]
select c.id, p from golden_nested.customers c, c.phones p order by p;
-- => [[1,"123-457789"],[2,"415-9876543"],[2,"858-8675309"]]
-- types ["integer","character varying(20)"]
select c.id, c.name.given, o.shipdate from golden_nested.customers c left join c.orders o on true order by 1, 3;
-- => [[1,"John","2018-03-01 09:10:00"],[1,"John","2018-03-01 11:59:59"],[2,"Jenny",null],[3,"Andy","2018-03-02 08:02:15"]]
select c.id, c.orders[0].price, c.phones[1], c.marks.art, (c.orders[0]).shipdate from golden_nested.customers c order by 1;
-- => [[1,"100.50",null,null,"2018-03-01 11:59:59"],[2,null,"415-9876543",null,null],[3,"13.50",null,7,"2018-03-02 08:02:15"]]
-- types ["integer","numeric(8,2)","character varying(20)","integer","timestamp without time zone"]
select c.name.code from golden_nested.customers c;
-- error 0A000 not emulated: a cast from SUPER to binary varying
-- at .code
select c.name.nickname from golden_nested.customers c;
-- error 42703 nickname
select c.name.given.first from golden_nested.customers c;
-- error 42804 character varying(20)
select c.orders.price from golden_nested.customers c;
-- error 42804 unnest it in FROM
select c.name[0] from golden_nested.customers c;
-- error 42703 []
select x from golden_nested.customers c, c.id x;
-- error 42804 integer
drop table golden_nested.customers;
drop schema golden_nested;

-- @ a text that is longer than its field is NULL, as one that is longer than its column (page=t_setting-data-handling-options assumed="the page says columns; the surplus characters of a field of one make it NULL, or are cut; taken: NULL")
create table made(name super, words super);
insert into made values (json_parse('{"short":"abcd","code":"xy  "}'), json_parse('["abc","abcd"]')), (json_parse('{"short":"abcde","code":"xyz"}'), json_parse('["é","éé"]'));
unload ('select * from made') to 's3://golden/out/surplus/' iam_role default json allowoverwrite;
create external schema golden_surplus from data catalog database 'golden_surplus' iam_role default create external database if not exists;
drop table if exists golden_surplus.texts;
create external table golden_surplus.texts (name struct<short:varchar(4), code:char(2)>, words array<varchar(3)>)
  row format serde 'org.openx.data.jsonserde.JsonSerDe' stored as textfile location 's3://golden/out/surplus/';
select t.name.short, t.name.code from golden_surplus.texts t order by 1;
-- => [["abcd","xy"],[null,null]]
-- types ["character varying(4)","character(2)"]
select w from golden_surplus.texts t, t.words w order by w;
-- => [["abc"],["é"],[null],[null]]
drop table golden_surplus.texts;
drop schema golden_surplus;
