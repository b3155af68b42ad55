import { COLUMNS } from './scope.ts';

/** Makes the table which everything reads and changes. */
export const CREATE_ITEMS = `create temp table items (${COLUMNS.map(({ name, type }) => `${name} ${type}`).join(', ')})`;

export const FILL_ITEMS = `insert into items values
  (1, 'a', 1.50, true, '2024-01-01'), (2, 'b', 2.25, false, '2024-02-29'), (3, 'ab', null, null, null), (5, null, -3.00, true, '2023-12-31')`;

/** Its rows, in one order only. */
export const READ_ITEMS = 'select * from items order by 1, 2, 3, 4, 5';
