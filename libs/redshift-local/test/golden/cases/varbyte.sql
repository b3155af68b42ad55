-- VARBYTE: its casts, operators and functions.

-- @ CHAR becomes VARBYTE with its padding (page=r_VARBYTE_type)
create table t(c char(10));
insert into t values ('aa'), ('abc');
select to_hex(c::varbyte) from t order by c;
-- => [["61612020202020202020"],["61626320202020202020"]]

-- @ integers become VARBYTE of as many bytes as their type has (page=r_VARBYTE_type)
select to_hex(5::smallint::varbyte), to_hex(5::int::varbyte), to_hex(5::bigint::varbyte), to_hex((-1)::int::varbyte);
-- => [["0005","00000005","0000000000000005","ffffffff"]]

-- @ VARBYTE becomes an integer again (page=r_VARBYTE_type)
select 5::smallint::varbyte::smallint, (-5)::int::varbyte::int, 4294967297::varbyte::bigint;
-- => [[5,-5,4294967297]]

-- @ VARBYTE of another size is no integer (page=r_VARBYTE_type assumed="VARBYTE of fewer bytes than an integer has is refused, or filled up with zeros; taken: refused")
select 5::smallint::varbyte::int;
-- error 22*** bytes

-- @ bytes that are no UTF-8 do not become text (page=r_TO_VARBYTE)
select from_hex('ff')::varchar;
-- error 22021 UTF-8

-- @ a decimal does not become VARBYTE (page=r_VARBYTE_type)
select 1.5::varbyte;
-- error 42846 cannot cast

-- @ VARBYTE(n) refuses longer values on insert and a cast cuts (page=r_VARBYTE_type assumed="a cast to fewer bytes cuts as one to VARCHAR does, or fails; taken: cuts")
create table t(v varbyte(2));
insert into t values ('abc'::varbyte(2));
select to_hex(v) from t;
-- => [["6162"]]
insert into t values ('abc');
-- error 22001 too long

-- @ two bars and a plus sign join bytes (page=r_VARBYTE_OPERATORS)
select 'a'::varbyte || 'b'::varbyte, 'a'::varbyte + 'b'::varbyte, 'a'::varbyte || null;
-- => [["6162","6162",null]]

-- @ a minus sign joins no bytes (page=r_VARBYTE_OPERATORS)
select 'a'::varbyte - 'b'::varbyte;
-- error 42883 operator does not exist

-- @ bytes compare from the first on (page=r_VARBYTE_OPERATORS)
select 'a'::varbyte < 'b'::varbyte, 'a'::varbyte = 'b'::varbyte, 'ab'::varbyte > 'a'::varbyte, 'a'::varbyte <> 'b'::varbyte;
-- => [[true,false,true,true]]

-- @ a tilde turns every bit round (page=r_VARBYTE_OPERATORS)
select from_varbyte(~'a'::varbyte, 'binary');
-- => [["10011110"]]

