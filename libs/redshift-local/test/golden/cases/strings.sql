-- String functions and operators.

-- @ ASCII gives the code point of the first character (page=r_ASCII also=postgres)
select ascii('amazon'), ascii('Amazon');
-- => [[97,65]]

-- @ ASCII of an empty string is 0 and of NULL is NULL (page=r_ASCII also=postgres)
select ascii(''), ascii(null);
-- => [[0,null]]

-- @ CHR gives the character of a code point (page=r_CHR also=postgres)
select chr(65), chr(97) || chr(98);
-- => [["A","ab"]]

-- @ BTRIM removes blanks on both sides (page=r_BTRIM also=postgres)
select '[' || btrim('     abc    ') || ']';
-- => [["[abc]"]]

-- @ BTRIM removes any of the given characters on both sides (page=r_BTRIM also=postgres)
select btrim('xyzaxyzbxyzcxyz', 'xyz');
-- => [["axyzbxyzc"]]

-- @ LTRIM treats its second argument as a set of characters (page=r_LTRIM also=postgres)
select ltrim('2008-01-24 06:43:29', '2008-'), ltrim('2008-08-15 02:08:13', '2008-');
-- => [["1-24 06:43:29","15 02:08:13"]]

-- @ RTRIM treats its second argument as a set of characters (page=r_RTRIM also=postgres)
select rtrim('Toyota Park', 'Park'), rtrim('CommunityAmerica Ballpark', 'Park'), rtrim('The Home Depot Center', 'Park');
-- => [["Toyota ","CommunityAmerica Ballp","The Home Depot Cente"]]

-- @ LTRIM and RTRIM remove blanks when no characters are given (page=r_LTRIM also=postgres)
select '[' || ltrim('  a  ') || ']', '[' || rtrim('  a  ') || ']';
-- => [["[a  ]","[  a]"]]

-- @ TRIM with a character strips it from both ends (page=r_TRIM also=postgres)
select trim('"' from '"dog"');
-- => [["dog"]]

-- @ TRIM takes BOTH, LEADING and TRAILING (page=r_TRIM also=postgres)
select trim(both 'x' from 'xax'), trim(leading 'x' from 'xax'), trim(trailing 'x' from 'xax');
-- => [["a","ax","xa"]]

-- @ TRIM without a character strips blanks (page=r_TRIM also=postgres)
select '[' || trim('    dog    ') || ']';
-- => [["[dog]"]]

-- @ TRIM with a comma takes a set of characters (page=r_LTRIM)
select trim('Comerica Park', 'CDG'), trim('Great American Ball Park', 'CDG');
-- => [["omerica Park","reat American Ball Park"]]

-- @ CHARINDEX counts from 1 and gives 0 for a part that is absent (page=r_CHARINDEX)
select charindex('dog', 'fish'), charindex('fish', 'dogfish');
-- => [[0,4]]

-- @ STRPOS takes the string first (page=r_STRPOS also=postgres)
select strpos('dogfish', 'fist'), strpos('dogfish', 'fish');
-- => [[0,4]]

-- @ POSITION takes the part before IN (page=r_POSITION also=postgres)
select position('dog' in 'fish'), position('fish' in 'dogfish');
-- => [[0,4]]

-- @ STRPOS counts characters and not bytes (page=r_STRPOS also=postgres)
select strpos('Άμαζον AWS', 'AWS');
-- => [[8]]

-- @ OCTETINDEX counts bytes (page=OCTETINDEX)
select octetindex('AWS', 'Amazon AWS'), octetindex('AWS', 'Άμαζον AWS');
-- => [[8,14]]

-- @ CONCAT joins two strings (page=r_CONCAT also=postgres,pg-mem)
select concat('December 25, ', '2008');
-- => [["December 25, 2008"]]

-- @ CONCAT of NULL is NULL (page=r_CONCAT)
select concat('a', null::varchar), concat(null::varchar, 'a');
-- => [[null,null]]

-- @ CONCAT takes exactly two arguments (page=r_CONCAT)
select concat('a', 'b', 'c');
-- error 42883 concat

