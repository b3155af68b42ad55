-- Operators and functions over SUPER numbers.

-- @ arithmetic of SUPER numbers is exact and takes its scale from the operands (page=operators-functions)
create table c as select json_parse('{"orders":[{"key":4192801},{"key":3727783}]}') as d;
select (d.orders[0].key + 0.5) * d.orders[0].key / 10 as math from c;
-- => [["1757958232200.1500"]]
-- types ["super"]
select x, floor(x), ceil(x), round(x) from (select (d.orders[1].key + 0.5) * d.orders[1].key / 10 as x from c);
-- => [["1389636795898.0500","1389636795898","1389636795899","1389636795898"]]

-- @ the operands of - * / % are numbers, else the result is NULL (page=operators-functions)
select json_parse('1') - json_parse('"a"'), json_parse('"a"') * 2, json_parse('[1]') / 2, json_parse('true') % 2, json_parse('null') - 1;
-- => [[null,null,null,null,null]]

-- @ + puts two SUPER strings together, and is NULL for a string and a number (page=operators-functions)
select json_parse('"ab"') + json_parse('"cd"'), json_parse('"ab"') + 'cd', json_parse('"ab"') + json_parse('1'), json_parse('1') + json_parse('2.50'), json_parse('[1]') + json_parse('[2]');
-- => [["\"abcd\"","\"abcd\"",null,"3.50",null]]

-- @ no operator but + takes strings, and + takes two of them (page=operators-functions)
select json_parse('"ab"') - json_parse('"ab"'), json_parse('"ab"') * json_parse('"ab"'), json_parse('1') + json_parse('"ab"'), json_parse('[1]') + json_parse('"ab"');
-- => [[null,null,null,null]]

-- @ a string that + puts together has 65,535 bytes at most (page=limitations-super)
create table h as select json_parse('"' || repeat('x', 32766) || 'é"') as d;
select json_size(d + json_parse('"' || repeat('x', 32767) || '"')) from h;
-- => [[65537]]
select d + d from h;
-- error 22001 65535

-- @ + and - before a SUPER value are NULL for what is no number (page=operators-functions)
select -json_parse('5'), +json_parse('-1.50'), -json_parse('"a"'), +json_parse('[1]'), -json_parse('1e1');
-- => [["-5","-1.50",null,null,"-1e+1"]]

-- @ a float among the operands makes the result a float (page=operators-functions)
select json_parse('1') + 1e2::float, 2.5::float::super * json_parse('2'), json_parse('1e1') / 4, json_parse('7.5') % 2e0::float;
-- => [["1.01e+2","5e+0","2.5e+0","1.5e+0"]]

-- @ a quotient of SUPER numbers has four digits behind the point or more (page=operators-functions assumed="integers are decimals of scale 0 in SUPER: 7 / 2 is 3.5000, or 3 as of integers; taken: 3.5000")
select json_parse('7') / 2, json_parse('1') / json_parse('3'), json_parse('1.00') / json_parse('8'), json_parse('10') / json_parse('2.5');
-- => [["3.5000","0.3333","0.1250","4.0000"]]

-- @ the remainder of SUPER numbers has the sign of the dividend (page=operators-functions assumed="the page names % alone; taken: as of DECIMAL")
select json_parse('7') % 2, json_parse('-7') % 2, json_parse('7.50') % json_parse('2');
-- => [["1","-1","1.50"]]

-- @ a sum of SUPER numbers beyond 38 digits is an error and not NULL (page=operators-functions)
select json_parse('99999999999999999999999999999999999999') + 1;
-- error 22003 overflow

-- @ a sum of SUPER numbers has 38 digits at most (page=operators-functions)
select json_parse('99999999999999999999999999999999999998') + 1, json_parse('-99999999999999999999999999999999999998') - 1;
-- => [["99999999999999999999999999999999999999","-99999999999999999999999999999999999999"]]

-- @ a SUPER float beyond its range is an error and not NULL (page=operators-functions)
select json_parse('1e308') * 10;
-- error 22003 overflow

-- @ a SUPER number divided by zero is an error (page=operators-functions assumed="division by zero is an error like overflow, or NULL; taken: an error")
select json_parse('1') / 0;
-- error 22012 Divide by zero
select json_parse('1e0') / 0;
-- error 22012 Divide by zero
select json_parse('1e0') % 0;
-- error 22012 Divide by zero
select json_parse('1e0') + 0, json_parse('1e0') - 0, json_parse('1e0') * 0;
-- => [["1e+0","1e+0","0e+0"]]

-- @ a power of a SUPER value has no operator (page=operators-functions)
select json_parse('2') ^ 3;
-- error 0A000 SUPER

-- @ ABS keeps the scale of a SUPER decimal, the other functions have none (page=operators-functions)
select abs(json_parse('-5.50')), floor(json_parse('-5.50')), ceil(json_parse('5.10')), ceiling(json_parse('-5.90')), round(json_parse('-5.5')), trunc(json_parse('5.99')), sign(json_parse('-5.5'));
-- => [["5.50","-6","6","-5","-6","5","-1"]]
-- types ["super","super","super","super","super","super","super"]

