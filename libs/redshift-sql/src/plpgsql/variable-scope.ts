import type { Variable } from './procedure-body.ts';

interface Level {
  readonly label: string | null;
  readonly loop: boolean;
  readonly names: Map<string, number>;
}

/** The names that the statement being read can see: blocks and loops around it, the innermost first. Names are folded. */
export class VariableScope {
  readonly variables: Variable[] = [];
  #levels: readonly Level[] = [];

  enter(label: string | null, loop: boolean): void {
    this.#levels = [{ label, loop, names: new Map() }, ...this.#levels];
  }

  leave(): void {
    this.#levels = this.#levels.slice(1);
  }

  /** Adds a variable to the innermost level; false where the level has one of that name. */
  declare(variable: Omit<Variable, 'id'>): number {
    const id = this.variables.length;
    this.variables.push({ ...variable, id });
    if (variable.name !== '') this.name(variable.name, id);
    return id;
  }

  name(name: string, id: number): void {
    this.#levels[0]?.names.set(name, id);
  }

  declaredHere(name: string): boolean {
    return this.#levels[0]?.names.has(name) === true;
  }

  find(name: string): Variable | null {
    for (const { names } of this.#levels) {
      const id = names.get(name);
      if (id !== undefined) return this.variables[id] ?? null;
    }
    return null;
  }

  /** The variable `label.name`. */
  findIn(label: string, name: string): Variable | null {
    const level = this.#levels.find((candidate) => candidate.label === label);
    const id = level?.names.get(name);
    return id === undefined ? null : (this.variables[id] ?? null);
  }

  hasLabel(label: string, loopOnly: boolean): boolean {
    return this.#levels.some((level) => level.label === label && (level.loop || !loopOnly));
  }

  get inLoop(): boolean {
    return this.#levels.some((level) => level.loop);
  }
}
