import type { ShowStatement } from '../ast/statement-show.ts';
import { phrase } from './phrase.ts';
import { printName, printString } from './print-name.ts';
import { printGrantee } from './print-principal.ts';
import { printSignature } from './print-routine.ts';

export function printShow(statement: ShowStatement): string {
  switch (statement.kind) {
    case 'show-parameters':
      return phrase(
        `show parameters of ${statement.object} ${printSignature(statement.routine)}`,
        statement.like === null ? null : `like ${printString(statement.like)}`,
      );
    case 'show-constraints':
      return phrase(
        `show constraints ${statement.keys} from table ${printName(statement.table)}`,
        statement.limit === null ? null : `limit ${statement.limit}`,
      );
    case 'show-grants': {
      const named =
        statement.routine === null ? (statement.name === null ? '' : printName(statement.name)) : printSignature(statement.routine);
      return phrase(
        statement.columns ? 'show column grants' : 'show grants',
        statement.object === null ? null : `on ${statement.object} ${named}`,
        statement.grantee === null ? null : `for ${printGrantee(statement.grantee)}`,
        statement.limit === null ? null : `limit ${statement.limit}`,
      );
    }
  }
}
