import { NotEmulated, RedshiftError } from '../redshift-error.ts';

/** Runs `work`; an error of a setting, which knows no place in the text, gets the position. */
export function atPosition<Result>(position: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotEmulated)
      throw new NotEmulated(error.message.replace('not emulated: ', ''), { position, hint: error.hint, cause: error });
    if (error instanceof RedshiftError)
      throw new RedshiftError(error.sqlstate, error.message, { position, hint: error.hint, cause: error });
    throw error;
  }
}