-- @ the concatenation operator with NULL gives NULL (page=r_concat_op also=postgres,pg-mem)
select 'a' || null, null || 'a';
-- => [[null,null]]

-- @ the concatenation operator takes a number on one side (page=r_concat_op also=postgres,pg-mem)
select 'seats ' || 73298, 1 || 'x';
-- => [["seats 73298","1x"]]

-- @ the concatenation operator joins columns and literals (page=r_concat_op also=postgres,pg-mem)
create table people(first_name varchar(30), last_name varchar(30));
insert into people values ('Aaron', 'Banks'), ('Aaron', 'Booth');
select first_name || ' ' || last_name from people order by 1;
-- => [["Aaron Banks"],["Aaron Booth"]]

-- @ LEN counts characters and OCTET_LENGTH bytes (page=r_LEN)
select octet_length('français'), len('français');
-- => [[9,8]]

-- @ LENGTH and CHAR_LENGTH count characters and OCTET_LENGTH bytes (page=r_LENGTH also=postgres)
select octet_length('français'), length('français'), char_length('français'), character_length('français');
-- => [[9,8,8,8]]

-- @ LEN counts trailing blanks of VARCHAR (page=r_LEN)
select len('cat'), len('cat   '), textlen('cat');
-- => [[3,6,3]]

-- @ LEN ignores the trailing blanks of CHAR (page=r_LEN)
create table t(a char(10), b varchar(10));
insert into t values ('cat   ', 'cat   ');
select len(a), len(b) from t;
-- => [[3,6]]

-- @ LOWER and UPPER change the case of letters (page=r_LOWER also=postgres,pg-mem)
select lower('MLB'), upper('Jazz'), lower('ÀÉ'), upper('é1a');
-- => [["mlb","JAZZ","àé","É1A"]]

-- @ INITCAP starts each word with a capital and lowers the rest (page=r_INITCAP also=postgres)
select initcap('Musical theatre'), initcap('All non-musical theatre'), initcap('MLB');
-- => [["Musical Theatre","All Non-Musical Theatre","Mlb"]]

-- @ INITCAP takes punctuation as a separator of words (page=r_INITCAP also=postgres)
select initcap('urna.Ut@egetdictumplacerat.edu'), initcap('in@Donecat.ca');
-- => [["Urna.Ut@Egetdictumplacerat.Edu","In@Donecat.Ca"]]

-- @ LEFT and RIGHT take characters from an end (page=r_LEFT also=postgres)
select left('Chicago', 5), right('Chicago', 5), left('Grease', 20), right('Pal', 0);
-- => [["Chica","icago","Grease",""]]

-- @ LPAD fills with blanks up to the length (page=r_LPAD also=postgres)
select '[' || lpad('Salome', 20) || ']';
-- => [["[              Salome]"]]

-- @ LPAD and RPAD cut what is too long (page=r_LPAD also=postgres)
select lpad('La Cenerentola (Cinderella)', 20), rpad('La Cenerentola (Cinderella)', 20, '0123456789');
-- => [["La Cenerentola (Cind","La Cenerentola (Cind"]]

-- @ RPAD repeats the fill (page=r_LPAD also=postgres)
select rpad('Boris Godunov', 20, '0123456789'), rpad('Salome', 20, '0123456789');
-- => [["Boris Godunov0123456","Salome01234567890123"]]

-- @ LPAD with length 0 or less gives an empty string (page=r_LPAD also=postgres)
select lpad('abc', 0), rpad('abc', -1, 'x');
-- => [["",""]]

-- @ REPEAT and REPLICATE repeat a string (page=r_REPEAT)
select repeat('10', 3), replicate('ab', 2);
-- => [["101010","abab"]]

-- @ REPEAT with 0 gives an empty string (page=r_REPEAT also=postgres)
select repeat('ab', 0), repeat('ab', 2);
-- => [["","abab"]]

