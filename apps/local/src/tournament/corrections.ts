/** What the tournament service got wrong at first while it followed a match, as such services do. */
export type Correction =
  /** A goal of one side stands under another name until the next report. */
  | { readonly kind: 'wrong-scorer'; readonly side: 1 | 2; readonly goal: number; readonly credited: string }
  /** A goal that never was: taken back with the full-time score. */
  | { readonly kind: 'withdrawn'; readonly side: 1 | 2; readonly scorer: string; readonly minute: string }
  /** The match is deleted at half-time, and put back with its full-time score. */
  | { readonly kind: 'deleted' };

/** By match number of 2026. */
export const CORRECTIONS_2026: ReadonlyMap<number, Correction> = new Map<number, Correction>([
  [1, { kind: 'wrong-scorer', side: 1, goal: 0, credited: 'Raúl Jiménez' }],
  [2, { kind: 'withdrawn', side: 2, scorer: 'Ladislav Krejcí', minute: '88' }],
  [50, { kind: 'deleted' }],
  [102, { kind: 'wrong-scorer', side: 2, goal: 1, credited: 'Enzo Fernández' }],
  [103, { kind: 'withdrawn', side: 1, scorer: 'Kylian Mbappé', minute: '89' }],
]);
