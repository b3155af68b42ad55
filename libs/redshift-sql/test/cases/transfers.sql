copy t from 's3://b/p'
=> copy t from 's3://b/p'

copy s.t (a, b) from 's3://b/p' iam_role 'arn'
=> copy s.t (a, b) from 's3://b/p' iam_role 'arn'

copy t from 's3://b/p' iam_role default csv
=> copy t from 's3://b/p' iam_role default format as csv

copy t from 's3://b/p' iam_role default format as csv quote as '%' delimiter '|'
=> copy t from 's3://b/p' iam_role default format as csv quote as '%' delimiter '|'

copy t from 's3://b/p' credentials as 'aws_iam_role=arn'
=> copy t from 's3://b/p' credentials 'aws_iam_role=arn'

copy t from 's3://b/p' access_key_id 'a' secret_access_key 'b' session_token 'c' gzip
=> copy t from 's3://b/p' access_key_id 'a' secret_access_key 'b' session_token 'c' gzip

copy t from 's3://b/p' iam_role default json
=> copy t from 's3://b/p' iam_role default format as json

copy t from 's3://b/p' iam_role default format json as 'auto ignorecase'
=> copy t from 's3://b/p' iam_role default format as json 'auto ignorecase'

copy t from 's3://b/p' iam_role default json 's3://b/paths.json' lzop
=> copy t from 's3://b/p' iam_role default format as json 's3://b/paths.json' lzop

copy t from 's3://b/p' iam_role default avro 'auto'
=> copy t from 's3://b/p' iam_role default format as avro 'auto'

copy t from 's3://b/p' iam_role default parquet
=> copy t from 's3://b/p' iam_role default format as parquet

copy t from 's3://b/p' iam_role default format orc
=> copy t from 's3://b/p' iam_role default format as orc

copy t from 's3://b/p' iam_role default fixedwidth 'a:1,b:2'
=> copy t from 's3://b/p' iam_role default fixedwidth 'a:1,b:2'

copy t from 's3://b/p' iam_role default shapefile simplify auto 0.5
=> copy t from 's3://b/p' iam_role default format as shapefile simplify auto 0.5

copy t from 's3://b/p' iam_role default manifest encrypted zstd bzip2
=> copy t from 's3://b/p' iam_role default manifest encrypted zstd bzip2

copy t from 's3://b/p' iam_role default acceptanydate acceptinvchars as '^' blanksasnull emptyasnull
=> copy t from 's3://b/p' iam_role default acceptanydate acceptinvchars '^' blanksasnull emptyasnull

copy t from 's3://b/p' iam_role default dateformat 'auto' timeformat as 'epochmillisecs' encoding as utf16
=> copy t from 's3://b/p' iam_role default dateformat 'auto' timeformat 'epochmillisecs' encoding 'utf16'

copy t from 's3://b/p' iam_role default escape explicit_ids fillrecord ignoreblanklines ignoreheader as 2 null as '\\N'
=> copy t from 's3://b/p' iam_role default escape explicit_ids fillrecord ignoreblanklines ignoreheader 2 null as '\\N'

copy t from 's3://b/p' iam_role default removequotes roundec trimblanks truncatecolumns noload
=> copy t from 's3://b/p' iam_role default removequotes roundec trimblanks truncatecolumns noload

copy t from 's3://b/p' iam_role default maxerror as 10 comprows 5 compupdate off statupdate on ignoreallerrors
=> copy t from 's3://b/p' iam_role default maxerror 10 comprows 5 compupdate off statupdate on ignoreallerrors

copy t from 's3://b/p' iam_role default compupdate preset
=> copy t from 's3://b/p' iam_role default compupdate preset

copy t from 's3://b/p' iam_role default compupdate
=> copy t from 's3://b/p' iam_role default compupdate on

copy t from 's3://b/m' iam_role default ssh
=> copy t from 's3://b/m' iam_role default ssh

copy t from 'dynamodb://items' iam_role default readratio 50
=> copy t from 'dynamodb://items' iam_role default readratio 50

copy t from 's3://b/p' iam_role default region as 'us-east-1' serializetojson
=> copy t from 's3://b/p' iam_role default region 'us-east-1' serializetojson

unload ('select * from t') to 's3://b/p' iam_role 'arn'
=> unload ('select * from t') to 's3://b/p' iam_role 'arn'

unload ('select a, ''x'' as b from t where c = ''it''''s''') to 's3://b/p' iam_role default
=> unload ('select a, ''x'' as b from t where c = ''it''''s''') to 's3://b/p' iam_role default

unload ($$select 'x'$$) to 's3://b/p' iam_role default
=> unload ('select ''x''') to 's3://b/p' iam_role default

unload ('(select 1) union (select 2)') to 's3://b/p' iam_role default
=> unload ('(select 1) union (select 2)') to 's3://b/p' iam_role default

unload ('select 1') to 's3://b/p' credentials 'c' format as csv header delimiter as '|' addquotes null as 'n' escape
=> unload ('select 1') to 's3://b/p' credentials 'c' format as csv header delimiter '|' addquotes null as 'n' escape

unload ('select 1') to 's3://b/p' iam_role default parquet partition by (a, b) include
=> unload ('select 1') to 's3://b/p' iam_role default format as parquet partition by (a, b) include

unload ('select 1') to 's3://b/p' iam_role default manifest verbose parallel off gzip
=> unload ('select 1') to 's3://b/p' iam_role default manifest verbose parallel off gzip

unload ('select 1') to 's3://b/p' iam_role default maxfilesize as 6.2 gb rowgroupsize 32 mb cleanpath
=> unload ('select 1') to 's3://b/p' iam_role default maxfilesize 6.2 gb rowgroupsize 32 mb cleanpath

unload ('select 1') to 's3://b/p' iam_role default kms_key_id 'k' encrypted region as 'x' extension 'txt' allowoverwrite
=> unload ('select 1') to 's3://b/p' iam_role default kms_key_id 'k' encrypted region 'x' extension 'txt' allowoverwrite

unload ('select 1') to 's3://b/p' iam_role default fixedwidth as '0:3,1:100' parallel
=> unload ('select 1') to 's3://b/p' iam_role default fixedwidth '0:3,1:100' parallel on

unload ('select 1') to 's3://b/p' iam_role default encrypted auto zstd manifest json
=> unload ('select 1') to 's3://b/p' iam_role default encrypted auto zstd manifest format as json
