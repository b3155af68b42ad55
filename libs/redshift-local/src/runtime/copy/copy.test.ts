import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  BIGINT,
  BOOLEAN,
  DATE,
  decimal,
  char,
  DOUBLE,
  INTEGER,
  SMALLINT,
  SUPER,
  TIMESTAMP,
  TIMESTAMPTZ,
  varchar,
} from '../../types/redshift-type.ts';
import { CopyFailed } from '../runtime.ts';
import { MemoryS3 } from '../test/memory-s3.ts';
import { parquetBytes } from '../test/parquet-bytes.ts';
import { runCopy } from '../test/run-copy.ts';

const ROLE = "iam_role 'arn:aws:iam::123456789012:role/r'";
const copy = (uri: string, options: string): string => `copy t from '${uri}' ${ROLE} ${options}`;

async function failure(run: Promise<unknown>): Promise<CopyFailed> {
  const error = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CopyFailed)) throw new Error(`expected CopyFailed, got ${String(error)}`);
  return error;
}

describe('COPY FORMAT JSON auto', () => {
  it('matches attributes to columns by name, ignores unknown ones and loads NULL for missing ones', async () => {
    const s3 = new MemoryS3().with({ 'bkt/a.json': '{"n":1,"other":[1,2],"s":"x"}\n{"s":null}\n{"n":"7"}' });
    const { rows } = await runCopy(s3, { n: INTEGER, s: varchar(10) }, copy('s3://bkt/a', "format json 'auto'"));
    expect(rows).toEqual([
      ['1', 'x'],
      [null, null],
      ['7', null],
    ]);
  });

  it('keeps every digit and the order of attributes of a SUPER value', async () => {
    const payload = '{"z":1.10,"a":12345678901234567890123456789012345678,"t":{"b":[0.30,9007199254740993]}}';
    const s3 = new MemoryS3().with({ 'bkt/a.json': `{"p":${payload}}` });
    const { rows } = await runCopy(s3, { p: SUPER }, copy('s3://bkt/a', "json 'auto'"));
    expect(rows).toEqual([[payload]]);
  });

  it('prints a floating-point number of a SUPER value in one form, and no negative zero', async () => {
    const s3 = new MemoryS3().with({ 'bkt/a.json': '{"p":[1E40,1.50e-3,-0,-0.0]}' });
    const { rows } = await runCopy(s3, { p: SUPER }, copy('s3://bkt/a', "json 'auto'"));
    expect(rows).toEqual([['[1e+40,1.5e-3,0,0.0]']]);
  });

  it('rejects a number that neither a DECIMAL nor a float holds', async () => {
    for (const number of ['1e400', '1'.repeat(39)]) {
      const s3 = new MemoryS3().with({ 'bkt/a.json': `{"p":[${number}]}` });
      await expect(runCopy(s3, { p: SUPER }, copy('s3://bkt/a', "json 'auto'"))).rejects.toThrow("Load into table 't' failed");
    }
  });

  it('drops white space inside SUPER and reads escapes in strings', async () => {
    const s3 = new MemoryS3().with({ 'bkt/a.json': '{"p": { "a" : [ 1 , "\\u00e9\\n" ] },\n "s": "tab\\tquote\\" \\ud83d\\ude00"}' });
    const { rows } = await runCopy(s3, { p: SUPER, s: varchar(40) }, copy('s3://bkt/a', "json 'auto'"));
    expect(rows).toEqual([['{"a":[1,"é\\n"]}', 'tab\tquote" 😀']]);
  });

  it('reads objects that go over lines and objects that share one', async () => {
    const s3 = new MemoryS3().with({ 'bkt/a.json': '{\n  "n": 1\n}{"n":2} {"n":3}\n\n' });
    const { rows } = await runCopy(s3, { n: INTEGER }, copy('s3://bkt/a', "json 'auto'"));
    expect(rows).toEqual([['1'], ['2'], ['3']]);
  });

  it('matches names by case, unless told to ignore it', async () => {
    const s3 = new MemoryS3().with({ 'bkt/a.json': '{"TournamentId":"x"}' });
    const columns = { tournamentid: varchar(8) };
    expect((await runCopy(s3, columns, copy('s3://bkt/a', "json 'auto'"))).rows).toEqual([[null]]);
    expect((await runCopy(s3, columns, copy('s3://bkt/a', "json 'auto ignorecase'"))).rows).toEqual([['x']]);
  });

  it('loads an object or array into a VARCHAR as its text', async () => {
    const s3 = new MemoryS3().with({ 'bkt/a.json': '{"s":{"a":[1.50]}}' });
    expect((await runCopy(s3, { s: varchar(40) }, copy('s3://bkt/a', "json 'auto'"))).rows).toEqual([['{"a":[1.50]}']]);
  });

  it('keeps the whole record with noshred', async () => {
    const s3 = new MemoryS3().with({ 'bkt/a.json': '{"a":1.10}\n{"b":[]}' });
    expect((await runCopy(s3, { p: SUPER }, copy('s3://bkt/a', "json 'noshred'"))).rows).toEqual([['{"a":1.10}'], ['{"b":[]}']]);
  });

  it('takes values from where a jsonpaths file points', async () => {
    const s3 = new MemoryS3().with({
      'bkt/paths.json': '{"jsonpaths":["$.a.b[1]","$[\'x y\']","$.none"]}',
      'bkt/data/1': '{"x y":"v","a":{"b":[10,{"c":2.50}]}}',
    });
    const columns = { p: SUPER, s: varchar(5), n: INTEGER };
    expect((await runCopy(s3, columns, copy('s3://bkt/data/', "json 's3://bkt/paths.json'"))).rows).toEqual([['{"c":2.50}', 'v', null]]);
  });

  it('reads a record that many blocks of the stream cut', async () => {
    const long = 'ü'.repeat(700_000);
    const s3 = new MemoryS3().with({ 'bkt/a.gz': gzipSync(`{"n":1,"x":"${long}"}\n{"n":2,"x":"${long}"}\n`) });
    expect((await runCopy(s3, { n: INTEGER }, copy('s3://bkt/a', "json 'auto' gzip"))).rows).toEqual([['1'], ['2']]);
  });

  it('writes values that hold control characters without losing one', async () => {
    const value = 'a\u0001b\u001fc\u0002d\r\ne';
    const s3 = new MemoryS3().with({ 'bkt/a.json': JSON.stringify({ s: value, t: '' }) });
    expect((await runCopy(s3, { s: varchar(20), t: varchar(5) }, copy('s3://bkt/a', "json 'auto'"))).rows).toEqual([[value, '']]);
  });
});

