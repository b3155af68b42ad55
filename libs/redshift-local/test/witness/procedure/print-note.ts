import type { Kind } from './program.ts';

const COLUMNS: Readonly<Record<Kind, string>> = { whole: 'number', exact: 'number', text: 'words', flag: 'truth', day: 'moment' };

/** Writes a value down, behind what was noted before. */
export const printNote = (kind: Kind, value: string): string =>
  `insert into noted (step, ${COLUMNS[kind]}) select count(*), ${value} from noted;`;
