/** A task waits for itself, through others. `cycle` names them in order, the first again at the end. */
export class DependencyCycleError extends Error {
  readonly cycle: readonly string[];

  constructor(cycle: readonly string[]) {
    super(`These wait for each other and could never start: ${cycle.join(' → ')}. Remove one of the references.`);
    this.name = 'DependencyCycleError';
    this.cycle = cycle;
  }
}

/** A task waits for one that is not in the graph. */
export class UnknownDependencyError extends Error {
  constructor(id: string, dependency: string) {
    super(`${id} depends on ${dependency}, which is not among the tasks: add it or select it too.`);
    this.name = 'UnknownDependencyError';
  }
}

/** Two tasks have one id. */
export class DuplicateTaskError extends Error {
  constructor(id: string) {
    super(`There are two tasks called ${id}: an id is given once.`);
    this.name = 'DuplicateTaskError';
  }
}

/** Selectors that mean nothing, all of them at once: a run that does less than it was asked for would pass in silence. */
export class SelectorError extends Error {
  readonly selectors: readonly string[];

  constructor(selectors: readonly string[], known: readonly string[]) {
    super(
      `Nothing is called ${selectors.join(', ')}. Write a name, schema.*, tag:name, with + before it for all it needs; known are ${known.join(', ')}.`,
    );
    this.name = 'SelectorError';
    this.selectors = selectors;
  }
}
