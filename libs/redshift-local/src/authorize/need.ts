import type { Relation } from '../catalog/catalog-entry.ts';

/** What lets a user do something: one of these is enough. */
export type Right =
  | { readonly kind: 'owner'; readonly owner: string }
  | { readonly kind: 'relation'; readonly privilege: string; readonly relation: RelationPlace; readonly columns?: ReadonlySet<string> }
  | { readonly kind: 'schema'; readonly privilege: 'usage' | 'create' | 'alter' | 'drop'; readonly schema: string }
  | { readonly kind: 'database'; readonly privilege: 'create' | 'temporary' }
  | { readonly kind: 'routine'; readonly schema: string; readonly signature: string }
  | { readonly kind: 'role'; readonly role: string }
  /** A permission on the system, which roles have. https://docs.aws.amazon.com/redshift/latest/dg/r_roles-system-privileges.html */
  | { readonly kind: 'system'; readonly permission: string }
  /** The same right, held with GRANT OPTION or ADMIN OPTION. */
  | { readonly kind: 'to-grant'; readonly right: Exclude<Right, { readonly kind: 'to-grant' | 'owner' }> };

type RelationPlace = Pick<Relation, 'schema' | 'name'>;

/** A user must hold one of `anyOf`; an empty list is for superusers alone. */
export interface Need {
  readonly user: string;
  readonly anyOf: readonly Right[];
  /** What the refusal says: `permission denied for relation t`. */
  readonly refusal: string;
  /** 1-based, where there is a place in the text. */
  readonly position?: number;
}
