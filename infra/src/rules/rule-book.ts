import { ACCESS_NOT_APPLICABLE, ACCESS_RULES } from './access-rules.ts';
import { COMPUTE_NOT_APPLICABLE, COMPUTE_RULES } from './compute-rules.ts';
import { LAKE_NOT_APPLICABLE, LAKE_RULES } from './lake-rules.ts';
import type { NotApplicable, Rule, Verdict } from './rule.ts';
import { WAREHOUSE_NOT_APPLICABLE, WAREHOUSE_RULES } from './warehouse-rules.ts';

/** Every demand the stacks are held against, in the order of the report. */
export const RULES: readonly Rule[] = [...ACCESS_RULES, ...LAKE_RULES, ...COMPUTE_RULES, ...WAREHOUSE_RULES];
export const NOT_APPLICABLE: readonly NotApplicable[] = [
  ...ACCESS_NOT_APPLICABLE,
  ...LAKE_NOT_APPLICABLE,
  ...COMPUTE_NOT_APPLICABLE,
  ...WAREHOUSE_NOT_APPLICABLE,
];

/**
 * The verdicts as a text to read: what is covered, what is waived and why, what has nothing to check.
 *
 * @example reportRules({ dev: judge(RULES, resources) })
 */
export function reportRules(byStack: Readonly<Record<string, readonly Verdict[]>>): string {
  const lines = RULES.map((rule, index) => {
    const verdicts = Object.entries(byStack).flatMap(([stack, all]) => (all[index] ? [{ stack, verdict: all[index] }] : []));
    const counts = verdicts.map(({ stack, verdict }) => `${stack} ${countsOf(verdict)}`).join(', ');
    const waived = verdicts.some(({ verdict }) => verdict.waived.length > 0);
    const why = waived && rule.waiver ? `\n    waived${forWhat(rule)}: ${rule.waiver.reason} (look again ${rule.waiver.review})` : '';
    return `${rule.says}\n    ${rule.ids.length > 0 ? rule.ids.join(', ') : 'no public id'}\n    ${counts}${why}`;
  });
  const rest = NOT_APPLICABLE.map(({ ids, because }) => `${ids.join(', ')}\n    ${because}`);
  return ['# Held', ...lines, '# Not applicable', ...rest].join('\n\n');
}

function countsOf({ covered, waived, violated }: Verdict): string {
  return [
    covered.length > 0 ? `${covered.length} covered` : '',
    waived.length > 0 ? `${waived.length} waived` : '',
    violated.length > 0 ? `${violated.length} VIOLATED (${violated.join(', ')})` : '',
  ]
    .filter((part) => part !== '')
    .join(' + ');
}

function forWhat({ waiver }: Rule): string {
  return waiver?.resources ? ` for ${waiver.resources.join(', ')}` : '';
}
