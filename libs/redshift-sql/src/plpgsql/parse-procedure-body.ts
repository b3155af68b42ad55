import type { CreateProcedure } from '../ast/statement-create-routine.ts';
import type { NameRules } from '../identifier.ts';
import { tokenizeQuoted } from '../lex/tokenize-quoted.ts';
import type { Token } from '../lex/token.ts';
import { foldIdentifier } from '../identifier.ts';
import { TokenCursor } from '../parse/token-cursor.ts';
import { BodyReader } from './body-reader.ts';
import { parseBareBlock } from './parse-block.ts';
import type { ProcedureBody } from './procedure-body.ts';

/**
 * Reads the PL/pgSQL of a procedure. `text` is what `procedure` was parsed from: positions of nodes and errors count in it. As in Redshift,
 * a variable's name is the variable wherever it stands in SQL, where a column of that name was meant too. Throws `SqlSyntaxError`.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_pl_pgSQL_reference.html
 *
 * @example
 * const statement = parseStatement(text);
 * if (statement.kind === 'create-procedure') parseProcedureBody(text, statement, { enableCaseSensitiveIdentifier: false }).block.body;
 */
export function parseProcedureBody(text: string, procedure: CreateProcedure, rules: NameRules): ProcedureBody {
  const reader = new BodyReader(new TokenCursor(text, bodyTokens(text, procedure)), rules);
  const { cursor, scope } = reader;
  scope.enter(null, false);
  for (const { name, type } of procedure.parameters) {
    scope.declare({
      name: name === null ? '' : foldIdentifier(name, rules),
      type: { kind: 'declared', type },
      constant: false,
      notNull: false,
      initial: null,
      cursor: null,
    });
  }
  reader.arguments = procedure.parameters.length;
  const found = scope.declare({ name: 'found', type: { kind: 'any' }, constant: false, notNull: false, initial: null, cursor: null });
  const label = cursor.acceptSymbol('<<') ? readLabel(reader) : null;
  const block = parseBareBlock(reader, label);
  cursor.acceptSymbol(';');
  if (!cursor.atEnd()) cursor.fail('expected the end of the procedure');
  return { block, variables: scope.variables, found };
}

function readLabel(reader: BodyReader): string {
  const at = reader.cursor.token;
  reader.cursor.identifier('a label');
  reader.cursor.expectSymbol('>>');
  return reader.fold(at);
}

/** The tokens of a body, with places in the text around it: it is read as a string whose quotes are one character wide. */
function bodyTokens(text: string, { body }: CreateProcedure): Token[] {
  const token: Token = {
    type: body.dollarQuoted ? 'dollar-string' : 'string',
    text: body.text,
    value: body.text,
    start: body.span.start - 1,
    end: body.span.end + 1,
  };
  return tokenizeQuoted(text, token);
}
