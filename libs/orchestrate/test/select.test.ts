import { describe, expect, it } from 'vitest';
import { DependencyCycleError, DuplicateTaskError, select, SelectorError, topologicalOrder, UnknownDependencyError } from '../src/index.ts';

const graph = [
  { id: 'staging.goals', dependsOn: [], tags: ['hourly'] },
  { id: 'staging.matches', dependsOn: [] },
  { id: 'marts.top_scorers', dependsOn: ['staging.goals'], tags: ['hourly'] },
  { id: 'marts.bracket', dependsOn: ['staging.matches'] },
  { id: 'top_scorers', dependsOn: ['marts.top_scorers'] },
];
const ids = (selectors: string[]): string[] => select(graph, selectors).map((node) => node.id);

describe('a selector', () => {
  it.each([
    ['marts.bracket', ['marts.bracket']],
    ['top_scorers', ['top_scorers']],
    ['marts.*', ['marts.top_scorers', 'marts.bracket']],
    ['tag:hourly', ['staging.goals', 'marts.top_scorers']],
    ['+marts.top_scorers', ['staging.goals', 'marts.top_scorers']],
    ['staging.goals+', ['staging.goals', 'marts.top_scorers', 'top_scorers']],
    ['+marts.top_scorers+', ['staging.goals', 'marts.top_scorers', 'top_scorers']],
    ['*', graph.map((node) => node.id)],
  ])('%s means %j', (selector, expected) => {
    expect(ids([selector])).toEqual(expected);
  });

  it('adds to the others, each node once', () => {
    expect(ids(['marts.*', 'marts.bracket', 'staging.goals'])).toEqual(['staging.goals', 'marts.top_scorers', 'marts.bracket']);
  });

  it('leaves no dependency on what was not selected', () => {
    expect(select(graph, ['marts.*']).map((node) => node.dependsOn)).toEqual([[], []]);
  });

  it('that means nothing is an error, all of them at once', () => {
    expect(() => ids(['marts.nothing', 'marts.*', 'tag:daily'])).toThrow(SelectorError);
    expect(() => ids(['marts.nothing', 'marts.*', 'tag:daily'])).toThrow(/Nothing is called marts\.nothing, tag:daily/);
  });
});

describe('the topological order', () => {
  const node = (id: string, ...dependsOn: string[]) => ({ id, dependsOn });

  it('keeps the given order where it is free to', () => {
    expect(topologicalOrder([node('c', 'a'), node('b'), node('a')]).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  });

  it('names the cycle', () => {
    expect(() => topologicalOrder([node('a'), node('b', 'd', 'a'), node('c', 'b'), node('d', 'c')])).toThrow(DependencyCycleError);
    expect(() => topologicalOrder([node('a'), node('b', 'd', 'a'), node('c', 'b'), node('d', 'c')])).toThrow(/b → d → c → b/);
  });

  it('names a dependency that is missing and an id given twice', () => {
    expect(() => topologicalOrder([node('a', 'z')])).toThrow(UnknownDependencyError);
    expect(() => topologicalOrder([node('a'), node('a')])).toThrow(DuplicateTaskError);
  });
});
