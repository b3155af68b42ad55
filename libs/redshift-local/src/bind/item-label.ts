import type { Expression } from '@hakkai/redshift-sql';
import type { BindContext } from './bind-context.ts';
import type { BoundExpression } from './bound-expression.ts';
import { typeLabel } from './type-label.ts';
import { foldName } from './fold-name.ts';

/** Functions that are read as another expression, and named after it. */
const OTHER_LABELS: Readonly<Record<string, string>> = {
  nvl: 'coalesce',
  decode: 'case',
  dateadd: 'date_add',
  datediff: 'date_diff',
  date_part: 'pgdate_part',
  trim: 'btrim',
};

/** The name of a column of the select list without an alias. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_list.html */
export function itemLabel(node: Expression, bound: BoundExpression, context: BindContext): string {
  switch (node.kind) {
    case 'path': {
      const last = node.steps.findLast((step) => step.kind === 'name-step');
      return foldName(last?.kind === 'name-step' ? last.name : node.head, context.settings);
    }
    case 'cast': {
      const inner = itemLabel(node.operand, bound, context);
      return inner === '?column?' ? typeLabel(bound.type.kind) : inner;
    }
    case 'call': {
      const name = node.name.parts.at(-1);
      if (name === undefined) throw new Error('A call has a name.');
      return OTHER_LABELS[name.text.toLowerCase()] ?? foldName(name, context.settings);
    }
    case 'case':
      return 'case';
    case 'exists':
      return 'exists';
    case 'niladic-function':
      return node.name;
    case 'extract':
      return 'date_part';
    case 'trim':
      return 'btrim';
    case 'substring':
      return 'substring';
    case 'position':
      return 'position';
    case 'boolean':
      return 'bool';
    default:
      return '?column?';
  }
}