describe('COPY of values that do not fit', () => {
  it('reports file, line, column, code and raw line of each, and loads the rest when MAXERROR allows', async () => {
    const s3 = new MemoryS3().with({
      'bkt/1.json': '{"n":1,"s":"ok"}\n{"n":"x1","s":"ok"}\n{"n":2,"s":"too long"}\n',
      'bkt/2.json': 'not json\n{"n":99999999999,"s":"ok"}\n{"n":3}\n',
    });
    const { rows, rejects, files } = await runCopy(s3, { n: INTEGER, s: varchar(4) }, copy('s3://bkt/', "json 'auto' maxerror 10"));
    expect(rows).toEqual([
      ['1', 'ok'],
      ['3', null],
    ]);
    expect(rejects.map((r) => [r.fileName, r.lineNumber, r.columnName, r.errorCode, r.rawLine, r.rawFieldValue])).toEqual([
      ['s3://bkt/1.json', 2, 'n', 1207, '{"n":"x1","s":"ok"}', 'x1'],
      ['s3://bkt/1.json', 3, 's', 1204, '{"n":2,"s":"too long"}', 'too long'],
      ['s3://bkt/2.json', 1, '', 1216, 'not json', ''],
      ['s3://bkt/2.json', 2, 'n', 1222, '{"n":99999999999,"s":"ok"}', '99999999999'],
    ]);
    expect(files).toEqual([
      { fileName: 's3://bkt/1.json', linesScanned: 3 },
      { fileName: 's3://bkt/2.json', linesScanned: 3 },
    ]);
  });

  it('fails as a whole with one bad record more than MAXERROR, naming the view to look in', async () => {
    const s3 = new MemoryS3().with({ 'bkt/1.json': '{"n":"a"}\n{"n":1}\n{"n":"b"}\n{"n":"c"}' });
    const error = await failure(runCopy(s3, { n: INTEGER }, copy('s3://bkt/1', "json 'auto' maxerror 1")));
    expect(error.message).toBe("Load into table 't' failed. Check 'sys_load_error_detail' system table for details.");
    expect(error.rejects.map((reject) => reject.lineNumber)).toEqual([1, 3]);
  });

  it('counts the bytes of a VARCHAR, not its characters', async () => {
    const s3 = new MemoryS3().with({ 'bkt/1.json': '{"s":"éé"}\n{"s":"éa"}' });
    const error = await failure(runCopy(s3, { s: varchar(3) }, copy('s3://bkt/1', "json 'auto'")));
    expect(error.rejects.map((reject) => [reject.lineNumber, reject.errorCode])).toEqual([[1, 1204]]);
    const cut = await runCopy(s3, { s: varchar(3) }, copy('s3://bkt/1', "json 'auto' truncatecolumns"));
    expect(cut.rows).toEqual([['é'], ['éa']]);
  });

  it('rejects a record without a value for a NOT NULL column', async () => {
    const s3 = new MemoryS3().with({ 'bkt/1.json': '{"s":"x"}\n{}' });
    const error = await failure(runCopy(s3, { s: { type: varchar(3), notNull: true } }, copy('s3://bkt/1', "json 'auto'")));
    expect(error.rejects.map((reject) => [reject.lineNumber, reject.columnName, reject.errorCode])).toEqual([[2, 's', 1213]]);
  });

  it.each([
    ['a double attribute', '{"p":{"a":1,"a":2}}', 1224],
    ['a number with a leading zero', '{"p":[01]}', 1216],
    ['an object that is not closed', '{"p":{"a":1}', 1216],
    ['a wrong escape', '{"p":"\\x"}', 1224],
    ['a control character in a string', '{"p":"a\u0002b"}', 1216],
  ])('rejects %s in SUPER', async (_name, line, code) => {
    const error = await failure(runCopy(new MemoryS3().with({ 'bkt/1': line }), { p: SUPER }, copy('s3://bkt/1', "json 'auto'")));
    expect(error.rejects.map((reject) => [reject.lineNumber, reject.errorCode, reject.rawLine])).toEqual([[1, code, line]]);
  });

  it('rejects bytes that are not UTF-8, or replaces them with ACCEPTINVCHARS', async () => {
    const s3 = new MemoryS3().with({
      'bkt/1': Buffer.concat([Buffer.from('{"s":"a'), Buffer.from([0xff, 0xc3]), Buffer.from('"}\n{"s":"é"}\n')]),
    });
    const error = await failure(runCopy(s3, { s: varchar(9) }, copy('s3://bkt/1', "json 'auto'")));
    expect(error.rejects.map((reject) => [reject.lineNumber, reject.errorCode])).toEqual([[1, 1220]]);
    expect((await runCopy(s3, { s: varchar(9) }, copy('s3://bkt/1', "json 'auto' acceptinvchars as '^'"))).rows).toEqual([['a^^'], ['é']]);
    expect((await runCopy(s3, { s: varchar(9) }, copy('s3://bkt/1', "json 'auto' acceptinvchars"))).rows).toEqual([['a??'], ['é']]);
  });

  it('finds records to scan but loads none with NOLOAD', async () => {
    const s3 = new MemoryS3().with({ 'bkt/1': '{"n":1}' });
    const result = await runCopy(s3, { n: INTEGER }, copy('s3://bkt/1', "json 'auto' noload"));
    expect([result.rows, result.files[0]?.linesScanned]).toEqual([[], 1]);
    const bad = new MemoryS3().with({ 'bkt/1': '{"n":"x"}' });
    expect((await failure(runCopy(bad, { n: INTEGER }, copy('s3://bkt/1', "json 'auto' noload")))).rejects).toHaveLength(1);
  });
});

