/** One measured number beside the bound it is held to. Bounds are printed, not asserted: machines differ. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'MB' | '×';
  readonly bound: number;
  /** how the number came about: peer, rows, runs */
  readonly note: string;
}

export function printFigures(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map((figure) => figure.name.length));
  for (const figure of figures) {
    const verdict = figure.value <= figure.bound ? 'within' : 'OVER';
    const value = `${figure.value.toFixed(figure.value < 100 && figure.unit !== 'MB' ? 2 : 0)} ${figure.unit}`;
    console.log(`${figure.name.padEnd(width)}  ${value.padStart(10)}  bound ${figure.bound} ${figure.unit}  ${verdict}  (${figure.note})`);
  }
}

/** The middle of an odd number of measurements; of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('The median of no measurement was asked for: run the benchmark at least once.');
  return middle;
}
