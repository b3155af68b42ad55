import fc from 'fast-check';
import { ANYHOW, QUALIFIED, seldom } from './names.ts';
import { relationsChanged, relationsMade } from './relation-changes.ts';
import { rightsChanged, userChanged } from './right-changes.ts';
import { rowsChanged, rowsRead } from './row-changes.ts';
import { functionsChanged, schemasChanged } from './schema-changes.ts';

const transaction = fc.constantFrom('begin', 'commit', 'rollback');

const change = fc.oneof(
  { weight: 6, arbitrary: relationsMade(ANYHOW, seldom(' temp')) },
  { weight: 8, arbitrary: relationsChanged(ANYHOW) },
  { weight: 3, arbitrary: schemasChanged },
  { weight: 3, arbitrary: functionsChanged(ANYHOW) },
  { weight: 4, arbitrary: rowsChanged(ANYHOW) },
  { weight: 3, arbitrary: rowsRead(ANYHOW) },
  { weight: 2, arbitrary: transaction },
);

/** No temporary tables: they belong to a session, which is of one user on Redshift as a rule. */
const act = fc.oneof(
  { weight: 3, arbitrary: relationsMade(QUALIFIED, fc.constant('')) },
  { weight: 3, arbitrary: relationsChanged(QUALIFIED) },
  { weight: 1, arbitrary: schemasChanged },
  { weight: 1, arbitrary: functionsChanged(QUALIFIED) },
  { weight: 4, arbitrary: rowsChanged(QUALIFIED) },
  { weight: 4, arbitrary: rowsRead(QUALIFIED) },
  { weight: 7, arbitrary: rightsChanged },
  { weight: 5, arbitrary: userChanged },
  { weight: 1, arbitrary: transaction },
);

const many = (statement: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc.array(statement, { minLength: 10, maxLength: 40, size: 'max' });

/** Changes of schemas and of what is in them, by who owns everything. */
export const changes: fc.Arbitrary<readonly string[]> = many(change);

/** What users are granted, and what they do then. */
export const acts: fc.Arbitrary<readonly string[]> = many(act);
