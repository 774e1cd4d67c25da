import { readPath } from '../../model/path.ts';
import type { Org } from '../org.ts';

interface Logins {
  version: number;
  ids: ReadonlyMap<string, string | null>;
}

const remembered = new WeakMap<Org, Logins>();

/** User ids by lower-case login, and by the part before the `@`: null where several users have it. */
export function loginsOf(org: Org): ReadonlyMap<string, string | null> {
  const users = org.of('User');
  const known = remembered.get(org);
  if (known?.version === users.version) return known.ids;
  const logins = users.all().map((user) => [String(readPath(user, 'profile.login')).toLowerCase(), user.id] as const);
  const ids = new Map<string, string | null>();
  for (const [login, id] of logins) {
    const [short = ''] = login.split('@');
    ids.set(short, ids.has(short) ? null : id);
  }
  for (const [login, id] of logins) ids.set(login, id);
  remembered.set(org, { version: users.version, ids });
  return ids;
}