describe('COPY conversions', () => {
  it.each([
    ['decimals are cut at the scale', decimal(6, 2), '', '"1.239"', '1.23'],
    ['decimals are rounded with ROUNDEC', decimal(6, 2), 'roundec', '1.239', '1.24'],
    ['booleans are words', BOOLEAN, '', '"T"', true],
    ['booleans are JSON booleans', BOOLEAN, '', 'false', false],
    ['dates are ISO', DATE, '', '"2026-03-01"', '2026-03-01'],
    ['dates have a DATEFORMAT', DATE, "dateformat 'DD.MM.YYYY'", '"31.12.2026"', '2026-12-31'],
    ['timestamps keep microseconds', TIMESTAMP, '', '"2026-03-01 10:00:00.123456"', '2026-03-01 10:00:00.123456'],
    ['timestamps with a zone keep the moment', TIMESTAMPTZ, '', '"2026-03-01 10:00:00+09"', '2026-03-01 01:00:00+00'],
    ['timestamps are seconds of the epoch', TIMESTAMP, "timeformat 'epochsecs'", '1767225600.25', '2026-01-01 00:00:00.25'],
    ['timestamps are milliseconds of the epoch', TIMESTAMP, "timeformat 'epochmillisecs'", '1767225600123', '2026-01-01 00:00:00.123'],
    ['timestamps are recognized', TIMESTAMP, "timeformat 'auto'", '"2026-03-01T10:00:00Z"', '2026-03-01 10:00:00'],
    ['timestamps have a TIMEFORMAT', TIMESTAMP, "timeformat 'MM/DD/YYYY HH:MI:SS'", '"03/01/2026 10:11:12"', '2026-03-01 10:11:12'],
    ['numbers are doubles', DOUBLE, '', '1e3', '1000'],
    ['blanks at the end of CHAR do not count', char(3), '', '"ab   "', 'ab'],
    ['empty text is kept', varchar(3), '', '""', ''],
    ['empty text is NULL with EMPTYASNULL', varchar(3), 'emptyasnull', '""', null],
    ['blank text is NULL with BLANKSASNULL', varchar(3), 'blanksasnull', '"  "', null],
    ['empty text is NULL in a number', SMALLINT, '', '""', null],
    ['a named text is NULL', varchar(5), "null as 'n/a'", '"n/a"', null],
    ['blanks at the end go with TRIMBLANKS', varchar(5), 'trimblanks', '"a  "', 'a'],
    ['a bigint has all its digits', BIGINT, '', '9223372036854775807', '9223372036854775807'],
  ])('%s', async (_name, type, options, literal, expected) => {
    const s3 = new MemoryS3().with({ 'bkt/1': `{"v":${literal}}` });
    expect((await runCopy(s3, { v: type }, copy('s3://bkt/1', `json 'auto' ${options}`))).rows).toEqual([[expected]]);
  });

  it.each([
    ['a fraction for an integer', INTEGER, '1.5', 1207],
    ['an exponent for an integer', INTEGER, '1e3', 1207],
    ['a number too large for SMALLINT', SMALLINT, '32768', 1222],
    ['too many digits for a decimal', decimal(4, 2), '123.4', 1204],
    ['a word for a boolean', BOOLEAN, '"maybe"', 1210],
    ['a date that does not exist', DATE, '"2026-02-30"', 1205],
    ['a timestamp that is none', TIMESTAMP, '"soon"', 1206],
    ['a timestamp with a T, without TIMEFORMAT', TIMESTAMP, '"2026-03-01T10:00:00Z"', 1206],
    ['a word for a timestamp', TIMESTAMP, '"infinity"', 1206],
    ['digits with underscores for a number', DOUBLE, '"1_000"', 1208],
    ['a character of two bytes in CHAR', char(4), '"é"', 1215],
  ])('rejects %s', async (_name, type, literal, code) => {
    const s3 = new MemoryS3().with({ 'bkt/1': `{"v":${literal}}` });
    const error = await failure(runCopy(s3, { v: type }, copy('s3://bkt/1', "json 'auto'")));
    expect(error.rejects.map((reject) => reject.errorCode)).toEqual([code]);
  });
});

