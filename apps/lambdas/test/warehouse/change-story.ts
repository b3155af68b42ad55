import fc from 'fast-check';

/** One write of the service: the item's next state, null when it is removed, and how much later it happened. */
interface Write {
  readonly matchNo: number;
  readonly removes: boolean;
  readonly afterMicros: number;
}

export const writes: fc.Arbitrary<readonly Write[]> = fc.array(
  fc.record({ matchNo: fc.nat(3), removes: fc.nat(4).map((n) => n === 0), afterMicros: fc.constantFrom(0, 0, 1, 1_000_000) }),
  { minLength: 1, maxLength: 14 },
);

/** Change records as DynamoDB sends them for a series of writes; every state of an item is another one. */
export function changeRecords(table: string, story: readonly Write[]): readonly string[] {
  const states = new Map<number, object>();
  let micros = 1_784_462_400_000_000;
  return story.flatMap(({ matchNo, removes, afterMicros }, index) => {
    micros += afterMicros;
    const keys = { tournamentId: { S: 'wc-2026' }, matchNo: { N: String(matchNo) } };
    const before = states.get(matchNo);
    if (removes && !before) return [];
    const after = removes
      ? undefined
      : { ...keys, round: { S: `é ${index}` }, score: { M: { ft: { L: [{ N: String(index) }, { N: '12345678901234567890.10' }] } } } };
    if (after) states.set(matchNo, after);
    else states.delete(matchNo);
    const eventName = removes ? 'REMOVE' : before ? 'MODIFY' : 'INSERT';
    const change = {
      ApproximateCreationDateTime: micros,
      ApproximateCreationDateTimePrecision: 'MICROSECOND',
      Keys: keys,
      NewImage: after,
      OldImage: before,
      SizeBytes: 1,
    };
    return [
      JSON.stringify({
        awsRegion: 'eu-west-1',
        eventID: `e${index}`,
        eventName,
        recordFormat: 'application/json',
        tableName: table,
        dynamodb: change,
        eventSource: 'aws:dynamodb',
      }),
    ];
  });
}
