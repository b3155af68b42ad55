import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/**
 * Writes `rows` change rows of about 320 bytes as gzip NDJSON, `files` objects of equal size, the same bytes on every machine.
 * The payload has what change records of a tournament have: nested maps, a list, non-ASCII text, decimals.
 */
export async function writeChangeRows(directory: string, rows: number, files: number): Promise<readonly string[]> {
  mkdirSync(directory, { recursive: true });
  const per = Math.ceil(rows / files);
  const paths: string[] = [];
  for (let file = 0; file < files; file += 1) {
    const path = join(directory, `changes-${String(file).padStart(3, '0')}.ndjson.gz`);
    const last = Math.min(rows, (file + 1) * per);
    await pipeline(Readable.from(chunks(file * per, last)), createGzip({ level: 6 }), createWriteStream(path));
    paths.push(path);
  }
  return paths;
}

function* chunks(from: number, to: number): Generator<string> {
  let text = '';
  for (let n = from; n < to; n += 1) {
    text += `${changeRow(n)}\n`;
    if (text.length > 1 << 16) {
      yield text;
      text = '';
    }
  }
  if (text.length > 0) yield text;
}

const TEAMS = ['Brasil', 'Türkiye', 'Côte d’Ivoire', 'México', '日本', 'España'];

function changeRow(n: number): string {
  const team = (offset: number): string => TEAMS[(n + offset) % TEAMS.length] ?? 'none';
  const version = String(1_760_000_000_000_000 + n * 997).padStart(20, '0');
  const payload = {
    round: `Matchday ${(n % 17) + 1}`,
    team1: team(0),
    team2: team(1),
    score: { ft: [n % 5, n % 3], ht: [n % 2, 0] },
    rating: Number(`${n % 10}.${(n % 90) + 10}`),
    goals: [{ name: `Scorer ${n % 997}`, minute: n % 90 }],
  };
  return (
    `{"_identity":"${(n * 2_654_435_761).toString(16).padStart(16, '0')}","_version":"${version}","_op":"modify",` +
    `"_changed_at":"2026-06-${String((n % 28) + 1).padStart(2, '0')} 12:00:00.000000","tournamentId":"wc-${1930 + (n % 24) * 4}",` +
    `"matchNo":${n},"payload":${JSON.stringify(payload)}}`
  );
}
