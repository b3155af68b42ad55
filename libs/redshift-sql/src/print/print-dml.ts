import type { Assignment, DmlStatement, Insert, InsertSource, Merge, MergeBranches, WrittenValue } from '../ast/statement-dml.ts';
import { clause, group, list, phrase } from './phrase.ts';
import { printExpression } from './print-expression.ts';
import { printFromItem } from './print-from.ts';
import { printAlias, printIdentifier, printName } from './print-name.ts';
import { printQuery, printWith } from './print-query.ts';

export function printDml(statement: DmlStatement): string {
  switch (statement.kind) {
    case 'select-statement':
      return printQuery(statement.query);
    case 'insert':
      return printInsert(statement);
    case 'update':
      return phrase(
        statement.with && printWith(statement.with),
        'update',
        printName(statement.target),
        printAlias(statement.alias),
        clause('set', statement.assignments, printAssignment),
        clause('from', statement.from, printFromItem),
        statement.where && `where ${printExpression(statement.where)}`,
      );
    case 'delete':
      return phrase(
        statement.with && printWith(statement.with),
        'delete from',
        printName(statement.target),
        printAlias(statement.alias),
        clause('using', statement.using, printFromItem),
        statement.where && `where ${printExpression(statement.where)}`,
      );
    case 'merge':
      return printMerge(statement);
    case 'truncate':
      return `truncate ${printName(statement.table)}`;
  }
}

function printInsert({ target, columns, source }: Insert): string {
  return phrase('insert into', printName(target), group(columns, printIdentifier), printInsertSource(source));
}

function printInsertSource(source: InsertSource): string {
  switch (source.kind) {
    case 'insert-default-values':
      return 'default values';
    case 'insert-values':
      return `values ${list(source.rows, (row) => `(${list(row, printValue)})`)}`;
    case 'query':
      return printQuery(source);
  }
}

const printValue = (value: WrittenValue): string => (value.kind === 'default' ? 'default' : printExpression(value));

function printAssignment({ column, value }: Assignment): string {
  return `${printIdentifier(column)} = ${printValue(value)}`;
}

function printMerge({ target, source, sourceAlias, condition, action }: Merge): string {
  return phrase(
    `merge into ${printName(target)} using ${printName(source)}`,
    printAlias(sourceAlias),
    `on ${printExpression(condition)}`,
    action.kind === 'merge-remove-duplicates' ? 'remove duplicates' : printBranches(action),
  );
}

function printBranches({ matched, notMatched }: MergeBranches): string {
  const change = matched.kind === 'merge-delete' ? 'delete' : `update set ${list(matched.assignments, printAssignment)}`;
  const values = `values (${list(notMatched.values, printValue)})`;
  return phrase('when matched then', change, 'when not matched then insert', group(notMatched.columns, printIdentifier), values);
}
