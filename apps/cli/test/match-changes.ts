import { readdirSync, readFileSync } from 'node:fs';

/** A number or text such as `"45+1"`; where it is a number, `offset` says the minute of stoppage time. */
export interface PublishedGoal {
  readonly name: string;
  readonly minute: number | string;
  readonly offset?: number;
}

/** A match as it lies in the file, with its key. */
export interface MatchItem {
  readonly tournamentId: string;
  readonly matchNo: number;
  readonly goals1?: readonly PublishedGoal[];
  readonly goals2?: readonly PublishedGoal[];
  readonly [attribute: string]: unknown;
}

/** The match as it is now, or its removal. */
export type MatchChange = MatchItem & { readonly removed?: true };

const DATA = new URL('../../local/data/worldcup/', import.meta.url);

/** Every match of every World Cup, as the tournament service would hold it when all is played. */
export function allMatches(): readonly MatchItem[] {
  const years = readdirSync(DATA).filter((name) => /^\d{4}$/.test(name));
  return years.flatMap((year) => {
    const file: { matches: readonly object[] } = JSON.parse(readFileSync(new URL(`${year}/worldcup.json`, DATA), 'utf8'));
    return file.matches.map((match, index) => ({ ...match, tournamentId: `wc-${year}`, matchNo: index + 1 }));
  });
}

/** Statements that put changes of matches into history and current rows, as a load with this id would leave them. */
export function loadMatches(changes: readonly MatchChange[], loadId: number): readonly string[] {
  const statements: string[] = [];
  const size = 100;
  for (let at = 0; at < changes.length; at += size) {
    const batch = changes.slice(at, at + size);
    statements.push(
      `delete from "raw".matches_current where ${batch.map(isMatch).join(' or ')}`,
      `insert into "raw".matches_history (${COLUMNS.join(', ')}) values ${batch.map((item) => `(${row(item, loadId).join(', ')})`).join(', ')}`,
      `insert into "raw".matches_current (${COLUMNS.join(', ')}, "_tied") values ${batch.map((item) => `(${[...row(item, loadId), 'false'].join(', ')})`).join(', ')}`,
    );
  }
  return statements;
}

function isMatch({ tournamentId, matchNo }: MatchItem): string {
  return `("tournamentId" = '${tournamentId}' and "matchNo" = ${matchNo})`;
}

const COLUMNS = [
  '"tournamentId"',
  '"matchNo"',
  '"payload"',
  '"_identity"',
  '"_version"',
  '"_op"',
  '"_changed_at"',
  '"_sequence"',
  '"_object"',
  '"_line"',
  '"_epoch"',
  '"_contract_version"',
  '"_load_id"',
];

function row(item: MatchChange, loadId: number): readonly string[] {
  const { removed, ...attributes } = item;
  const payload = removed ? 'null' : `json_parse('${JSON.stringify(attributes).replaceAll('\\', '\\\\').replaceAll("'", "''")}')`;
  const identity = `${item.tournamentId}/${item.matchNo}/${loadId}`;
  return [
    `'${item.tournamentId}'`,
    String(item.matchNo),
    payload,
    `'${identity}'`,
    `'${String(loadId).padStart(20, '0')}'`,
    removed ? "'remove'" : "'modify'",
    "'2026-07-20 00:00:00'",
    `'${String(loadId).padStart(56, '0')}'`,
    "'test'",
    '1',
    '1',
    '1',
    String(loadId),
  ];
}