-- @ REPLACE changes every occurrence and looks at case (page=r_REPLACE also=postgres)
select replace('Shows shows Shows', 'Shows', 'Theatre');
-- => [["Theatre shows Theatre"]]

-- @ REVERSE turns characters round (page=r_REVERSE)
select reverse('Aberdeen'), reverse(172456)::varchar, reverse('née');
-- => [["needrebA","654271","eén"]]

-- @ SPLIT_PART counts parts from 1 (page=SPLIT_PART also=postgres)
select split_part('2008-03-05 12:25:29', '-', 1), split_part('2008-03-05 12:25:29', '-', 2), split_part(split_part('2008-03-05 12:25:29', '-', 3), ' ', 1);
-- => [["2008","03","05"]]

-- @ SPLIT_PART gives an empty string past the last part (page=SPLIT_PART also=postgres)
select split_part('abc$def$ghi', '$', 2), split_part('abc$def$ghi', '$', 4), split_part('abc', '#', 1);
-- => [["def","","abc"]]

-- @ SPLIT_PART refuses part 0 (page=SPLIT_PART)
select split_part('a$b', '$', 0);
-- error 22023 must be greater than zero

-- @ SUBSTRING takes a start and a length (page=r_SUBSTRING also=postgres,pg-mem)
select substring('caterpillar', 6, 4), substring('caterpillar', 6, 8), substring('caterpillar', 6);
-- => [["pill","pillar","pillar"]]

-- @ SUBSTRING with a start before 1 counts the characters that are not there (page=r_SUBSTRING also=postgres)
select substring('caterpillar', -2, 6), substring('caterpillar', -5, 4), substring('caterpillar', 0, 2);
-- => [["cat","","c"]]

-- @ SUBSTRING takes FROM and FOR (page=r_SUBSTRING also=postgres,pg-mem)
select substring('2008-01-24 06:43:29' from 6 for 2);
-- => [["01"]]

-- @ SUBSTR is SUBSTRING (page=r_SUBSTR also=postgres)
select substr('caterpillar', 6, 4);
-- => [["pill"]]

-- @ SUBSTRING counts characters of more than one byte as one (page=r_SUBSTRING also=postgres,pg-mem)
select substring('日本語テキスト', 3, 2);
-- => [["語テ"]]

-- @ TRANSLATE replaces character by character and drops those without a partner (page=r_TRANSLATE also=postgres)
select translate('mint tea', 'inea', 'osin'), translate('St. Marys', ' .', '_');
-- => [["most tin","St_Marys"]]

-- @ TRANSLATE may give more bytes than it is given (page=r_TRANSLATE also=postgres)
create table t(v varchar(5));
insert into t values ('BBbbb');
select octet_length(translate(v, 'b', '数')) from t;
-- => [[11]]

-- @ a cast cuts what TRANSLATE made longer (page=r_TRANSLATE)
create table t(v varchar(5));
insert into t values ('BBbbb');
select translate(v, 'b', '数')::varchar(5) from t;
-- => [["BB数"]]

-- @ what TRANSLATE made longer fits no column of the length it had (page=r_TRANSLATE)
create table t(v varchar(5));
insert into t values ('BBbbb');
update t set v = translate(v, 'b', '数');
-- error 22001 too long

-- @ TRANSLATE gives no text longer than a VARCHAR (page=r_Character_types)
select translate(repeat('b', 30000), 'b', '数');
-- error 22001 longer
-- at translate

-- @ STRTOL reads a number in a base (page=r_STRTOL)
select strtol('0xf', 16), strtol('abcd1234', 16), strtol('1234567', 10), strtol('1234567', 8), strtol('110101', 2);
-- => [[15,2882343476,1234567,342391,53]]

-- @ QUOTE_IDENT quotes a name that needs it (page=r_QUOTE_IDENT also=postgres)
select quote_ident('MLB'), quote_ident('a b');
-- => [["\"MLB\"","\"a b\""]]

-- @ QUOTE_LITERAL quotes a string and doubles its quotes (page=r_QUOTE_LITERAL also=postgres)
select quote_literal('10'), quote_literal('it''s');
-- => [["'10'","'it''s'"]]

