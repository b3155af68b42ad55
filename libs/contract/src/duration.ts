import { integer, object, type Infer } from './shape.ts';

/** A span of time in whole seconds; written with {@link seconds}, {@link minutes}, {@link hours}, {@link days}. */
export const DurationShape = object({ seconds: integer(1) });
export type Duration = Infer<typeof DurationShape>;

export const seconds = (n: number): Duration => ({ seconds: n });
export const minutes = (n: number): Duration => ({ seconds: n * 60 });
export const hours = (n: number): Duration => ({ seconds: n * 3600 });
export const days = (n: number): Duration => ({ seconds: n * 86_400 });
