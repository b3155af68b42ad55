import type { Variable, VariableReference } from '@hakkai/redshift-sql';
import type { StatementRun } from '../execute/statement-run.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import type { RedshiftType } from '../types/redshift-type.ts';
import { convert, type Value } from './value.ts';

/** The row a record holds; before it is given one it has no fields. */
export interface RecordValue {
  readonly names: readonly string[];
  readonly values: readonly Value[];
}

/** What a variable is, its type looked up. */
export type Slot =
  | { readonly kind: 'scalar'; readonly type: RedshiftType }
  /** `type` null: takes the type of what is assigned. */
  | { readonly kind: 'untyped' }
  | { readonly kind: 'record' }
  /** A record of a table's columns. */
  | { readonly kind: 'row'; readonly names: readonly string[]; readonly types: readonly RedshiftType[] };

interface Held {
  readonly slot: Slot;
  value: Value | null;
  record: RecordValue | null;
}

/** The variables of one running call. */
export class Frame {
  readonly #variables: readonly Variable[];
  readonly #held = new Map<number, Held>();

  constructor(variables: readonly Variable[]) {
    this.#variables = variables;
  }

  variable(id: number): Variable {
    const variable = this.#variables[id];
    if (variable === undefined) throw new RedshiftError('XX000', `the procedure has no variable ${id}`);
    return variable;
  }

  /** Enters a variable: NULL, or a row of NULLs. */
  declare(id: number, slot: Slot): void {
    const record = slot.kind === 'row' ? { names: slot.names, values: slot.types.map((type): Value => ({ type, cell: null })) } : null;
    this.#held.set(id, { slot, value: slot.kind === 'scalar' ? { type: slot.type, cell: null } : null, record });
  }

  slot(id: number): Slot {
    return this.#find(id).slot;
  }

  read({ variable, field }: VariableReference): Value {
    const held = this.#find(variable);
    const { name } = this.variable(variable);
    if (held.slot.kind === 'record' || held.slot.kind === 'row') {
      if (field === null) throw new NotEmulated(`the record "${name}" as one value`, { hint: 'Name one of its fields.' });
      if (held.record === null)
        throw new RedshiftError('55000', `record "${name}" is not assigned yet`, {
          hint: 'The tuple structure of a not-yet-assigned record is indeterminate.',
        });
      const value = held.record.values[held.record.names.indexOf(field)];
      if (value === undefined) throw noField(name, field);
      return value;
    }
    if (held.value === null) throw new RedshiftError('55000', `variable "${name}" has no value yet`);
    return held.value;
  }

  /** Gives a variable or a field of a record a value. */
  async write({ variable: id, field }: VariableReference, value: Value, run: StatementRun): Promise<void> {
    const held = this.#find(id);
    const { name, notNull } = this.variable(id);
    if (notNull && value.cell === null)
      throw new RedshiftError('22004', `null value cannot be assigned to variable "${name}" declared NOT NULL`);
    switch (held.slot.kind) {
      case 'untyped':
        held.value = value;
        return;
      case 'scalar':
        held.value = await convert(value, held.slot.type, run);
        return;
      case 'record':
      case 'row': {
        if (field === null) throw new RedshiftError('42804', `a single value cannot be assigned to the record "${name}"`);
        const old = this.read({ variable: id, field, span: { start: 0, end: 0 } });
        const converted = await convert(value, old.type, run);
        const { names, values } = held.record ?? { names: [], values: [] };
        held.record = { names, values: values.map((one, index) => (index === names.indexOf(field) ? converted : one)) };
        return;
      }
      default:
        held.slot satisfies never;
    }
  }

  /** Gives the columns of a row (NULLs where there is none) to a record, or to a list of variables that matches them. */
  async writeRow(targets: readonly VariableReference[], row: RecordValue, run: StatementRun): Promise<void> {
    const [first] = targets;
    if (targets.length === 1 && first !== undefined && first.field === null) {
      const held = this.#find(first.variable);
      if (held.slot.kind === 'record') {
        held.record = row;
        return;
      }
      if (held.slot.kind === 'row') {
        const { names, types } = held.slot;
        checkWidth(types.length, row.values.length);
        const values: Value[] = [];
        for (const [index, type] of types.entries()) values.push(await convert(row.values[index] ?? { type, cell: null }, type, run));
        held.record = { names, values };
        return;
      }
    }
    checkWidth(targets.length, row.values.length);
    for (const [index, target] of targets.entries()) {
      const value = row.values[index];
      if (value !== undefined) await this.write(target, value, run);
    }
  }

  #find(id: number): Held {
    const held = this.#held.get(id);
    if (held === undefined) throw new RedshiftError('XX000', `variable "${this.variable(id).name}" was not entered`);
    return held;
  }
}

function checkWidth(wanted: number, given: number): void {
  if (wanted !== given)
    throw new RedshiftError('42804', `the query gives ${given} columns for ${wanted} variables`, {
      hint: 'The selected values must match the structure of the target.',
    });
}

const noField = (record: string, field: string): RedshiftError => new RedshiftError('42703', `record "${record}" has no field "${field}"`);