-- @ REGEXP_COUNT counts matches that do not overlap (page=REGEXP_COUNT)
select regexp_count('abcdefghijklmnopqrstuvwxyz', '[a-z]{3}');
-- => [[8]]

-- @ REGEXP_COUNT reads a doubled backslash of a literal as one (page=REGEXP_COUNT)
select regexp_count('a@sodales.edu', '@[^.]*\\.(org|edu)'), regexp_count('b@lacus.ca', '@[^.]*\\.(org|edu)');
-- => [[1,0]]

-- @ REGEXP_COUNT with i does not look at case (page=REGEXP_COUNT)
select regexp_count('the fox', 'FOX', 1, 'i'), regexp_count('the fox', 'FOX');
-- => [[1,0]]

-- @ REGEXP_COUNT with p takes lookahead (page=REGEXP_COUNT)
select regexp_count('passwd7 plain A1234 a1234', '(?=[^ ]*[a-z])(?=[^ ]*[0-9])[^ ]+', 1, 'p');
-- => [[2]]

-- @ REGEXP_COUNT starts at a position (page=REGEXP_COUNT)
select regexp_count('aXaXaX', 'X', 3);
-- => [[2]]

-- @ REGEXP_INSTR gives where a match starts and 0 where there is none (page=REGEXP_INSTR)
select regexp_instr('sed@lacusUtnec.ca', '@[^.]*'), regexp_instr('The Home Depot Center', '[cC]ent(er|re)$'), regexp_instr('abc', 'x');
-- => [[4,16,0]]

-- @ REGEXP_INSTR takes position, occurrence, option and parameters (page=REGEXP_INSTR)
select regexp_instr('the fox', 'FOX', 1, 1, 0, 'i'), regexp_instr('a1b2', '[0-9]', 1, 2), regexp_instr('a12b', '[0-9]+', 1, 1, 1);
-- => [[5,4,4]]

-- @ REGEXP_REPLACE without a replacement removes the match (page=REGEXP_REPLACE)
select regexp_replace('sed@lacusUtnec.ca', '@.*\\.(org|gov|com|edu|ca)$');
-- => [["sed"]]

-- @ REGEXP_REPLACE replaces every match (page=REGEXP_REPLACE)
select regexp_replace('a1b22c', '[0-9]', '#');
-- => [["a#b##c"]]

-- @ REGEXP_REPLACE knows the POSIX classes (page=REGEXP_REPLACE)
select regexp_replace('sed@lacusUtnec.ca', '@.*\\.[[:alpha:]]{2,3}', '@internal.company.com');
-- => [["sed@internal.company.com"]]

-- @ REGEXP_REPLACE with i does not look at case (page=REGEXP_REPLACE)
select regexp_replace('the fox', 'FOX', 'quick brown fox', 1, 'i');
-- => [["the quick brown fox"]]

-- @ REGEXP_SUBSTR gives the match and an empty string where there is none (page=REGEXP_SUBSTR)
select regexp_substr('sed@lacusUtnec.ca', '@[^.]*'), regexp_substr('abc', '[0-9]');
-- => [["@lacusUtnec",""]]

-- @ REGEXP_SUBSTR takes i and c (page=REGEXP_SUBSTR)
select regexp_substr('the fox', 'FOX', 1, 1, 'i'), regexp_substr('THE CODE IS THE LOWERCASE PART OF 1931abc0EZ.', '[a-z]+', 1, 1, 'c');
-- => [["fox","abc"]]

-- @ REGEXP_SUBSTR with e gives the subexpression of an occurrence (page=REGEXP_SUBSTR)
select regexp_substr('This is a cat, this is a dog. This is a mouse.', 'this is a (\\w+)', 1, 2, 'ie');
-- => [["dog"]]

-- @ REGEXP_SUBSTR gives a later occurrence (page=REGEXP_SUBSTR)
select regexp_substr('a1b22c333', '[0-9]+', 1, 2), regexp_substr('a1b22c333', '[0-9]+', 3);
-- => [["22","22"]]

