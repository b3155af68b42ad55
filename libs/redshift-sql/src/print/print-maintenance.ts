import type { CommentTarget, MaintenanceStatement } from '../ast/statement-maintenance.ts';
import { group, phrase } from './phrase.ts';
import { printIdentifier, printName, printString } from './print-name.ts';
import { printSignature } from './print-routine.ts';

export function printMaintenance(statement: MaintenanceStatement): string {
  switch (statement.kind) {
    case 'analyze':
      return phrase(
        'analyze',
        statement.verbose && 'verbose',
        statement.table && printName(statement.table),
        group(statement.columns, printIdentifier),
        statement.only,
      );
    case 'analyze-compression':
      return phrase(
        'analyze compression',
        statement.table && printName(statement.table),
        group(statement.columns, printIdentifier),
        statement.comprows === null ? null : `comprows ${statement.comprows}`,
      );
    case 'vacuum':
      return phrase(
        'vacuum',
        statement.mode,
        statement.table && printName(statement.table),
        statement.threshold && `to ${statement.threshold.percent} percent`,
        statement.boost && 'boost',
      );
    case 'comment':
      return `comment on ${printTarget(statement.on)} is ${statement.text === null ? 'null' : printString(statement.text)}`;
  }
}

function printTarget(target: CommentTarget): string {
  switch (target.kind) {
    case 'comment-on-object':
      return `${target.object} ${printName(target.name)}`;
    case 'comment-on-routine':
      return `${target.object} ${printSignature(target.routine)}`;
    case 'comment-on-constraint':
      return `constraint ${printIdentifier(target.constraint)} on ${printName(target.table)}`;
  }
}
