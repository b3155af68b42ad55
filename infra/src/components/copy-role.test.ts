import { platform } from '@hakkai/sql/platform';
import { expect, it } from 'vitest';
import { configOf } from '../../test/stack-file.ts';
import { parseStackConfig } from '../stack-config.ts';
import { copyRoleName } from './copy-role.ts';

const stack = parseStackConfig('dev', configOf('dev'), platform);
const declaring = (copyRole: string | undefined) => {
  const { copyRole: _other, ...environment } = stack.environment;
  return { platform, environment: copyRole === undefined ? environment : { ...environment, copyRole } };
};

it('is called as the environment declares, because statements carry its ARN', () => {
  expect(copyRoleName(declaring('arn:aws:iam::111111111111:role/loader'))).toBe('loader');
});

it('has a name of its own where nothing is declared', () => {
  expect(copyRoleName(declaring(undefined))).toBe('worldcup-dev-copy');
});

it('is refused where it is a role of another account', () => {
  expect(() => copyRoleName(declaring('arn:aws:iam::999999999999:role/loader'))).toThrow(
    /not a role of its account: write arn:aws:iam::111111111111:role\/<name>/,
  );
});
