import { findNodes, type CreateFunction, type Expression, type Query, type SourceNode } from '@hakkai/redshift-sql';
import { bindQuery } from '../bind/bind-query.ts';
import { nameOf } from '../bind/name-of.ts';
import type { Compilation, SqlFunction } from '../compilation.ts';
import { parseFileStatement } from '../parse-file.ts';
import { isProblem, problemAt, type Problem } from '../problem.ts';
import { fileRole, type ProjectFile } from '../project-file.ts';

const FORM = 'write create function name(type, …) returns type stable as $$ select … $1 … $$ language sql';

/**
 * Reads functions/*.sql. A SQL function is one expression over its arguments, which is why the compiler can put it in place.
 * https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-scalar-sql-udf.html
 */
export function readFunctions(compilation: Compilation): Compilation {
  const problems: Problem[] = [];
  const functions = new Map<string, SqlFunction>();
  for (const file of compilation.files) {
    const role = fileRole(file);
    if (isProblem(role) || role.kind !== 'function') continue;
    const read = readFunction(file, role.name);
    if (Array.isArray(read)) problems.push(...read);
    else functions.set(role.name, read);
  }
  return { ...compilation, functions, problems: [...compilation.problems, ...problems] };
}

function readFunction(file: ProjectFile, name: string): SqlFunction | Problem[] {
  const statement = parseFileStatement(file);
  if (isProblem(statement)) return [statement];
  if (statement.kind !== 'create-function') return [problemAt(file, statement.span.start, 'this file defines no function', FORM)];
  const written = statement.name.parts.map(nameOf).join('.');
  if (written !== name)
    return [
      problemAt(
        file,
        statement.name.span.start,
        `the file is called ${name}.sql, its function ${written}`,
        'give both one name, without a schema',
      ),
    ];
  if (statement.language !== 'sql')
    return [
      problemAt(
        file,
        statement.span.start,
        `${name} is written in ${statement.language}`,
        'Redshift runs no Python functions since July 2026; write it in SQL',
      ),
    ];
  if (!statement.body.dollarQuoted)
    return [problemAt(file, statement.body.span.start, 'the body stands in quotes', 'write it between $$ and $$')];
  const body = parseBody(file, statement);
  if (isProblem(body)) return [body];
  const expression = onlyExpression(body);
  const bodyStart = statement.body.span.start;
  if (!expression)
    return [
      problemAt(
        file,
        bodyStart + body.span.start,
        `the body of ${name} is more than one expression`,
        'write select <expression over $1, $2, …>',
      ),
    ];
  const uses = findNodes(expression, 'positional-parameter');
  const tooMany = uses.filter((use) => use.index < 1 || use.index > statement.parameters.length);
  if (tooMany.length > 0)
    return tooMany.map((use) =>
      problemAt(
        file,
        bodyStart + use.span.start,
        `${name} has no argument $${use.index}`,
        `it declares ${statement.parameters.length}: count from $1`,
      ),
    );
  const { calls, columnProblems } = bindQuery(body, new Map(), new Map());
  if (columnProblems.length > 0)
    return columnProblems.map((problem) =>
      problemAt(file, bodyStart + problem.offset, problem.message, 'a function sees its arguments only: $1, $2, …'),
    );
  const typeText = (type: SourceNode): string => file.text.slice(type.span.start, type.span.end);
  return {
    name,
    file,
    parameters: statement.parameters.map((parameter) => typeText(parameter.type)),
    returns: typeText(statement.returns),
    volatility: statement.volatility,
    body: statement.body.text,
    bodyStart,
    expression,
    uses,
    calls,
  };
}

function parseBody(file: ProjectFile, { body }: CreateFunction): Query | Problem {
  const statement = parseFileStatement(file, body.text, body.span.start);
  if (isProblem(statement)) return statement;
  if (statement.kind === 'select-statement') return statement.query;
  return problemAt(file, body.span.start + statement.span.start, 'the body is no SELECT', FORM);
}

function onlyExpression({ with: commonTables, body, orderBy, limit }: Query): Expression | null {
  if (commonTables || orderBy.length > 0 || limit || body.kind !== 'select' || body.from.length > 0 || body.where || body.groupBy)
    return null;
  const [item, ...more] = body.items;
  return item?.kind === 'select-expression' && more.length === 0 ? item.expression : null;
}
