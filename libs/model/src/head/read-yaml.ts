import type { Shape, ShapeProblem } from '@hakkai/contract';
import { isNode, parseDocument, type Document } from 'yaml';
import { problemAt, type Problem } from '../problem.ts';
import type { ProjectFile } from '../project-file.ts';

export interface ReadYaml<T> {
  /** Null when there are problems. */
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** Offset in the file of what stands under a path of keys, or of its nearest parent. */
  readonly offsetOf: (path: readonly (string | number)[]) => number;
}

/** Reads YAML that stands at an offset of a file into a shape; every problem has its position in the file. */
export function readYaml<T>(
  file: ProjectFile,
  part: { readonly text: string; readonly start: number },
  shape: Shape<T>,
  hint: string,
): ReadYaml<T> {
  const document = parseDocument(part.text, { prettyErrors: false });
  const offsetOf = (path: readonly (string | number)[]): number => part.start + offsetIn(document, path);
  const broken = document.errors.map((error) =>
    problemAt(file, part.start + error.pos[0], `this is no YAML: ${error.message}`, 'write it as `key: value`, lists as `[a, b]`'),
  );
  if (broken.length > 0) return { value: null, problems: broken, offsetOf };
  const found: ShapeProblem[] = [];
  const value = shape.read(document.toJS() ?? {}, '$', found);
  if (found.length === 0) return { value, problems: [], offsetOf };
  const problems = found.map((problem) => {
    const path = splitPath(problem.path);
    return problemAt(file, offsetOf(path), `${path.join('.') || 'the head'}: ${problem.message}`, hint);
  });
  return { value: null, problems, offsetOf };
}

/** @example splitPath('$.columns.scorer.tests[0]') // ['columns', 'scorer', 'tests', 0] */
function splitPath(path: string): readonly (string | number)[] {
  return [...path.slice(1).matchAll(/\.([^.[]+)|\[(\d+)\]/g)].map(([, key, index]) => key ?? Number(index));
}

function offsetIn(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
