import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CreateProcedure,
  findNodes,
  parseProcedureBody,
  parseStatement,
  type ProcedureBody,
  type ProcedureStatement,
  SqlSyntaxError,
} from '../src/index.ts';
import { readCases } from './read-cases.ts';

const RULES = { enableCaseSensitiveIdentifier: false };

function create(body: string, args = '', quote = '$$'): { readonly text: string; readonly statement: CreateProcedure } {
  const text = `create procedure p(${args}) as ${quote}${body}${quote} language plpgsql`;
  const statement = parseStatement(text);
  if (statement.kind !== 'create-procedure') throw new Error('expected a procedure');
  return { text, statement };
}

function read(body: string, args = ''): ProcedureBody & { readonly text: string } {
  const { text, statement } = create(body, args);
  return { ...parseProcedureBody(text, statement, RULES), text };
}

function only(body: ProcedureBody): ProcedureStatement {
  const [statement] = body.block.body;
  if (statement === undefined) throw new Error('the body is empty');
  return statement;
}

describe('what is no body of a procedure', () => {
  it.each(readCases(new URL('errors/plpgsql.txt', import.meta.url)))('refuses $sql at $expected', ({ sql, expected }) => {
    const { text, statement } = create(sql);
    expect(refusal(text, statement, statement.body.span.start)).toBe(expected);
  });

  it('needs no semicolon behind its last END', () => {
    expect(read('begin null; end').block.body).toHaveLength(1);
  });
});

/** `line:column message | hint`, the column counted in the body. */
function refusal(text: string, statement: CreateProcedure, start: number): string {
  try {
    parseProcedureBody(text, statement, RULES);
  } catch (error) {
    if (!(error instanceof SqlSyntaxError)) throw error;
    return `${error.line}:${error.offset - start + 1} ${error.message}${error.hint === null ? '' : ` | ${error.hint}`}`;
  }
  throw new Error(`accepted: ${text}`);
}

describe('SQL in a body', () => {
  it('has $n where a variable stands, whatever its spelling', () => {
    const { text, ...body } = read('begin update t set v = Day + "day" where t.day = day; end;', 'day int');
    const statement = only(body);
    if (statement.kind !== 'sql') throw new Error('expected SQL');
    expect(statement.sql.references.map(({ variable, span }) => [variable, text.slice(span.start, span.end)])).toEqual([
      [0, 'Day'],
      [0, '"day"'],
      [0, 'day'],
    ]);
    expect(findNodes(statement.sql.tree, 'positional-parameter').map(({ index }) => index)).toEqual([1, 2, 3]);
  });

  it('reads a name in front of a dot as a record or a label, else as the table it may be', () => {
    const { text: _text, ...body } = read('<<b>> declare r record; n int; begin delete from t where a = r.x and b = b.n and c = n.c; end;');
    const statement = only(body);
    if (statement.kind !== 'sql') throw new Error('expected SQL');
    expect(statement.sql.references.map(({ variable, field }) => [body.variables[variable]?.name, field])).toEqual([
      ['r', 'x'],
      ['n', null],
    ]);
  });

  it('keeps INTO of INSERT and MERGE, and takes that of a query out', () => {
    const { text: _text, ...body } = read(
      'declare a int; begin insert into t values (1); select into a 1; with w as (select 1 as x) select x into a from w; end;',
    );
    expect(
      body.block.body.map((statement) => (statement.kind === 'sql' ? [statement.sql.tree.kind, statement.into?.length] : null)),
    ).toEqual([
      ['insert', undefined],
      ['select-statement', 1],
      ['select-statement', 1],
    ]);
  });

  it('ends a condition at its THEN, past the THEN of a CASE in it', () => {
    const statement = only(read('begin if case when 1 = 1 then true else false end then null; end if; end;'));
    expect(statement.kind === 'if' && statement.branches.map(({ condition }) => condition.tree.kind)).toEqual(['case']);
  });
});

describe('a range', () => {
  it.each([
    ['1..10', '1', '10'],
    ['1 .. 10', '1', '10'],
    ['a..b', 'a', 'b'],
    ['a+1..10', 'a+1', '10'],
    ['1..b', '1', 'b'],
  ])('reads %s', (range, from, to) => {
    const { text, ...body } = read(`begin for i in ${range} loop null; end loop; end;`, 'a int, b int');
    const loop = only(body);
    if (loop.kind !== 'for-integer') throw new Error('expected a loop over numbers');
    expect([loop.from, loop.to].map(({ span }) => text.slice(span.start, span.end))).toEqual([from, to]);
  });
});

it('counts places in the text around a body, in quotes with escapes too', () => {
  const { text, statement } = create("begin raise info ''a''; oops; end;", '', "'");
  expect(() => parseProcedureBody(text, statement, RULES)).toThrow(expect.objectContaining({ offset: text.indexOf('oops') }));
});

const seed = Number(process.env['HAKKAI_SEED']);

it(`refuses mutated bodies with a place inside the text, or reads them (seed ${seed})`, () => {
  const bodies = [
    'declare a int := 1; r record; c cursor (k int) for select * from t where x = k; begin <<l>> for i in reverse 10..1 by 2 loop a := a + i; exit l when i > 5; end loop; end;',
    "begin select a, b into n, m from t; if n = 1 then execute 'x' || n into m; elsif m is null then raise info '% %%', n; else null; end if; commit; exception when others then raise exception '%', sqlerrm; end;",
    'begin case n when 1, 2 then m := 1; else perform f(n); end case; while n > 0 loop n := n - 1; continue when n = 3; end loop; get diagnostics n := row_count; call q(n); return; end;',
  ];
  const pieces = [...new Set(bodies.flatMap((body) => body.match(/\w+|\s+|[^\w\s$]/g) ?? []))];
  const mutation = fc.record({ at: fc.nat(), drop: fc.nat({ max: 3 }), insert: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }) });
  const mutant = fc.tuple(fc.constantFrom(...bodies), fc.array(mutation, { minLength: 1, maxLength: 3 })).map(([body, mutations]) => {
    const parts = body.match(/\w+|\s+|[^\w\s]/g) ?? [];
    for (const { at, drop, insert } of mutations) parts.splice(at % (parts.length + 1), drop, ...insert);
    return parts.join('');
  });
  fc.assert(
    fc.property(mutant, (body) => {
      const { text, statement } = create(body, 'n int, m inout int');
      try {
        parseProcedureBody(text, statement, RULES);
      } catch (error) {
        if (!(error instanceof SqlSyntaxError)) throw error;
        expect(error.offset).toBeGreaterThanOrEqual(statement.body.span.start);
        expect(error.offset).toBeLessThanOrEqual(statement.body.span.end);
      }
    }),
    { seed, numRuns: 1500 },
  );
});
