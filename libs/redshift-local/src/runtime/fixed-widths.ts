import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import type { TargetColumn } from './runtime.ts';

/**
 * The widths that a FIXEDWIDTH specification says, in the order of the columns. Its labels mean nothing.
 * https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html
 *
 * @throws RedshiftError for a text that is no such list.
 * @example fixedWidths('id:3, name:25', 1) // [3, 25]
 */
export function fixedWidths(specification: string, position: number): readonly number[] {
  return specification.split(',').map((pair) => {
    const width = /^\s*[^:\s][^:]*:\s*0*([1-9]\d{0,6})\s*$/.exec(pair)?.[1];
    if (width === undefined)
      throw new RedshiftError('22023', `FIXEDWIDTH takes 'label:width' for each column, not '${pair.trim()}'`, { position });
    return Number(width);
  });
}

/**
 * @throws RedshiftError where the widths are not one for each column, or a column's type has none; NotEmulated for SUPER.
 * https://docs.aws.amazon.com/redshift/latest/dg/copy-usage-varbyte.html
 */
export function requireColumnsOfWidths(
  statement: 'COPY' | 'UNLOAD',
  widths: readonly number[],
  columns: readonly Pick<TargetColumn, 'name' | 'type'>[],
  position: number,
): void {
  if (widths.length !== columns.length)
    throw new RedshiftError('22023', `FIXEDWIDTH has ${widths.length} widths for ${columns.length} columns`, { position });
  for (const { name, type } of columns) {
    if (type.kind === 'varbyte')
      throw new RedshiftError('0A000', `${statement} FIXEDWIDTH is not supported for the VARBYTE column "${name}"`, { position });
    if (type.kind === 'super') throw new NotEmulated(`${statement} FIXEDWIDTH of the SUPER column "${name}"`, { position });
  }
}
