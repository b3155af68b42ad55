import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, RedshiftError, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  for (const statement of [
    'create table events (payload super, amount int)',
    'create schema other',
    'create table other.events (payload super)',
    'set enable_case_sensitive_identifier to true',
    'create table cased ("Upper" int)',
    'set enable_case_sensitive_identifier to false',
  ])
    await session.execute(statement);
});

afterAll(() => redshift.close());

/** Runs a statement in which `^` marks a place, and gives the error with the place of the mark. */
async function errorOf(marked: string): Promise<{ readonly error: RedshiftError; readonly place: number }> {
  const error: unknown = await session.execute(marked.replace('^', '')).then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof RedshiftError)) throw new Error(`${marked}: ${String(error)}`);
  return { error, place: marked.indexOf('^') + 1 };
}

describe('an error of a name or of a SUPER value stands', () => {
  it.each([
    ['select ^amont from events', 'amount'],
    ['select 1 from events e where ^e.amont = 1', 'amount'],
    ['select ^other.events.paylod from other.events', 'payload'],
    ['select ^event.amount from events', 'events'],
    ['select ^item.x from events e, e.payload as items', 'items'],
    ['select ^itms from events e, e.payload as items', 'items'],
    ['select ^far.x from (select 1 as a), events e', null],
    ['select ^unheard from events', null],
    ['select ^amount from events e, cased c, events f', null],
    ['select ^events.amount from events, other.events', null],
    ['select amount^.x from events', null],
    ["select payload[^date '2020-01-01'] from events", null],
    ['select 1 from events e, ^e.amount as a', null],
    ['select 1 from events e, ^unpivot e.amount as a at k', null],
    ['select 1 from events e, unpivot e.payload as v at k where 1 in (select 1 from ^unpivot v.x as w at l)', null],
    ["select object_transform(payload set '\"a\"', ^date '2020-01-01') from events", null],
    ['select object_transform(payload keep ^payload) from events', null],
    ['select ^payload::interval year from events', null],
    ['select ^payload::varbyte(4) from events', null],
    ["select ^array(1, date '2020-01-01')", null],
    ['select 1 from ^events e right join events f on e.payload = f.payload', null],
  ])('at the mark: %s', async (marked, nearest) => {
    const { error, place } = await errorOf(marked);
    expect({ position: error.position, hint: error.hint }).toEqual({
      position: place,
      hint: nearest === null ? undefined : `Perhaps you meant "${nearest}".`,
    });
  });

  it.each(['select ^"Upper" from cased', 'select ^Upper from cased'])('and says what a name of upper case needs: %s', async (marked) => {
    const { error, place } = await errorOf(marked);
    expect(error.position).toBe(place);
    expect(error.hint).toMatch(/^"Upper" has upper case letters: quote it, and SET enable_case_sensitive_identifier/);
  });
});
