import type { Pass } from './compilation.ts';
import { bindReferences } from './passes/bind-references.ts';
import { checkDeclarations } from './passes/check-declarations.ts';
import { checkFunctions } from './passes/check-functions.ts';
import { checkPaths } from './passes/check-paths.ts';
import { checkSelectors } from './passes/check-selectors.ts';
import { checkTestOrder } from './passes/check-test-order.ts';
import { orderModels } from './passes/order-models.ts';
import { readFunctions } from './passes/read-functions.ts';
import { readModels } from './passes/read-models.ts';
import { readReports } from './passes/read-reports.ts';
import { readSeeds } from './passes/read-seeds.ts';
import { readTests } from './passes/read-tests.ts';
import { resolveColumns } from './passes/resolve-columns.ts';
import { writeQueries } from './passes/write-queries.ts';
import { writeStatements } from './passes/write-statements.ts';

/** From files and declarations to statements, in this order. Each pass sees what those before it found, and adds to the problems. */
export const CHECKS: readonly Pass[] = [
  checkDeclarations,
  checkPaths,
  readFunctions,
  readSeeds,
  readModels,
  readTests,
  readReports,
  bindReferences,
  checkFunctions,
  orderModels,
  resolveColumns,
  checkTestOrder,
  checkSelectors,
];

/** These write SQL, and run only on a project whose names all mean something. */
export const WRITERS: readonly Pass[] = [writeQueries, writeStatements];
