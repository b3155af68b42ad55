import type { Expression } from '../ast/expression.ts';
import type { SelectStatement } from '../ast/statement-dml.ts';
import type { Statement } from '../ast/statement.ts';
import { foldIdentifier, type NameRules } from '../identifier.ts';
import type { Token } from '../lex/token.ts';
import { parseExpression } from '../parse/parse-expression.ts';
import { parseStatementAt } from '../parse/parse-statement.ts';
import { TokenCursor } from '../parse/token-cursor.ts';
import { SqlSyntaxError } from '../syntax-error.ts';
import type { Embedded, VariableReference, Variable } from './procedure-body.ts';
import { sentText } from './sent-text.ts';
import { VariableScope } from './variable-scope.ts';

/** Reads a body token by token, and the SQL pieces in it with the variables around them. */
export class BodyReader {
  readonly cursor: TokenCursor;
  readonly scope = new VariableScope();
  readonly #rules: NameRules;
  /** How many exception handlers stand around the statement being read. */
  handlers = 0;
  /** How many of the variables are the procedure's arguments. */
  arguments = 0;

  constructor(cursor: TokenCursor, rules: NameRules) {
    this.cursor = cursor;
    this.#rules = rules;
  }

  fold(token: Token): string {
    return foldIdentifier({ text: token.value, quoted: token.type === 'quoted-word' }, this.#rules);
  }

  /** The tokens from here to the first that `ends` says yes to outside of parentheses and CASE; that one is left. */
  take(ends: (token: Token) => boolean, expected: string): Token[] {
    const taken: Token[] = [];
    let depth = 0;
    let cases = 0;
    for (;;) {
      const token = this.cursor.token;
      if (token.type === 'end') this.cursor.fail(`expected ${expected}`);
      if (depth === 0 && cases === 0 && ends(token)) return taken;
      if (isSymbol(token, ';') && taken.length > 0) this.cursor.fail(`expected ${expected}`);
      if (isSymbol(token, '(') || isSymbol(token, '[')) depth++;
      if (isSymbol(token, ')') || isSymbol(token, ']')) depth--;
      if (isWord(token, 'case')) cases++;
      if (isWord(token, 'end') && cases > 0) cases--;
      taken.push(this.cursor.next());
    }
  }

  takeUntilSemicolon(): Token[] {
    return this.take((token) => isSymbol(token, ';'), '";"');
  }

  expression(tokens: readonly Token[]): Embedded<Expression> {
    return this.#embed(tokens, parseExpression);
  }

  statement(tokens: readonly Token[]): Embedded<Statement> {
    return this.#embed(tokens, parseStatementAt);
  }

  query(tokens: readonly Token[]): Embedded<SelectStatement> {
    const read = this.statement(tokens);
    const { tree } = read;
    if (tree.kind === 'select-statement') return { ...read, tree };
    throw this.error('expected a query', tokens[0] ?? this.cursor.token);
  }

  /** An expression up to a word, which is taken too. */
  expressionBefore(word: string): Embedded<Expression> {
    const expression = this.expression(this.take((token) => isWord(token, word), word.toUpperCase()));
    this.cursor.expect(word);
    return expression;
  }

  /** Reads tokens as SQL of their own, `$n` in the place of each variable. */
  #embed<Tree>(tokens: readonly Token[], parse: (cursor: TokenCursor) => Tree): Embedded<Tree> {
    const references: VariableReference[] = [];
    const start = tokens[0]?.start ?? this.cursor.token.start;
    const end = tokens.at(-1)?.end ?? start;
    if (tokens.length === 0) this.cursor.fail('expected SQL');
    const parts = this.#substitute(tokens, references);
    const next = this.cursor.token;
    const sql = new TokenCursor(this.cursor.text, [...parts, { type: 'end', text: '', value: '', start: next.start, end: next.start }]);
    const tree = parse(sql);
    if (!sql.atEnd()) sql.fail('expected the end of the SQL');
    return { tree, references, text: sentText(parts, this.cursor.text), span: { start, end } };
  }