-- @ LIKE takes percent and underscore and looks at case (page=r_patternmatching_condition_like also=postgres,pg-mem)
select 'Elmhurst' like 'E%', 'Elmhurst' like 'e%', 'cat' like 'c_t', 'cart' like 'c_t', 'abc' like 'abc';
-- => [[true,false,true,false,true]]

-- @ ILIKE does not look at case (page=r_patternmatching_condition_like also=postgres,pg-mem)
select 'Elmhurst' ilike 'e%', 'Elmhurst' not ilike '%X%';
-- => [[true,true]]

-- @ LIKE escapes with two backslashes in a literal (page=r_patternmatching_condition_like)
select 'my_table' like '%\\_%', 'mytable' like '%\\_%';
-- => [[true,false]]

-- @ LIKE takes an escape character of its own (page=r_patternmatching_condition_like also=postgres)
select 'start_end' like '%start^_%' escape '^', 'startXend' like '%start^_%' escape '^';
-- => [[true,false]]

-- @ LIKE with NULL is NULL (page=r_patternmatching_condition_like also=postgres,pg-mem)
select null like 'a%', 'a' like null;
-- => [[null,null]]

-- @ SIMILAR TO matches the whole string with SQL's wildcards (page=pattern-matching-conditions-similar-to also=postgres)
select 'abc' similar to '%(b|d)%', 'abc' similar to 'b', 'abc' similar to 'a%', 'aab' similar to 'a{2}b';
-- => [[true,false,true,true]]

-- @ the POSIX operator matches anywhere in the string (page=pattern-matching-conditions-posix also=postgres)
select 'Chelsea' ~ '.*E.*|.*H.*', 'Elmhurst' ~ 'E', 'abc' ~ '^b', 'abc' !~ '^b', 'a1' ~ '[0-9]';
-- => [[false,true,false,true,true]]

-- @ SOUNDEX gives the American Soundex code of letters alone (page=SOUNDEX)
select soundex('AWS Amazon'), soundex('+-*/%'), soundex('Amazon');
-- => [["A252","","A525"]]

-- @ DIFFERENCE compares Soundex codes (page=DIFFERENCE)
select difference('Amazon', '+-*/%'), difference('AC/DC', 'Ay See Dee See');
-- => [[0,4]]

-- @ CRC32 gives eight hexadecimal digits (page=crc32-function)
select crc32('Amazon Redshift');
-- => [["f2726906"]]

-- @ TO_HEX and hash functions print hexadecimal (page=r_MD5)
select md5('Amazon Redshift'), to_hex(2147483647);
-- => [["f7415e33f972c03abd4f3fed36748f7a","7fffffff"]]

-- @ SHA1 and SHA2 print lower-case hexadecimal (page=SHA2)
select sha1('Amazon Redshift'), sha('Amazon Redshift') = func_sha1('Amazon Redshift'), sha2('Amazon Redshift', 0) = sha2('Amazon Redshift', 256);
-- => [["eeac5ed1e11cda66032c30ad77b25071b5487f55",true,true]]

-- @ SHA2 of another number of bits is an empty string (page=SHA2)
select sha2('a', 13);
-- => [[""]]

-- @ an empty string is not NULL (page=r_Nulls also=postgres)
select '' is null, length('');
-- => [[false,0]]

-- @ an unknown function is refused with its argument types (page=c_SQL_functions)
select lenght('abc');
-- error 42883 lenght

-- @ BPCHARCMP tells which text is greater (page=r_BPCHARCMP)
select bpcharcmp('Rafael', 'Taylor'), bpcharcmp('Vladimir', 'Humphrey'), bpcharcmp('Chase', 'Chase'), bpcharcmp(null, 'a');
-- => [[-1,1,0,null]]

-- @ BPCHARCMP takes two texts (page=r_BPCHARCMP)
select bpcharcmp('a');
-- error 42883 bpcharcmp