-- @ bits of two values combine (page=r_VARBYTE_OPERATORS)
select from_varbyte('a'::varbyte & 'b'::varbyte, 'binary'), from_varbyte('a'::varbyte | 'b'::varbyte, 'binary'), from_varbyte('a'::varbyte # 'b'::varbyte, 'binary');
-- => [["01100000","01100011","00000011"]]

-- @ bits of values of different lengths do not combine (page=r_VARBYTE_OPERATORS assumed="values of different lengths are refused, or the shorter one is filled up; taken: refused")
select 'ab'::varbyte & 'a'::varbyte;
-- error 22*** lengths

-- @ VARBYTE and text do not join without a cast (page=c_Supported_data_types)
select 'a'::varbyte || 'b'::varchar;
-- error 42883 operator does not exist

-- @ CONCAT joins bytes (page=r_CONCAT)
select concat('abc'::varbyte, 'def'::varbyte);
-- => [["616263646566"]]

-- @ LEN, LENGTH and OCTET_LENGTH count bytes (page=r_LEN)
select len('é'::varbyte), length('aaa'::varbyte), octet_length('aaa'::varbyte);
-- => [[2,3,3]]

-- @ SUBSTRING of bytes starts before them with a negative position (page=r_SUBSTRING)
select substring('abc'::varbyte, -3), substring('abc'::varbyte, 2, 1), substr('abc'::varbyte, 3);
-- => [["616263","62","63"]]
select substring(b, 2) from (select 'abc'::varbyte(3) as b) s;
-- => [["6263"]]
-- types ["binary varying(3)"]

-- @ TO_VARBYTE reads hexadecimal, binary and UTF-8 text (page=r_TO_VARBYTE)
select to_varbyte('6162', 'hex'), to_varbyte('01001101', 'binary'), to_varbyte('a', 'utf8'), to_varbyte('é', 'UTF-8'), to_varbyte('4', 'hex');
-- => [["6162","4d","61","c3a9","04"]]

-- @ TO_VARBYTE refuses text that is not of the format (page=r_TO_VARBYTE)
select to_varbyte('0123', 'binary');
-- error 22*** binary

-- @ TO_VARBYTE refuses a format that it does not have (page=r_TO_VARBYTE)
select to_varbyte('YQ==', 'base64');
-- error 22*** base64

-- @ FROM_VARBYTE writes hexadecimal, binary and UTF-8 text (page=r_FROM_VARBYTE)
select from_varbyte('ab', 'hex'), from_varbyte(from_hex('4d'), 'binary'), from_varbyte('é'::varbyte, 'utf-8');
-- => [["6162","01001101","é"]]

-- @ no function takes a SUPER value for bytes (page=r_VARBYTE_type)
select from_varbyte(json_parse('"a"'), 'hex');
-- error 0A000 not emulated: a cast from SUPER

-- @ FROM_VARBYTE refuses a format that it does not have (page=r_FROM_VARBYTE)
select from_varbyte('ab'::varbyte, 'base64');
-- error 22*** base64

-- @ GETBIT counts all bits of a byte from the right (page=r_GETBIT)
select getbit(from_hex('4d'), 7), getbit(from_hex('4d'), 6), getbit(from_hex('4d'), 5), getbit(from_hex('4d'), 4), getbit(from_hex('4d'), 3), getbit(from_hex('4d'), 2), getbit(from_hex('4d'), 1), getbit(from_hex('4d'), 0);
-- => [[0,1,0,0,1,1,0,1]]

-- @ TO_HEX of a number has no leading zeros (page=r_TO_HEX)
select to_hex(2147676847), to_hex(255), to_hex(0);
-- => [["8002f2af","ff","0"]]

-- @ VARBYTE groups and joins by its bytes (page=r_VARBYTE_type)
create table t(v varbyte, n int);
insert into t values ('a', 1), ('a', 2), ('b', 3);
select to_hex(v), sum(n) from t group by v order by v;
-- => [["61",3],["62",3]]

-- @ a quoted literal beside bytes is bytes, all of them (page=r_VARBYTE_OPERATORS)
select 'a' || 'b'::varbyte, 'a'::varbyte(1) || 'bcd';
-- => [["6162","61626364"]]

-- @ joined bytes are as long as both (page=r_VARBYTE_OPERATORS)
select 'a'::varbyte(1) || 'b'::varbyte(2), 'a'::varbyte(1) & 'b'::varbyte(1);
-- => [["6162","60"]]
-- types ["binary varying(3)","binary varying(1)"]

-- @ a number and bytes have no operator (page=r_VARBYTE_OPERATORS)
select 1 + 'b'::varbyte;
-- error 42883 operator does not exist: integer + binary varying
select 'b'::varbyte + 1;
-- error 42883 operator does not exist: binary varying + integer

-- @ a text that is only known when it is read becomes bytes (page=r_VARBYTE_type)
select (case when true then 'ab' end)::varbyte(1), 'abc'::varbyte::varbyte(2);
-- => [["61","6162"]]

-- @ a literal beside bytes is as long as it is (page=r_VARBYTE_type)
select case when true then 'abc' else 'a'::varbyte(1) end;
-- => [["616263"]]
-- types ["binary varying(3)"]
