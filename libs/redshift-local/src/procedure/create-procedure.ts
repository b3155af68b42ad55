import type { CreateProcedure, Identifier, ProcedureStatement, RoutineParameter } from '@hakkai/redshift-sql';
import { argumentType, isRefcursor } from '../bind/argument-type.ts';
import { at, type BindContext } from '../bind/bind-context.ts';
import { bindTypeName } from '../bind/bind-type.ts';
import { creationSchema, relationName } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import type { Procedure, ProcedureParameter } from '../catalog/catalog-entry.ts';
import { procedureKey } from '../catalog/catalog-state.ts';
import { bindContext } from '../execute/bind-run.ts';
import { DONE, type Outcome, type StatementRun } from '../execute/statement-run.ts';
import { RedshiftError } from '../redshift-error.ts';
import { MAX_VARCHAR, typeName, varchar } from '../types/redshift-type.ts';
import { readBody } from './parsed-procedure.ts';

const MAX_ARGUMENTS = 32;
const MAX_SOURCE_BYTES = 2 * 1024 * 1024;

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html */
export async function createProcedure(run: StatementRun<CreateProcedure>): Promise<Outcome> {
  const { statement, session, sql } = run;
  const context = bindContext(run);
  const read = relationName(statement.name, context);
  const schema = creationSchema(read, statement.name, context);
  await session.startEngine();
  checkLimits(statement, context);
  const { block } = readBody(sql, statement, context.settings.caseSensitiveIdentifier).body;
  checkMode(statement, [block], context);
  const procedure: Procedure = {
    schema,
    name: read.name,
    parameters: statement.parameters.map((parameter) => bindParameter(parameter, context)),
    nonatomic: statement.nonatomic,
    definer: statement.security === 'definer',
    settings: statement.settings.map(({ name, value }) => ({ name: name.text.toLowerCase(), value })),
    text: sql.slice(statement.span.start, statement.span.end),
    owner: session.user,
    oid: session.shared.nextOid(),
  };
  const key = procedureKey(procedure);
  const old = session.catalog.state.procedures.get(key);
  if (old !== undefined) checkReplacement(old, procedure, statement, context);
  session.catalog.change({ kind: 'procedures', key, value: { ...procedure, owner: old?.owner ?? procedure.owner } });
  return DONE;
}

function checkLimits({ parameters, body, name }: CreateProcedure, context: BindContext): void {
  const inputs = parameters.filter(({ mode }) => mode !== 'out').length;
  const outputs = parameters.filter(({ mode }) => mode === 'out' || mode === 'inout').length;
  if (inputs > MAX_ARGUMENTS || outputs > MAX_ARGUMENTS)
    throw new RedshiftError(
      '54023',
      `procedures cannot have more than ${MAX_ARGUMENTS} input and ${MAX_ARGUMENTS} output arguments`,
      at(context, name.span.start),
    );
  const names = parameters.flatMap((parameter) => (parameter.name === null ? [] : [parameter.name]));
  const twice = names.find((one, index) => names.findIndex((other) => sameName(other, one, context)) !== index);
  if (twice !== undefined)
    throw new RedshiftError('42P13', `parameter name "${twice.text}" used more than once`, at(context, twice.span.start));
  if (new TextEncoder().encode(body.text).length > MAX_SOURCE_BYTES)
    throw new RedshiftError('54000', 'the source of a procedure is at most 2 MB', at(context, body.span.start));
}

const sameName = (one: Identifier, other: Identifier, { settings }: BindContext): boolean =>
  foldName(one, settings) === foldName(other, settings);

/** What only one of the two transaction modes has. */
function checkMode(statement: CreateProcedure, body: readonly ProcedureStatement[], context: BindContext): void {
  const refuse = (what: string, offset: number): never => {
    throw new RedshiftError('0A000', what, at(context, offset));
  };
  if (statement.nonatomic) {
    if (statement.security === 'definer') refuse('SECURITY DEFINER is not supported for a NONATOMIC procedure', statement.span.start);
    if (statement.settings[0] !== undefined)
      refuse('SET configuration_parameter is not supported for a NONATOMIC procedure', statement.settings[0].span.start);
    return;
  }
  for (const inner of everyStatement(body)) {
    if (inner.kind === 'reraise') refuse('RAISE without arguments is only valid in a NONATOMIC procedure', inner.span.start);
    if (inner.kind === 'transaction-control' && inner.action === 'start')
      refuse('START TRANSACTION is only valid in a NONATOMIC procedure', inner.span.start);
    if (inner.kind === 'block' && inner.handler?.after === 'continue')
      refuse('CONTINUE_HANDLER is only valid in a NONATOMIC procedure', inner.handler.span.start);
  }
}

/** Every statement of a body, those inside of others included. */
function* everyStatement(body: readonly ProcedureStatement[]): Iterable<ProcedureStatement> {
  for (const statement of body) {
    yield statement;
    if ('body' in statement) yield* everyStatement(statement.body);
    if (statement.kind === 'block' && statement.handler !== null) yield* everyStatement(statement.handler.body);
    if (statement.kind === 'if' || statement.kind === 'case-statement') {
      for (const branch of statement.branches) yield* everyStatement(branch.body);
      yield* everyStatement(statement.otherwise ?? []);
    }
  }
}

function bindParameter({ name, mode, type }: RoutineParameter, context: BindContext): ProcedureParameter {
  const refcursor = isRefcursor(type);
  return {
    name: name === null ? null : foldName(name, context.settings),
    mode: mode ?? 'in',
    refcursor,
    type: refcursor ? varchar(MAX_VARCHAR) : argumentType(bindTypeName(type, context)),
  };
}

function checkReplacement(old: Procedure, replacement: Procedure, statement: CreateProcedure, context: BindContext): void {
  const place = at(context, statement.name.span.start);
  if (!statement.orReplace)
    throw new RedshiftError('42723', `procedure "${replacement.name}" already exists with same argument types`, {
      ...place,
      hint: 'Write CREATE OR REPLACE PROCEDURE to replace it.',
    });
  if (outputs(old) !== outputs(replacement))
    throw new RedshiftError('42P13', 'cannot change return type of existing procedure', { ...place, hint: 'Use DROP PROCEDURE first.' });
}

const outputs = ({ parameters }: Procedure): string =>
  parameters
    .filter(({ mode }) => mode !== 'in')
    .map(({ mode, type }) => `${mode} ${typeName(type)}`)
    .join();