-- @ arithmetic functions keep that a SUPER number is a float (page=operators-functions)
select abs(json_parse('-2.5e0')), floor(json_parse('2.5e0')), sign(json_parse('-3e0'));
-- => [["2.5e+0","2e+0","-1e+0"]]

-- @ ROUND of a SUPER float takes halves away from zero (page=r_ROUND assumed="the page has decimals alone; a float rounds as they do, or to the even neighbour; taken: as they do")
select round(json_parse('2.5e0')), round(json_parse('-2.5e0')), round(json_parse('2.4e0')), trunc(json_parse('-2.5e0')), ceil(json_parse('-2.5e0'));
-- => [["3e+0","-3e+0","2e+0","-2e+0","-2e+0"]]

-- @ CEIL, TRUNC and ROUND of a small negative SUPER decimal are zero without a sign, and SIGN has three values (page=operators-functions)
select ceil(json_parse('-0.5')), trunc(json_parse('-0.5')), round(json_parse('-0.4')), sign(json_parse('5')), sign(json_parse('0.00')), sign(json_parse('-0.1'));
-- => [["0","0","0","1","0","-1"]]

-- @ arithmetic functions of what is no number are NULL (page=operators-functions)
select abs(json_parse('"1"')), floor(json_parse('[1]')), ceil(json_parse('true')), round(json_parse('{}')), trunc(json_parse('null')), sign(json_parse('""'));
-- => [[null,null,null,null,null,null]]

-- @ ROUND of a SUPER value takes no number of digits (page=r_ROUND)
select round(json_parse('5.55'), 1);
-- error 42883 SUPER

-- @ TRUNC of a SUPER value takes no number of digits (page=r_TRUNC)
select trunc(json_parse('5.55'), 1);
-- error 42883 SUPER

-- @ a function of numbers over a SUPER string is NULL, and over a SUPER number its result (page=query-super)
select sqrt(json_parse('16')), sqrt(json_parse('"16"')), mod(json_parse('7'), 4), power(json_parse('2'), json_parse('[3]'));
-- => [[4,null,"3",null]]

-- @ a function of texts over a SUPER value that is no string is NULL (page=query-super assumed="functions give NULL for mistyped arguments: of a number too, or a number converts to text; taken: NULL")
select len(json_parse('"abc"')), len(json_parse('12')), json_parse('"a"') || 'b', json_parse('1') || 'b', json_parse('"abc"') like 'a%', json_parse('1') like '1', substring(json_parse('"abc"'), 2, 1), lower(json_parse('true'));
-- => [[3,null,"ab",null,true,null,"b",null]]

-- @ a SUPER value that is no boolean is no condition (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('true')), (2, json_parse('1')), (3, json_parse('"true"')), (4, json_parse('false')), (5, null);
select id from c where d order by id;
-- => [[1]]
select id from c where not d order by id;
-- => [[4]]
select id, d is true from c order by id;
-- => [[1,true],[2,false],[3,false],[4,false],[5,false]]

-- @ AVG of SUPER numbers divides their sum (page=r_AVG assumed="AVG of SUPER gives SUPER; its scale is that of a quotient of SUPER numbers, or of the values; taken: of a quotient")
create table t(g int, d super);
insert into t values (1, json_parse('1')), (1, json_parse('2')), (1, json_parse('"x"')), (1, null), (2, json_parse('"y"')), (3, json_parse('1e0')), (3, json_parse('2'));
select g, avg(d) from t group by g order by g;
-- => [[1,"1.5000"],[2,null],[3,"1.5e+0"]]
-- types ["integer","super"]

-- @ SUM and AVG of DISTINCT SUPER numbers take equal numbers once (page=r_SUM)
create table t(d super);
insert into t values (json_parse('1')), (json_parse('1.0')), (json_parse('2.50')), (json_parse('"x"')), (null);
select sum(distinct d), sum(d), avg(distinct d) from t;
-- => [["3.50","4.50","1.7500"]]

-- @ SUM over a window takes SUPER numbers (page=r_WF_SUM)
create table t(id int, d super);
insert into t values (1, json_parse('1')), (2, json_parse('2.5')), (3, json_parse('"x"'));
select id, sum(d) over (order by id rows unbounded preceding) from t order by id;
-- => [[1,"1"],[2,"3.5"],[3,"3.5"]]

-- @ SUM of a SUPER array element by group (page=query-super)
create table c(id int, d super);
insert into c values (1, json_parse('[{"q":1.5},{"q":2}]')), (2, json_parse('[{"q":"none"}]'));
select id, sum(o.q) from c, c.d o group by id order by id;
-- => [[1,"3.5"],[2,null]]

-- @ a number beside a SUPER value on its right makes SUPER too (page=operators-functions)
select 1 - json_parse('2'), '5' + json_parse('2');
-- => [["-1",null]]
-- types ["super","super"]

-- @ SUPER values have no powers and no bits (page=operators-functions)
select json_parse('2') ^ 1;
-- error 0A000 not emulated: ^ on a SUPER value
select 1 & json_parse('2');
-- error 0A000 not emulated: & on a SUPER value