-- @ BTTEXT_PATTERN_CMP is BPCHARCMP (page=r_BTTEXT_PATTERN_CMP)
select bttext_pattern_cmp('Rafael', 'Taylor'), bttext_pattern_cmp('b', 'a'), bttext_pattern_cmp('a', 'a');
-- => [[-1,1,0]]
select bttext_pattern_cmp('a');
-- error 42883 bttext_pattern_cmp

-- @ LENGTH takes a text (page=r_LENGTH)
select length();
-- error 42883 length

-- @ SUBSTRING takes any length (page=r_SUBSTRING also=postgres)
select substring('hello', 3, 2147483647), substring('hello', 2147483647, 5), substring('hello', -2147483647);
-- => [["llo","","hello"]]

-- @ CHR of a number without an ASCII character is NULL (page=r_CHR assumed="numbers above 127 have no ASCII match and give NULL, or give the character of the code point; taken: NULL")
select chr(200), chr(-1), chr(127) is null;
-- => [[null,null,false]]

-- @ QUOTE_LITERAL doubles backslashes (page=r_QUOTE_LITERAL)
select quote_literal('a\\b');
-- => [["'a\\\\b'"]]

-- @ QUOTE_IDENT quotes reserved words (page=r_QUOTE_IDENT also=postgres)
select quote_ident('select'), quote_ident('a"b'), quote_ident('plain');
-- => [["\"select\"","\"a\"\"b\"","plain"]]

-- @ a LIKE pattern that ends with its escape character is refused (page=r_patternmatching_condition_like also=postgres)
create table t(a varchar(5));
insert into t values ('abc');
select a like '%^' escape '^' from t;
-- error 22025 escape

-- @ a point in a POSIX pattern matches a line break (page=pattern-matching-conditions-posix also=postgres)
select 'a' || chr(10) || 'b' ~ 'a.b', regexp_count('a' || chr(10) || 'b', 'a.b');
-- => [[true,1]]

-- @ REGEXP_SUBSTR past the end gives an empty string, and NULL for an occurrence that can not be (page=REGEXP_SUBSTR)
select regexp_substr('abc', 'b', 9), regexp_substr('abc', 'b', 1, 2), regexp_substr('abc', 'b', 1, 0), regexp_substr('abc', 'b', 1, 4), regexp_substr('abc', 'b', -5);
-- => [["","",null,null,"b"]]

-- @ REGEXP_SUBSTR ignores e for a pattern without a subexpression (page=REGEXP_SUBSTR)
select regexp_substr('This is a cat', 'is a \\w+', 1, 1, 'e'), regexp_substr('a(b)', '\\((b)', 1, 1, 'e'), regexp_substr('ab12', '(?:[a-z]+)([0-9]+)', 1, 1, 'pe');
-- => [["is a cat","b","12"]]

-- @ REGEXP_INSTR takes any other option for 1, and e for the subexpression (page=REGEXP_INSTR)
select regexp_instr('abc', 'b', 1, 1, 5), regexp_instr('xaby', 'a(b)', 1, 1, 0, 'e'), regexp_instr('abc', 'b', 9), regexp_instr('abc', 'b', 1, 4);
-- => [[3,3,0,0]]

-- @ the regular expression functions count characters, not bytes (page=REGEXP_INSTR)
select regexp_instr('日本語テキスト', 'テ'), regexp_substr('日本語テキスト', '[^本]+', 3), regexp_count('ééé', 'é', 2), regexp_replace('ééé', 'é', 'e', 3);
-- => [[4,"語テキスト",2,"éée"]]

-- @ lookahead is no POSIX (page=REGEXP_COUNT)
select regexp_count('passwd7 plain', '(?=[^ ]*[0-9])[^ ]+', 1);
-- error 2201B regular expression

-- @ lookahead is no POSIX for a position either (page=REGEXP_INSTR)
select regexp_instr('passwd7 plain', '(?=[^ ]*[0-9])[^ ]+');
-- error 2201B regular expression

