-- Hashes that are not cryptographic, and bytes.

-- @ FNV_HASH hashes the bytes of the value's type (page=r_FNV_HASH)
select fnv_hash(1::smallint), fnv_hash(1), fnv_hash(1::bigint);
-- => [["589727492704079044","-5968735742475085980","-8517097267634966620"]]

-- @ FNV_HASH goes on from a seed (page=r_FNV_HASH)
select fnv_hash('Amazon Redshift'), fnv_hash('Amazon Redshift', fnv_hash(1)), fnv_hash('abcd') = fnv_hash('cd', fnv_hash('ab'));
-- => [["7783490368944507294","-2202602717770968555",true]]

-- @ FNV_HASH refuses a value whose bytes no page gives (page=r_FNV_HASH)
select fnv_hash(1.5);
-- error 0A000 fnv_hash of a decimal value

-- @ MURMUR3_32_HASH follows the Iceberg specification: whole numbers are hashed as eight bytes (page=MURMUR3_32_HASH)
select murmur3_32_hash(34), murmur3_32_hash(34::bigint), murmur3_32_hash('iceberg');
-- => [[2017239379,2017239379,1210000089]]

-- @ MURMUR3_32_HASH takes a value and a seed (page=MURMUR3_32_HASH)
select murmur3_32_hash(1, 2, 3);
-- error 42883 murmur3_32_hash

-- @ FROM_HEX reads hexadecimal digits (page=r_FROM_HEX)
select from_hex('6162'), from_hex('');
-- => [["6162",""]]

-- @ FROM_HEX refuses other text (page=r_FROM_HEX)
select from_hex('616');
-- error 22*** hexadecimal

-- @ GETBIT counts bits from the lowest (page=r_GETBIT)
select getbit(from_hex('4d'), 7), getbit(from_hex('4d'), 6), getbit(from_hex('4d'), 3), getbit(from_hex('4d'), 1), getbit(from_hex('4d'), 0), getbit(from_hex('4d00'), 8);
-- => [[0,1,1,0,1,1]]

-- @ GETBIT refuses a bit that is not there (page=r_GETBIT)
select getbit(from_hex('4d'), 8);
-- error 22*** bit 8

-- @ JSON_SERIALIZE_TO_VARBYTE gives the bytes of the JSON text (page=JSON_SERIALIZE_TO_VARBYTE)
select json_serialize_to_varbyte(json_parse('[10001,10002,"abc"]')), json_serialize_to_varbyte(json_parse('[10001,10002,"abc"]'))::varchar;
-- => [["5b31303030312c31303030322c22616263225d","[10001,10002,\"abc\"]"]]

-- @ JSON_SERIALIZE_TO_VARBYTE takes one value (page=JSON_SERIALIZE_TO_VARBYTE)
select json_serialize_to_varbyte();
-- error 42883 json_serialize_to_varbyte

-- @ FARMFINGERPRINT64 hashes text and bytes alike (page=r_FARMFINGERPRINT64)
select farmfingerprint64('Amazon Redshift')::varchar, farmfingerprint64('Amazon Redshift'::varbyte)::varchar, farmfingerprint64(null);
-- => [["8085098817162212970","8085098817162212970",null]]

-- @ FARMFINGERPRINT64 hashes texts of any length (page=r_FARMFINGERPRINT64)
select farmfingerprint64('aaaaaaaaaaaaaaaaaaaa')::varchar, farmfingerprint64('abcdefghijklmnopqrstuvwxyz0123456789')::varchar, farmfingerprint64('The quick brown fox jumps over the lazy dog and keeps running until the sun goes down')::varchar, farmfingerprint64('')::varchar;
-- => [["-3381482602415553746","8687174851251846139","3271028313550496273","-7286425919675154353"]]

-- @ FARMFINGERPRINT64 takes one value (page=r_FARMFINGERPRINT64)
select farmfingerprint64('a', 'b');
-- error 42883 farmfingerprint64

-- @ SHA2 has digests of 224, 384 and 512 bits (page=SHA2)
select sha2('abc', 224), left(sha2('abc', 384), 16), left(sha2('abc', 512), 16), len(sha2('abc', 512)), sha2(null, 224);
-- => [["23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7","cb00753f45a35e8b","ddaf35a193617aba",128,null]]

-- @ FNV_HASH hashes the trailing blanks of CHAR (page=r_FNV_HASH)
create table t(c char(5), v varchar(5));
insert into t values ('abc', 'abc  ');
select fnv_hash(c) = fnv_hash('abc  '), fnv_hash(c) = fnv_hash('abc'), fnv_hash(c) = fnv_hash(v) from t;
-- => [[true,false,true]]

-- @ TO_HEX of a negative integer has the bytes of its type (page=r_TO_HEX also=postgres)
select to_hex(-1), to_hex(-1::bigint);
-- => [["ffffffff","ffffffffffffffff"]]

-- @ MOD takes integers and decimals (page=r_MOD also=postgres)
select mod(5.5::float, 2);
-- error 42883 mod
