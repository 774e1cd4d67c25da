import type { Node } from '../../src/model/index.ts';
import type { LinkRow } from '../../src/ports/sync.ts';
import { group, user } from '../company.ts';

/** What every server is asked: a thousand users with three groups each. */
export const question = `{
  users(first: 1000) {
    nodes {
      id oktaId login firstName lastName email title department status created
      groups(first: 3) { nodes { id oktaId name type description } }
    }
  }
}`;

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export const users: readonly Node[] = Array.from({ length: 1000 }, (_, index) => user(index)).sort(byId);
export const groups: readonly Node[] = Array.from({ length: 300 }, (_, index) => group(index)).sort(byId);

/** Three groups of each user, which differ. */
export const memberships: readonly LinkRow[] = users.flatMap(({ id }, index) =>
  [0, 101, 203].map((step) => ({ near: `00g${(index * 7 + step) % 300}`, far: id, facts: { source: 'MANUAL' } })),
);
