import type { Kind } from '../../model/index.ts';
import type { Org } from '../org.ts';

/** What a token's owner is: the kind that `me` in a path stands for. */
export const ownerKind: Kind = 'User';

/** An active user, to own the org's first token: the last one, because tests change the first ones. */
export function findOwner(org: Org): string | null {
  const ids = org.of(ownerKind).ids();
  return ids.findLast((id) => isActive(org, id)) ?? null;
}

/** Whether the user may still use tokens. */
export function isActive(org: Org, userId: string): boolean {
  return org.find(ownerKind, userId)?.status === 'ACTIVE';
}