describe('COPY of delimited text', () => {
  const columns = { n: INTEGER, s: varchar(20), p: SUPER };

  it('reads CSV with quotes, doubled quotes, line breaks and a header', async () => {
    const s3 = new MemoryS3().with({ 'bkt/1': 'n,s,p\r\n1,"a ""q"", b","{""k"":1.10}"\r\n2,"two\nlines",\r\n,\\N,[1]' });
    expect((await runCopy(s3, columns, copy('s3://bkt/1', 'csv ignoreheader 1'))).rows).toEqual([
      ['1', 'a "q", b', '{"k":1.10}'],
      ['2', 'two\nlines', null],
      [null, null, '[1]'],
    ]);
  });

  it('reads text with a delimiter, escapes and quotes to remove', async () => {
    const s3 = new MemoryS3().with({ 'bkt/1': '1|a\\|b|\n2|\\N|\n3|c\\\nd|' });
    expect((await runCopy(s3, columns, copy('s3://bkt/1', 'escape'))).rows).toEqual([
      ['1', 'a|b', null],
      ['2', null, null],
      ['3', 'c\nd', null],
    ]);
    const quoted = new MemoryS3().with({ 'bkt/1': '"1"\t\'x y\'\t\n' });
    expect((await runCopy(quoted, columns, copy('s3://bkt/1', "delimiter '\\t' removequotes"))).rows).toEqual([['1', 'x y', null]]);
  });

  it('fills records that end early only with FILLRECORD', async () => {
    const s3 = new MemoryS3().with({ 'bkt/1': '1|x|\n2\n' });
    expect((await failure(runCopy(s3, columns, copy('s3://bkt/1', '')))).rejects.map((r) => [r.lineNumber, r.errorCode])).toEqual([
      [2, 1201],
    ]);
    expect((await runCopy(s3, columns, copy('s3://bkt/1', 'fillrecord'))).rows).toEqual([
      ['1', 'x', null],
      ['2', '', null],
    ]);
  });

  it('fills a CHAR column with NULL, where a VARCHAR gets an empty text', async () => {
    const s3 = new MemoryS3().with({ 'bkt/1': 'apple|orange\n' });
    const fruits = { a: char(6), b: char(6), c: char(6), d: varchar(6) };
    expect((await runCopy(s3, fruits, copy('s3://bkt/1', 'fillrecord'))).rows).toEqual([['apple', 'orange', null, '']]);
  });

  it.each([
    ['a column too many', '1,a,,x', 1202],
    ['a quote that is not closed', '1,"a', 1214],
    ['text behind a closing quote', '1,"a"b,', 1216],
    ['SUPER that is no JSON', '1,a,{', 1224],
  ])('rejects %s', async (_name, line, code) => {
    const error = await failure(runCopy(new MemoryS3().with({ 'bkt/1': line }), columns, copy('s3://bkt/1', 'csv')));
    expect(error.rejects.map((reject) => [reject.errorCode, reject.rawLine])).toEqual([[code, line]]);
  });
});

