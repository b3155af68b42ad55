import { readFileSync } from 'node:fs';
import { databaseRole, UNROUTED, type DatabaseWork, type Environment, type Manifest } from '@hakkai/contract';
import { loadStatements, type LoadObject } from '@hakkai/statements';
import { describe, expect, it } from 'vitest';
import { compileProject } from '../src/index.ts';
import { grantedPrivileges, neededPrivileges } from './needed-privileges.ts';
import { readProjectText } from './project-text.ts';

const shop = readProjectText(readFileSync(new URL('projects/shop.txt', import.meta.url), 'utf8'));

function manifestOf(environment: string): Manifest {
  const result = compileProject({ ...shop, environment });
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'));
  return result.manifest;
}

/** Everything a load can say: new objects and quarantined ones of each source, and quarantined ones of none. */
function allLoads(environment: Environment): readonly string[] {
  const object = (kind: LoadObject['kind']): LoadObject => ({ kind, key: `${kind}/1`, sha256: 'a'.repeat(64), records: 1 });
  const batch = {
    environment,
    loadId: 1,
    loadedAt: '2026-07-19 21:10:00.000000',
    manifestUrls: { land: 's3://b/l', quarantine: 's3://b/q' },
  };
  const streamed = shop.platform.sources.filter((source) => source.via === 'kinesis');
  expect(streamed.map((source) => source.name)).not.toContain(UNROUTED);
  return [
    ...streamed.flatMap((source) => loadStatements({ ...batch, source, objects: [object('land'), object('quarantine')] }).statements),
    ...loadStatements({ ...batch, source: null, objects: [object('quarantine')] }).statements,
  ];
}

function statementsOf(work: DatabaseWork, environment: Environment): readonly string[] {
  const { models, tests, reports } = manifestOf(environment.name);
  switch (work) {
    case 'load':
      return allLoads(environment);
    case 'build':
      return [...models.flatMap((model) => model.run.flatMap((group) => group.statements)), ...tests.map((test) => test.assertion)];
    case 'read':
      return reports.map((report) => report.query);
    default:
      return work satisfies never;
  }
}

/** Granted beyond what this project's statements say, by logical schema. */
const BEYOND: Readonly<Record<DatabaseWork, readonly string[]>> = {
  load: [],
  // A model of any schema may become a table, whose rebuild drops what was there; logs and functions are there to be used.
  build: ['drop staging', 'usage functions', 'usage lake'],
  // Whoever looks into an answer looks at the live rows, too.
  read: ['select source', 'usage source', 'usage functions', 'usage lake'],
};

describe.each(shop.platform.environments)('the grants of environment $name', (environment) => {
  const granted = (work: DatabaseWork): ReadonlySet<string> =>
    grantedPrivileges(
      manifestOf(environment.name).setup.flatMap((step) => step.group.statements),
      databaseRole(environment, work),
    );
  const physical = (privilege: string): string => {
    const [name = '', schema = ''] = privilege.split(' ');
    return `${name} ${environment.schemas[schema] ?? schema}`;
  };

  it.each(['load', 'build', 'read'] as const)('cover every statement of %s, and nothing without a reason', (work) => {
    const needed = neededPrivileges(statementsOf(work, environment));
    expect(needed.size).toBeGreaterThan(1);
    expect([...needed].filter((privilege) => !granted(work).has(privilege))).toEqual([]);
    const spare = [...granted(work)].filter((privilege) => !needed.has(privilege));
    expect(spare.toSorted()).toEqual(BEYOND[work].map(physical).toSorted());
  });
});
