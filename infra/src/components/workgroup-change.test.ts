import { expect, it } from 'vitest';
import { changeKinds, refuseSeveralKinds } from './workgroup-change.ts';

const workgroup = { baseCapacity: 8, maxCapacity: 64, port: 5439, subnetIds: ['a', 'b', 'c'], securityGroupIds: ['g'], tags: { a: 'b' } };

it('lets an update with one kind of change pass', () => {
  expect(() => refuseSeveralKinds(workgroup, { ...workgroup, baseCapacity: 16 })).not.toThrow();
});

it('refuses two kinds of change, names them and says how to go on', () => {
  expect(() => refuseSeveralKinds(workgroup, { ...workgroup, baseCapacity: 16, port: 5440 })).toThrow(
    /takes one kind of change of a workgroup at a time, this update has 2: base capacity, port\. Put all but one back/,
  );
});

it('counts subnets and security groups as one kind', () => {
  expect(changeKinds(workgroup, { ...workgroup, subnetIds: ['a', 'b', 'd'], securityGroupIds: ['h'] })).toEqual(['network']);
});

it('sees no change in another order, nor in what the API does not count', () => {
  expect(changeKinds(workgroup, { ...workgroup, subnetIds: ['c', 'a', 'b'], tags: {} })).toEqual([]);
});
