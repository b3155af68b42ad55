import { defineSource, dynamodb, s3Logs } from '@hakkai/contract';
import { describe, expect, it } from 'vitest';
import { platformSetup, sourceSetup, StatementError } from '../src/index.ts';
import { environment, matches, requests } from './declarations.ts';
import { expectGolden, printSteps } from './golden.ts';

describe('setup', () => {
  it('makes the platform schemas, ledger, quarantine and watermarks', () => {
    expectGolden('platform-setup', printSteps(platformSetup(environment)));
  });

  it('makes history, current rows, lock and two views of a source that travels by kinesis', () => {
    expectGolden('kinesis-source-setup', printSteps(sourceSetup(matches, environment)));
  });

  it('makes an external table, and gives attributes with capitals their spelling back in the view', () => {
    expectGolden('spectrum-source-setup', printSteps(sourceSetup(requests, environment)));
  });

  it('lets external DDL run outside a transaction only', () => {
    const external = sourceSetup(requests, environment).filter((step) => step.group.statements.join().includes('external'));
    expect(external).toHaveLength(2);
    expect(external.map((step) => step.group.transaction)).toEqual(['none', 'none']);
  });

  it('asks for the warehouse default role where the environment names none', () => {
    const { copyRole: _, ...withoutRole } = environment;
    expect(printSteps(sourceSetup(requests, withoutRole))).toContain('iam_role default\n');
  });
});

describe('a declaration that has no SQL', () => {
  const kinesis = { name: 's', from: dynamodb('table'), via: 'kinesis' } as const;
  const spectrum = { name: 's', from: s3Logs('logs/'), via: 'spectrum' } as const;

  it.each([
    ['a source without a key', defineSource({ ...kinesis, contract: {} }), /declare its key/],
    [
      'an attribute named as a platform column',
      defineSource({ ...kinesis, key: { id: 'bigint' }, contract: { payload: 'super' } }),
      /"payload"/,
    ],
    ['an unknown type', defineSource({ ...kinesis, key: { id: 'uuid' }, contract: {} }), /"uuid" is no column type/],
    ['super in an external table', defineSource({ ...spectrum, contract: { log: 'super' } }), /JSON_PARSE/],
    [
      'names that the catalog cannot tell apart',
      defineSource({ ...spectrum, contract: { Id: 'bigint', id: 'bigint' } }),
      /lower case only/,
    ],
    ['an external table without columns', defineSource({ ...spectrum, contract: {} }), /at least one attribute/],
    ['spectrum over a table', defineSource({ ...kinesis, via: 'spectrum', contract: { id: 'bigint' } }), /s3Logs/],
  ])('is refused: %s', (_, source, message) => {
    expect(() => sourceSetup(source, environment)).toThrow(StatementError);
    expect(() => sourceSetup(source, environment)).toThrow(message);
  });
});
