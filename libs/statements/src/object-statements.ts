import { LEDGER, physicalRelation } from '@hakkai/contract';
import { createTempTableStatement } from './create-table.ts';
import { LOAD_OBJECTS, type LoadBatch, type LoadObject } from './load-batch.ts';
import { quoteIdentifier, quoteLiteral, quoteRelation } from './quote.ts';

const OBJECT_COLUMNS = [
  { name: 'object', type: 'varchar(1024)', nullable: false },
  { name: 'sha256', type: 'varchar(64)', nullable: false },
  { name: 'kind', type: 'varchar(10)', nullable: false },
  { name: 'records', type: 'bigint', nullable: false },
];

/**
 * The batch's objects as a table, less those the ledger has: an object is loaded once, whatever a load before this one was told of
 * its end. One that the ledger has with other content fails the batch, because land objects are immutable.
 */
export function objectStatements(batch: LoadBatch): readonly string[] {
  const ledger = quoteRelation(physicalRelation(batch.environment, LEDGER));
  const objects = quoteIdentifier(LOAD_OBJECTS);
  return [
    createTempTableStatement(LOAD_OBJECTS, OBJECT_COLUMNS),
    `insert into ${objects} ("object", "sha256", "kind", "records") values\n${batch.objects.map(objectRow).join(',\n')}`,
    [
      `select cast('object changed after it was loaded: ' || o."object" as integer)`,
      `from ${objects} as o join ${ledger} as l on l."object" = o."object"`,
      `where l."sha256" <> o."sha256"`,
    ].join('\n'),
    `delete from ${objects} where "object" in (select l."object" from ${ledger} as l)`,
  ];
}

export function objectRow(object: LoadObject): string {
  return `(${quoteLiteral(object.key)}, ${quoteLiteral(object.sha256)}, ${quoteLiteral(object.kind)}, ${object.records})`;
}

/**
 * After COPY: leaves only lines of objects that are still to be loaded, then fails the batch unless each object brought exactly the
 * records its key promises.
 *
 * @param stage table of the session with an object column
 * @param record condition under which a row of the stage begins a record
 */
export function completenessStatements(kind: LoadObject['kind'], stage: string, objectColumn: string, record?: string): readonly string[] {
  const objects = quoteIdentifier(LOAD_OBJECTS);
  const staged = quoteIdentifier(stage);
  const column = quoteIdentifier(objectColumn);
  return [
    `delete from ${staged} where ${column} not in (select "object" from ${objects})`,
    [
      `select cast('object has ' || coalesce(s."records", 0)::varchar || ' records, its key says ' || o."records"::varchar || ': ' || o."object" as integer)`,
      `from ${objects} as o`,
      `left join (select ${column} as "object", count(*) as "records" from ${staged}${record ? ` where ${record}` : ''} group by ${column}) as s`,
      `  on s."object" = o."object"`,
      `where o."kind" = ${quoteLiteral(kind)} and coalesce(s."records", 0) <> o."records"`,
    ].join('\n'),
  ];
}