-- @ a backreference in a POSIX pattern is refused (page=REGEXP_SUBSTR)
select regexp_substr('aa', '(a)\\1');
-- error 2201B regular expression

-- @ the regular expression functions know the parameters c, i, p and e (page=REGEXP_SUBSTR)
select regexp_substr('abc', 'b', 1, 1, 'x');
-- error 22*** parameter

-- @ of c and i the last one counts (page=REGEXP_COUNT assumed="the page does not say which of two contrary parameters counts; taken: the last one")
select regexp_count('abcabc', 'B', 1, 'ic'), regexp_count('abcabc', 'B', 1, 'ci');
-- => [[0,2]]

-- @ a replacement takes subexpressions by number and other text as it is (page=REGEXP_REPLACE assumed="the page names no marks in a replacement: the dollar sign and the backslash before a digit stand for subexpressions, or for themselves; taken: for subexpressions")
select regexp_replace('abc', '(b)', '[$1]'), regexp_replace('abc', '(b)', '[\\1]'), regexp_replace('abc', 'b', '$'), regexp_replace('abc', '(B)', '<$1>', 1, 'ip');
-- => [["a[b]c","a[b]c","a$c","a<b>c"]]

-- @ REGEXP_REPLACE starts at a position (page=REGEXP_REPLACE)
select regexp_replace('abcb', 'b', 'x', 3), regexp_replace('abcb', 'b', 'x', 9), regexp_replace('abcb', 'b', 'x', -1), regexp_replace('abc', 'b', null);
-- => [["abcx","abcb","axcx",null]]

-- @ POSITION takes two texts (page=r_POSITION)
select position('a' in current_date + 1 > current_date);
-- error 42883 strpos

-- @ POSITION takes no list of arguments (page=r_POSITION)
select position('a', 'b');
-- error 42601

-- @ a NULL position, length or count gives NULL (page=r_SUBSTRING also=postgres)
select substring('abc', null, 2), substring('abc', 2, null), substring('abc', null), lpad('abc', null), rpad('abc', null, 'x'), repeat('ab', null), left('abc', null);
-- => [[null,null,null,null,null,null,null]]

-- @ a NULL position of a regular expression gives NULL (page=REGEXP_SUBSTR)
select regexp_substr('abc', 'b', null), regexp_count('abc', 'b', null), regexp_replace('abc', 'b', 'x', null), regexp_instr('abc', 'b', null);
-- => [[null,null,null,null]]

-- @ a text longer than VARCHAR can be is refused (page=r_Character_types)
select len(repeat('x', 65535)), len(repeat('x', 65534) || 'x'), len(lpad('x', 65535));
-- => [[65535,65535,65535]]
select repeat('xy', 32768);
-- error 22001 65535

-- @ a concatenation longer than VARCHAR can be is refused (page=r_Character_types)
select repeat('x', 65535) || 'x';
-- error 22001 65535

-- @ REPLACE and LPAD do not make a text longer than VARCHAR can be (page=r_Character_types)
select replace(repeat('x', 40000), 'x', 'yy');
-- error 22001 65535

-- @ LPAD counts the bytes of its result (page=r_LPAD)
select lpad('x', 65535, 'é');
-- error 22001 65535

-- @ functions of a NULL text take it for a text (page=r_REPEAT)
create table t(a varchar(5));
insert into t values ('x');
select rtrim(repeat(null::varchar || a, 8)), btrim(replace(null, 'a', 'b')), upper(lpad(null, 3)), len(repeat(a || null, 2)) from t;
-- => [[null,null,null,null]]

-- @ a boolean does not join a text (page=r_concat_op assumed="a boolean counts as the text 'true' beside another one, or is no operand; taken: no operand")
select true || 'a';
-- error 42883 operator does not exist: boolean || unknown
select 'a' || true;
-- error 42883 operator does not exist: unknown || boolean

