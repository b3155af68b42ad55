import { describe, expect, it } from 'vitest';
import { parseStatements, SqlUnsupportedError } from '../src/index.ts';

describe('a statement of Redshift without a tree', () => {
  it.each([
    ['create masking policy m with (a int) using (1)', 'CREATE MASKING POLICY'],
    ['attach rls policy p on t to role r', 'ATTACH RLS POLICY'],
    ["create or replace library l language plpythonu from 's3://b'", 'CREATE LIBRARY'],
    ['CREATE MODEL m from t', 'CREATE MODEL'],
    ['alter datashare d add schema s', 'ALTER DATASHARE'],
    ['desc datashare d', 'DESC DATASHARE'],
    ['show policies on t', 'SHOW POLICIES'],
    ['alter system set data_catalog_auto_mount = on', 'ALTER SYSTEM'],
    ['set session characteristics as transaction read only', 'SET SESSION CHARACTERISTICS AS TRANSACTION READ'],
    ['alter table t row level security on', 'ALTER TABLE ROW LEVEL SECURITY'],
    ['show databases from data catalog', 'SHOW DATABASES FROM DATA CATALOG'],
  ])('is refused by its name: %s', (sql, feature) => {
    const script = `select 1;\n${sql}`;
    expect(() => parseStatements(script)).toThrow(SqlUnsupportedError);
    expect(() => parseStatements(script)).toThrow(
      expect.objectContaining({ feature, message: `not emulated: ${feature}`, sqlstate: '0A000', line: 2 }),
    );
  });
});