describe('COPY of Parquet', () => {
  const columns = { id: BIGINT, amount: decimal(12, 2), tags: SUPER };
  const query = "SELECT * FROM (VALUES (1::BIGINT, 10.50::DECIMAL(12,2), ['x', 'y']), (2, NULL, NULL)) v(a, b, c)";

  it('matches columns by position and takes nested ones with SERIALIZETOJSON', async () => {
    const s3 = new MemoryS3().with({ 'bkt/p/1': await parquetBytes(query) });
    expect((await runCopy(s3, columns, copy('s3://bkt/p/', 'parquet serializetojson'))).rows).toEqual([
      ['1', '10.50', '["x","y"]'],
      ['2', null, null],
    ]);
    await expect(runCopy(s3, columns, copy('s3://bkt/p/', 'parquet'))).rejects.toThrow("incompatible Parquet schema for column 'tags'");
  });

  it.each([
    ['another number of columns', { id: BIGINT }, 'Unmatched number of columns between table and file. Table columns: 1, Data columns: 3'],
    ['a column of another kind', { id: varchar(5), amount: decimal(12, 2), tags: SUPER }, "incompatible Parquet schema for column 'id'"],
  ])('refuses %s', async (_name, target, message) => {
    const s3 = new MemoryS3().with({ 'bkt/p/1': await parquetBytes(query) });
    await expect(runCopy(s3, target, copy('s3://bkt/p/', 'parquet serializetojson'))).rejects.toThrow(message);
  });

  it('refuses text that is longer than its column, and what is no Parquet', async () => {
    const s3 = new MemoryS3().with({ 'bkt/p/1': await parquetBytes("SELECT 'long' AS s"), 'bkt/q/1': 'no parquet' });
    await expect(runCopy(s3, { s: varchar(3) }, copy('s3://bkt/p/', 'parquet'))).rejects.toThrow('Table: 3, Data: 4');
    await expect(runCopy(s3, { s: varchar(3) }, copy('s3://bkt/q/', 'parquet'))).rejects.toThrow(
      's3://bkt/q/1 has an invalid version number',
    );
  });
});