-- @ a pattern may be computed, and has its own escape character (page=pattern-matching-conditions)
create table t(a varchar(5), p varchar(5));
insert into t values ('a%b', 'a#%_'), ('axb', 'a#%_'), ('XAB', '%b');
select a like p escape '#', a ilike p escape '#', a similar to p escape '#' from t order by a;
-- => [[false,true,false],[true,true,true],[false,false,false]]
select 'a_b' like 'a\\_b', 'axb' like 'a\\_b', 'a\\b' like 'a\\b' escape '', 'a%' like 'a#%' escape '#', 'ab' ilike 'A#%' escape '#';
-- => [[true,false,true,true,false]]

-- @ ILIKE leaves out the case of ASCII letters alone (page=r_patternmatching_condition_like)
select 'aBc' ilike 'AbC', 'É' ilike 'é', 'É' ilike '_', 'Éa' ilike 'ÉA', 'K' ilike 'k';
-- => [[true,false,true,true,false]]

-- @ an escape character is one character, and none that the engine would mistake (page=r_patternmatching_condition_like)
select 'a' like 'a' escape 'ab';
-- error 22025 invalid escape string
select 'a' like 'a' escape null;
-- error 22025 invalid escape string
select 'a%' ilike 'aX%' escape 'x';
-- error 0A000 not emulated: the escape character "x" of ILIKE
select 'a%' like 'aé%' escape 'é';
-- error 0A000 not emulated: the escape character "é" of LIKE
select 'a%' like 'aX%' escape 'X', 'a%' similar to 'aé%' escape 'é';
-- => [[true,true]]

-- @ LIKE sees the blanks of CHAR (page=r_patternmatching_condition_like)
create table t(c char(4));
insert into t values ('ab');
select c like 'ab', c like 'ab  ', c like 'ab%', c::varchar like 'ab', c ilike 'AB' from t;
-- => [[false,true,true,true,false]]

-- @ POSIX matches mind the case unless they end in a star (page=pattern-matching-conditions-posix assumed="the page has ~ and !~; ~* and !~* of PostgreSQL are either there or a syntax error")
select 'ab' ~ 'A', 'ab' ~* 'A', 'ab' !~ 'A', 'ab' !~* 'A';
-- => [[false,true,true,false]]

-- @ SIMILAR TO does not see the blanks that a CHAR is padded with (page=pattern-matching-conditions-similar-to assumed="LIKE counts them, as its page says; that of SIMILAR TO is silent, so they count or not; taken: not")
select 'a'::char(3) similar to 'a', 'a'::char(3) like 'a';
-- => [[true,false]]

-- @ UPPER and INITCAP keep a letter whose upper case has more than one (page=r_UPPER also=postgres assumed="the pages name characters of up to four bytes, not those whose upper case is no one letter: they stay, or grow; taken: they stay")
select upper('straße'), initcap('ßa ÉCOLE ßß');
-- => [["STRAßE","ßa École ßß"]]

-- @ a subexpression that the pattern has not is replaced by nothing (page=REGEXP_REPLACE assumed="the page says nothing of a subexpression that is not there: it stands for nothing, for itself, or fails; taken: for nothing, as in PostgreSQL")
select regexp_replace('Aab', '[A-Z]', '[\\1]'), regexp_replace('Aab', '([A-Z])', '[\\1\\2]'), regexp_replace('Aab', '[(]|(?:A)', '<\\\\$1>');
-- => [["[]ab","[A]ab","<\\>ab"]]

-- @ QUOTE_IDENT quotes a name with letters beyond ASCII (page=r_QUOTE_IDENT also=postgres assumed="the page says quoted so that it can be used as an identifier: where it has to be, or for more names; taken: as PostgreSQL, whose plain names are of ASCII letters")
select quote_ident('aé'), quote_ident('数"');
-- => [["\"aé\"","\"数\"\"\""]]

-- @ a bracket that stands first between brackets is one of the characters (page=REGEXP_INSTR)
select regexp_instr('x]a', '[]a]+'), regexp_instr('a]x', '[^]a]'), regexp_substr('x]a', '[]a]+'), regexp_count('b[c]', '[b[]c'), regexp_instr('ab[c]', '[b[]c');
-- => [[2,3,"]a",1,3]]
