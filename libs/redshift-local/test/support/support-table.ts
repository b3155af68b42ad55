import { guide } from '../../src/functions/function-definition.ts';
import { refusedIn, type SupportGroup, type SupportRow, withoutWitness } from './support-row.ts';

export interface CaseCounts {
  readonly cases: number;
  /** Cases whose page leaves two readings. */
  readonly assumed: number;
  /** Cases that show what does not run right yet. */
  readonly open: number;
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const line = ({ name, page, supported, uses }: SupportRow): string =>
  `| [${name}](${guide(page)}) | ${supported ? 'supported' : '**refused**'} | ${uses.right} | ${uses.wrong} |`;

const section = (group: SupportGroup): string => `## ${group.title}

${refusedIn(group)} of ${group.rows.length} refused. [Reference](${guide(group.page)})

| Name | Here | Right uses | Wrong uses |
|---|---|---|---|
${group.rows.map(line).join('\n')}
`;

function missingNames(group: SupportGroup): string {
  const lacking = (use: 'right' | 'wrong'): string => {
    const names = group.rows.filter(({ supported, uses }) => supported && uses[use] === 0).map(({ name }) => name);
    return names.length === 0 ? '' : ` no ${use} use: ${names.join(', ')}.`;
  };
  return withoutWitness(group).length === 0 ? '' : `- ${group.title}:${lacking('right')}${lacking('wrong')}`;
}

/** The text of docs/redshift-support.md. */
export function supportTable(groups: readonly SupportGroup[], { cases, assumed, open }: CaseCounts): string {
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const refused = groups.reduce((sum, group) => sum + refusedIn(group), 0);
  const missing = groups.reduce((sum, group) => sum + withoutWitness(group).length, 0);
  return `# What of Redshift runs on a laptop

Made by \`libs/redshift-local/test/support\` from the code: every statement, type and setting is tried, every function is looked up where calls are
resolved. What is refused fails by name and position with SQLSTATE 0A000, "not emulated: …". A name on no list of AWS's does not exist, as on Redshift.
A setting is supported when a value other than its default is taken.

${cases} golden cases fix what runs; ${assumed} of them are *assumed*, where the page leaves two readings, and ${open} show what is not right yet.
"Right uses" are cases in which the name gives its documented result, "wrong uses" those in which it is refused as Redshift refuses it.
${missing} supported names lack a right use or a wrong one.

| Part | Names | Refused | Share refused | Without a right and a wrong use |
|---|---|---|---|---|
${groups.map((group) => `| ${group.title} | ${group.rows.length} | ${refusedIn(group)} | ${share(refusedIn(group), group.rows.length)} | ${withoutWitness(group).length} |`).join('\n')}
| **All** | ${all} | ${refused} | ${share(refused, all)} | ${missing} |

${missing === 0 ? '' : incomplete(groups)}${groups.map(section).join('\n')}`;
}

const incomplete = (groups: readonly SupportGroup[]): string => `## Supported, but without a right or without a wrong use

${groups
  .map(missingNames)
  .filter((text) => text !== '')
  .join('\n')}

`;
