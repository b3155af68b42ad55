import { parseStatement, SqlSyntaxError, type Query, type Statement } from '@hakkai/redshift-sql';
import { isProblem, problemAt, type Problem } from './problem.ts';
import type { ProjectFile } from './project-file.ts';

/** Parses the one statement of a file. `start` is where `text` stands in it, so that a problem has the file's position. */
export function parseFileStatement(file: ProjectFile, text = file.text, start = 0): Statement | Problem {
  try {
    return parseStatement(text);
  } catch (error) {
    if (!(error instanceof SqlSyntaxError)) throw error;
    return problemAt(file, start + error.offset, error.message, error.hint ?? 'write one statement of Redshift SQL');
  }
}

/** Parses a file that is one query. */
export function parseFileQuery(file: ProjectFile): Query | Problem {
  const statement = parseFileStatement(file);
  if (isProblem(statement)) return statement;
  if (statement.kind === 'select-statement') return statement.query;
  return problemAt(
    file,
    statement.span.start,
    `this is no query but ${statement.kind.replaceAll('-', ' ')}`,
    'write a SELECT, with or without WITH',
  );
}
