import { describe, expect, it } from 'vitest';
import { nextActivationStep, type SourceTable } from '../src/source-activation.ts';

const source = { name: 'matches', key: { tournamentId: 'varchar(64)', matchNo: 'bigint' }, contract: {} };
const ready: SourceTable = {
  status: 'active',
  keys: { tournamentId: 'S', matchNo: 'N' },
  pointInTimeRecovery: true,
  destination: { status: 'active', microseconds: true },
};
const step = (table: SourceTable | null, complete = false) => nextActivationStep(source, 'dev-matches', table, complete);
const withKeys = (keys: SourceTable['keys']) => step({ ...ready, keys });

describe('a source whose table appears', () => {
  it('waits while there is no table, and while it is being created', () => {
    expect(step(null)).toMatchObject({ kind: 'wait', because: expect.stringContaining('dev-matches does not exist') });
    expect(step({ ...ready, status: 'changing' })).toMatchObject({ kind: 'wait' });
  });

  it('sends changes to the stream before anything is exported', () => {
    expect(step({ ...ready, destination: { status: 'none', microseconds: false } })).toEqual({ kind: 'enable-destination' });
    expect(step({ ...ready, destination: { status: 'changing', microseconds: true } })).toMatchObject({ kind: 'wait' });
  });

  it('asks for microseconds where somebody enabled the destination with less', () => {
    expect(step({ ...ready, destination: { status: 'active', microseconds: false } })).toEqual({ kind: 'set-microseconds' });
  });

  it('takes the snapshot once changes flow, and is live when all of it has landed', () => {
    expect(step(ready)).toEqual({ kind: 'take-snapshot' });
    expect(step(ready, true)).toEqual({ kind: 'live' });
  });

  it('stays live when recovery is turned off later', () => {
    expect(step({ ...ready, pointInTimeRecovery: false }, true)).toEqual({ kind: 'live' });
  });
});

describe('what a person has to repair', () => {
  it('is a table without point-in-time recovery, whose changes flow meanwhile', () => {
    expect(step({ ...ready, pointInTimeRecovery: false })).toMatchObject({
      kind: 'refuse',
      because: expect.stringMatching(/its changes flow already[\s\S]*update-continuous-backups --table-name dev-matches/),
    });
  });

  it('is a key that the source declares otherwise, with every difference at once', () => {
    expect(withKeys({ tournamentId: 'N', round: 'S' })).toMatchObject({
      kind: 'refuse',
      because: expect.stringMatching(
        /tournamentId is declared as varchar\(64\), the table has numbers \(N\); matchNo is no key attribute of it; its key attribute round is not declared/,
      ),
    });
  });

  it('is a table of another account', () => {
    const elsewhere = nextActivationStep(source, 'arn:aws:dynamodb:us-east-1:1:table/t', ready, false);
    expect(elsewhere).toMatchObject({ kind: 'refuse', because: expect.stringMatching(/only to a stream of the same account and region/) });
  });
});

it('takes binary keys as text, because they travel as base64', () => {
  expect(withKeys({ tournamentId: 'B', matchNo: 'N' })).toEqual({ kind: 'take-snapshot' });
});
