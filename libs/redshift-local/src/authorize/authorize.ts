import type { CatalogState } from '../catalog/catalog-state.ts';
import { PermissionDenied } from '../redshift-error.ts';
import { holds, isSuperuser } from './holds.ts';
import type { Need } from './need.ts';

/** Refuses where a need is not met: 42501. */
export function authorize(needs: readonly Need[], state: Pick<CatalogState, 'principals' | 'grants' | 'schemas'>): void {
  for (const { user, anyOf, refusal, position } of needs) {
    if (isSuperuser(state, user) || anyOf.some((right) => holds(state, user, right))) continue;
    throw new PermissionDenied(refusal, position === undefined ? {} : { position });
  }
}