describe('COPY sources', () => {
  const n = { n: INTEGER };

  it('reads every object under the prefix, compressed as said', async () => {
    const s3 = new MemoryS3().with({ 'bkt/p/1.gz': gzipSync('{"n":1}'), 'bkt/p/2.gz': gzipSync('{"n":2}'), 'bkt/q': '{"n":9}' });
    expect((await runCopy(s3, n, copy('s3://bkt/p/', "json 'auto' gzip"))).rows).toEqual([['1'], ['2']]);
    const zstd = new MemoryS3().with({ 'bkt/p': zstdCompressSync('{"n":3}') });
    expect((await runCopy(zstd, n, copy('s3://bkt/p', "json 'auto' zstd"))).rows).toEqual([['3']]);
  });

  it('fails when nothing lies under the prefix', async () => {
    await expect(runCopy(new MemoryS3(), n, copy('s3://bkt/none/', "json 'auto'"))).rejects.toThrow(
      "The specified S3 prefix 'none/' does not exist",
    );
  });

  it('fails when an object is not compressed as said', async () => {
    const s3 = new MemoryS3().with({ 'bkt/1': '{"n":1}' });
    await expect(runCopy(s3, n, copy('s3://bkt/1', "json 'auto' gzip"))).rejects.toThrow('s3://bkt/1 is not compressed with gzip');
  });

  it('reads what a manifest lists, and insists on mandatory files only', async () => {
    const manifest = (mandatory: boolean): string =>
      JSON.stringify({
        entries: [
          { url: 's3://bkt/x', mandatory: true },
          { url: 's3://bkt/gone', mandatory },
        ],
      });
    const s3 = new MemoryS3().with({ 'bkt/x': '{"n":1}', 'bkt/x2': '{"n":2}', 'bkt/m': manifest(false) });
    expect((await runCopy(s3, n, copy('s3://bkt/m', "json 'auto' manifest"))).rows).toEqual([['1']]);
    s3.with({ 'bkt/m': manifest(true) });
    await expect(runCopy(s3, n, copy('s3://bkt/m', "json 'auto' manifest"))).rejects.toThrow('s3://bkt/gone');
  });

  it('fails when no file of a manifest exists, mandatory or not', async () => {
    const s3 = new MemoryS3().with({ 'bkt/m': JSON.stringify({ entries: [{ url: 's3://bkt/gone', mandatory: false }] }) });
    await expect(runCopy(s3, n, copy('s3://bkt/m', "json 'auto' manifest"))).rejects.toThrow('s3://bkt/m');
  });

  it.each([
    ['bzip2', "json 'auto' bzip2", 'not emulated: COPY BZIP2'],
    ['lzop', 'csv lzop', 'not emulated: COPY LZOP'],
    ['encrypted', 'csv encrypted', 'not emulated: COPY ENCRYPTED'],
    ['AVRO', "format avro 'auto'", 'not emulated: COPY AVRO'],
    ['ORC', 'format orc', 'not emulated: COPY FORMAT ORC'],
    ['ENCODING', "csv encoding 'utf16'", 'not emulated: COPY ENCODING utf16'],
    ['ESCAPE with CSV', 'csv escape', 'COPY ESCAPE is not supported with CSV'],
    ['too large a MAXERROR', 'csv maxerror 100001', 'MAXERROR is between 0 and 100000'],
    ['GZIP with Parquet', 'format parquet gzip', 'COPY GZIP is not supported with PARQUET'],
  ])('refuses %s by name, at its place', async (_name, options, message) => {
    const sql = copy('s3://bkt/1', options);
    const error = await runCopy(new MemoryS3(), n, sql).then(
      () => null,
      (reason: unknown) => reason as Error & { position?: number },
    );
    expect(error?.message).toBe(message);
    expect(error?.position).toBeGreaterThan(sql.indexOf(ROLE) + ROLE.length);
  });
});
