import { sourceColumns, type Source, type SourceColumn } from '@hakkai/contract';
import { columnProblem } from './check-column.ts';
import { decimalSize, printDecimal, readDecimal } from './decimal-literal.ts';
import { JSON_NULL, printJson, type JsonValue } from './json-value.ts';
import { RecordRejected } from './reject.ts';

type JsonObject = JsonValue & { readonly kind: 'object' };

/** A source's contract, compiled once and asked for every record. */
export interface SourceContract {
  readonly source: Source;
  readonly keys: readonly SourceColumn[];
  readonly attributes: readonly SourceColumn[];
  readonly known: ReadonlySet<string>;
}

/** @throws RangeError when the declaration itself is wrong; the compiler reports the same problems before anything is deployed. */
export function compileContract(source: Source): SourceContract {
  const { columns, problems } = sourceColumns(source);
  if (problems.length > 0) throw new RangeError(`The contract cannot be used:\n${problems.join('\n')}`);
  return {
    source,
    keys: columns.filter((c) => c.key),
    attributes: columns.filter((c) => !c.key),
    known: new Set(columns.map((c) => c.name)),
  };
}

/**
 * The key as JSON literals in declared order. Whole numbers are written plainly, so that COPY reads them into an integer column.
 *
 * @throws RecordRejected `key-mismatch` when the attributes are not the declared ones, `key-type` when a value is not of its type.
 */
export function keyLiterals(contract: SourceContract, keys: JsonObject): Readonly<Record<string, string>> {
  const found = [...keys.entries.keys()].sort().join(', ');
  const declared = contract.keys.map((c) => c.name);
  if (keys.entries.size !== declared.length || !declared.every((name) => keys.entries.has(name)))
    throw new RecordRejected('key-mismatch', `the record's key is (${found}), the source declares (${[...declared].sort().join(', ')})`);
  return Object.fromEntries(
    contract.keys.map((column) => {
      const value = keys.entries.get(column.name) ?? JSON_NULL;
      const problem = columnProblem(column.type, value);
      if (problem !== null) throw new RecordRejected('key-type', `key ${column.name}: ${problem}`);
      return [column.name, keyLiteral(value)];
    }),
  );
}

function keyLiteral(value: JsonValue): string {
  const parts = value.kind === 'number' ? readDecimal(value.literal) : null;
  return parts && decimalSize(parts).fraction === 0 ? printDecimal(parts) : printJson(value);
}

/**
 * The item as it may enter the warehouse. Attributes of the contract have their promised type; an attribute that it does not name is
 * handled as `onUnknown` says:
 * - `evolve`: kept in the payload, to be added to the contract when somebody wants it;
 * - `discard-value`: dropped from the payload, the rest of the item goes on;
 * - `discard-row`, `quarantine`, `freeze`: the record goes to quarantine with its raw bytes under a code of its own
 *   (`discarded-row`: expected, nobody is called; `unknown-attribute`: somebody should look; `frozen`: the producer broke its word).
 *
 * @throws RecordRejected
 */
export function applyContract(contract: SourceContract, item: JsonObject): JsonObject {
  for (const column of contract.attributes) {
    const value = item.entries.get(column.name) ?? JSON_NULL;
    if (value.kind === 'null' && column.type.kind !== 'super') {
      if (!column.nullable)
        throw new RecordRejected('contract-missing', `attribute ${column.name}: is absent, the contract promises it always`);
      continue;
    }
    if (!column.nullable && !item.entries.has(column.name))
      throw new RecordRejected('contract-missing', `attribute ${column.name}: is absent, the contract promises it always`);
    const problem = columnProblem(column.type, value);
    if (problem !== null) throw new RecordRejected('contract-type', `attribute ${column.name}: ${problem}`);
  }
  const unknown = [...item.entries.keys()].filter((name) => !contract.known.has(name));
  return unknown.length === 0 ? item : withUnknown(contract, item, unknown);
}

function withUnknown(contract: SourceContract, item: JsonObject, unknown: readonly string[]): JsonObject {
  const said = `attributes the contract does not name: ${unknown.slice(0, 10).join(', ')}`;
  switch (contract.source.onUnknown) {
    case 'evolve':
      return item;
    case 'discard-value':
      return { kind: 'object', entries: new Map([...item.entries].filter(([name]) => contract.known.has(name))) };
    case 'discard-row':
      throw new RecordRejected('discarded-row', said);
    case 'quarantine':
      throw new RecordRejected('unknown-attribute', said);
    case 'freeze':
      throw new RecordRejected('frozen', said);
  }
}
