import type { CatalogArray, RedshiftType } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';

/** What a value is as an array of the Postgres catalog; null where it is none. */
export const arrayOf = (type: RedshiftType): CatalogArray | null => (type.kind === 'varchar' ? (type.array ?? null) : null);

/** The elements of an array of the catalog, each as text. */
export const elementsSql = (array: string, { form }: CatalogArray): string =>
  form === 'vector' ? `string_split(${array}, ' ')` : `string_split(trim(${array}, '{}'), ',')`;

/** The elements as one text, with another between each two of them. https://www.postgresql.org/docs/8.0/functions-array.html */
export const joinedSql = (array: string, between: string, { form }: CatalogArray): string =>
  form === 'vector' ? `replace(${array}, ' ', ${between})` : `replace(trim(${array}, '{}'), ',', ${between})`;

/** The element at a place; NULL where there is none. https://www.postgresql.org/docs/8.0/arrays.html */
export function elementSql(array: string, place: string, of: CatalogArray): string {
  const fromOne = of.form === 'vector' ? `${place} + 1` : place;
  return `CASE WHEN ${fromOne} > 0 THEN CAST(${elementsSql(array, of)}[${fromOne}] AS ${storageType(of.element)}) END`;
}

/** The places of the first and of the last element; NULL for an array without any. */
export const firstPlace = ({ form }: CatalogArray): number => (form === 'vector' ? 0 : 1);
export const lastPlaceSql = (array: string, of: CatalogArray): string => `len(${elementsSql(array, of)}) - ${1 - firstPlace(of)}`;
