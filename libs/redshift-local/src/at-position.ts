import { NotEmulated, RedshiftError, type RedshiftErrorDetail } from './redshift-error.ts';

/** An error of a statement that knows no place in its text, with one; any other as it is. */
export function placed(error: unknown, place: Pick<RedshiftErrorDetail, 'position' | 'where'>): unknown {
  if (!(error instanceof RedshiftError) || error.position !== undefined || error.where !== undefined) return error;
  const detail: RedshiftErrorDetail = { ...place, hint: error.hint, cause: error };
  return error instanceof NotEmulated
    ? new NotEmulated(error.message.replace('not emulated: ', ''), detail)
    : new RedshiftError(error.sqlstate, error.message, detail);
}

/** Runs `work`; an error that knows no place in the text, like one of a setting, gets the position. */
export function atPosition<Result>(position: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw placed(error, { position });
  }
}
