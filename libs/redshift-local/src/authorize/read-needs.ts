import { TEMPORARY_SCHEMA } from '../catalog/catalog-view.ts';
import type { BindFindings, RelationUse } from '../bind/bind-context.ts';
import type { Need } from './need.ts';

export const usageNeed = (schema: string, user: string, position?: number): Need => ({
  user,
  anyOf: [{ kind: 'schema', privilege: 'usage', schema }],
  refusal: `permission denied for schema ${schema}`,
  ...(position === undefined ? {} : { position }),
});

/**
 * What the reader of a bound statement needs. Below a view, bound or late-binding, the reader is the owner of the view; a function in a view is
 * called by the user. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html
 */
export const readNeeds = ({ uses, calls }: Pick<BindFindings, 'uses' | 'calls'>): readonly Need[] => [
  ...uses.flatMap((use) => relationNeeds(use)),
  ...calls.map(({ definition: { schema }, user, position }) => usageNeed(schema, user, position)),
  ...calls.map(
    ({ definition: { schema, name, signature, owner }, user, position }): Need => ({
      user,
      anyOf: [
        { kind: 'owner', owner },
        { kind: 'routine', schema, signature },
      ],
      refusal: `permission denied for function ${name}`,
      ...(position === undefined ? {} : { position }),
    }),
  ),
];

function relationNeeds({ relation, external, reader, columns, target, position }: RelationUse): readonly Need[] {
  if (relation === null) return [usageNeed(external, reader, position)];
  const usage = relation.schema === TEMPORARY_SCHEMA ? [] : [usageNeed(relation.schema, reader, position)];
  // What a statement writes is read only where it names a column of it.
  if (target && columns.size === 0) return usage;
  return [
    ...usage,
    {
      user: reader,
      anyOf: [
        { kind: 'owner', owner: relation.owner },
        { kind: 'relation', privilege: 'select', relation, columns },
      ],
      refusal: `permission denied for relation ${relation.name}`,
      ...(position === undefined ? {} : { position }),
    },
  ];
}