  #substitute(tokens: readonly Token[], references: VariableReference[]): Token[] {
    const parts: Token[] = [];
    for (let index = 0; index < tokens.length; ) {
      const token = tokens[index];
      if (token === undefined) break;
      const chain = chainAt(tokens, index);
      const found = chain === null ? null : this.#reference(chain);
      if (found === null) {
        parts.push(...tokens.slice(index, index + (chain?.length ?? 1)));
        index += chain?.length ?? 1;
        continue;
      }
      references.push(found.reference);
      const { start, end } = found.reference.span;
      parts.push({ type: 'positional-parameter', text: String(references.length), value: String(references.length), start, end });
      index += found.tokens;
    }
    return parts;
  }

  /** The variable that a chain of names begins with. A name in front of a dot is a record or a label, or none of ours. */
  #reference(chain: readonly Token[]): { readonly reference: VariableReference; readonly tokens: number } | null {
    const [first] = chain;
    if (first === undefined) return null;
    const found = (variable: Variable, field: string | null, tokens: number) => ({
      reference: { variable: variable.id, field, span: { start: first.start, end: chain[tokens - 1]?.end ?? first.end } },
      tokens,
    });
    if (first.type === 'positional-parameter') {
      const variable = this.scope.variables[Number(first.text) - 1];
      if (variable === undefined || !this.isArgument(variable.id)) throw this.error('there is no such argument', first);
      return found(variable, null, 1);
    }
    const names = chain.filter((_token, index) => index % 2 === 0).map((token) => this.fold(token));
    const [one = '', two, three] = names;
    const variable = this.scope.find(one);
    if (two === undefined) return variable === null ? null : found(variable, null, 1);
    if (variable !== null && isRecord(variable)) return found(variable, two, 3);
    const labelled = this.scope.findIn(one, two);
    if (labelled === null) return null;
    return three !== undefined && isRecord(labelled) ? found(labelled, three, 5) : found(labelled, null, 3);
  }

  isArgument(id: number): boolean {
    return id < this.arguments;
  }

  /** A variable or field at the cursor; null, and nothing taken, where there is none. */
  acceptReference(): VariableReference | null {
    const ahead: Token[] = [];
    for (let distance = 0; distance < 5; distance++) ahead.push(this.cursor.peek(distance));
    const chain = chainAt(ahead, 0);
    const found = chain === null ? null : this.#reference(chain);
    if (found === null) return null;
    for (let index = 0; index < found.tokens; index++) this.cursor.next();
    return found.reference;
  }

  reference(what: string): VariableReference {
    return this.acceptReference() ?? this.cursor.fail(`expected ${what}: a declared variable`);
  }

  /** A variable that may be given a value. */
  target(): VariableReference {
    const token = this.cursor.token;
    const reference = this.reference('a variable to assign to');
    const variable = this.scope.variables[reference.variable];
    if (variable?.constant === true) throw this.error(`"${variable.name}" is declared CONSTANT`, token);
    return reference;
  }

  targets(): readonly VariableReference[] {
    return this.cursor.commaSeparated(() => this.target());
  }

  error(message: string, at: Token, hint: string | null = null): SqlSyntaxError {
    return new SqlSyntaxError(message, this.cursor.text, at.start, hint);
  }
}

export const isWord = (token: Token, word: string): boolean => token.type === 'word' && token.text === word;
export const isSymbol = (token: Token, symbol: string): boolean => token.type === 'symbol' && token.text === symbol;
export const isRecord = (variable: Variable): boolean => variable.type.kind === 'record' || variable.type.kind === 'row';

const isName = (token: Token | undefined): boolean => token?.type === 'word' || token?.type === 'quoted-word';

/** `a.b.c` from an index on, dots included; an argument's number is a chain of one. */
function chainAt(tokens: readonly Token[], index: number): Token[] | null {
  const first = tokens[index];
  if (first?.type === 'positional-parameter') return [first];
  if (first === undefined || !isName(first)) return null;
  const chain = [first];
  for (let next = index + 1; ; next += 2) {
    const dot = tokens[next];
    const name = tokens[next + 1];
    if (dot === undefined || name === undefined || !isSymbol(dot, '.') || !isName(name)) return chain;
    chain.push(dot, name);
  }
}
