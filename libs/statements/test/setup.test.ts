import { defineSource, dynamodb, s3Logs } from '@hakkai/contract';
import { describe, expect, it } from 'vitest';
import { grantSetup, platformSetup, sourceSetup, StatementError } from '../src/index.ts';
import { environment, matches, requests } from './declarations.ts';
import { expectGolden, printSteps } from './golden.ts';

const schemas = { inputs: ['seeds'], functions: ['functions'], external: ['lake'], models: ['staging', 'marts'], answers: ['marts'] };

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

  it('makes a role for each work and grants it what it needs', () => {
    expectGolden('grant-setup', printSteps(grantSetup(environment, schemas)));
  });

  it('lets nobody but the owner change a raw table or a source, or use a schema without need', () => {
    const of = (work: string): string =>
      grantSetup(environment, schemas)
        .filter((step) => step.id === `grants:${work}`)
        .flatMap((step) => step.group.statements)
        .join('\n');
    expect(of('load')).not.toMatch(/create|drop|alter|"marts"|"dev_source"/);
    expect(of('build')).not.toMatch(/"raw"|(insert|delete|drop|create).*"(dev_source|source_history|seeds)"/);
    expect(of('read')).not.toMatch(/insert|update|delete|drop|create|"staging"|"raw"/);
  });

  it('grants on external schemas outside a transaction, and not at all where there are none', () => {
    const steps = (external: readonly string[]) => grantSetup(environment, { ...schemas, external });
    expect(steps(['lake']).find((step) => step.id === 'grants:external')?.group.transaction).toBe('none');
    expect(steps([]).map((step) => step.id)).not.toContain('grants:external');
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
