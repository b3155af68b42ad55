import { RedshiftError, type RedshiftErrorDetail } from './redshift-error.ts';

/** Gives an error of a statement that knows no place in its text one; any other stays as it is. */
export function placed(error: unknown, place: Pick<RedshiftErrorDetail, 'position'>): unknown {
  if (error instanceof RedshiftError && error.position === undefined && error.where === undefined) Object.assign(error, place);
  return error;
}

/** Runs `work`; an error that knows no place in the text, like one of a setting, gets the position. */
export function atPosition<Result>(position: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw placed(error, { position });
  }
}
