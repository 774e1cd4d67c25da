import { readPath } from '../../model/path.ts';
import type { Seeding } from '../seed.ts';
import { ownEnd } from '../state.ts';
import { loginsOf } from './logins.ts';

const dayMs = 86_400_000;

/** The realm of everyone and that of partners, and what puts users into them. It comes before the users, who name theirs. */
export function seedRealms({ org, stream, todayMs }: Seeding): void {
  const random = stream('realms');
  const created = new Date(todayMs - 700 * dayMs).toISOString();
  const dates = { created, lastUpdated: created };
  const [main, partners] = [random.id('guo'), random.id('guo')];
  org
    .of('Realm')
    .put({ id: main, isDefault: true, profile: { name: 'Default Realm', realmType: 'DEFAULT' }, ...dates });
  org.of('Realm').put({
    id: partners,
    isDefault: false,
    profile: { name: 'Partners', realmType: 'PARTNER', domains: ['example.org'] },
    ...dates,
  });
  const assign = (name: string, priority: number, isDefault: boolean, value: string | null, realmId: string) =>
    org.of('RealmAssignment').put({
      id: random.id('rul'),
      name,
      status: 'ACTIVE',
      priority,
      isDefault,
      ...dates,
      domains: [],
      conditions: { expression: value === null ? {} : { value } },
      actions: { assignUserToRealm: { realmId } },
    });
  assign('Partners', 0, false, 'user.profile.userType == "Contractor"', partners);
  assign('Catch-all', 499, true, null, main);
}

/** Programs in the company's network that connect its directory: one of them is off. */
export function seedAgents({ org, stream, todayMs }: Seeding): void {
  const random = stream('agents');
  for (const pool of org.of('AgentPool').ids()) {
    ['dc01', 'dc02', 'dc03'].forEach((name, index) => {
      const isOff = index === 2;
      org.contain(ownEnd('AgentPool', 'agents'), pool, {
        id: random.id('a53'),
        name,
        poolId: pool,
        type: 'AD',
        version: isOff ? '3.16.0' : '3.19.0',
        isHidden: false,
        isLatestGAedVersion: !isOff,
        operationalStatus: isOff ? 'INACTIVE' : 'OPERATIONAL',
        lastConnection: todayMs - (isOff ? 60 * dayMs : 20_000), // milliseconds, as Okta sends it here alone
      });
    });
  }
}

/** Users are linked to their managers when somebody asks: it follows from their profiles. */
export function seedLinkedUsers({ org }: Seeding): void {
  const row = Object.freeze({ per: 'manager' });
  const linked = ownEnd('User', 'linkedUsers');
  org.linkLater(linked, (userId) => {
    const manager = readPath(org.find('User', userId), 'profile.managerId');
    const managerId = typeof manager === 'string' ? loginsOf(org).get(manager.toLowerCase()) : undefined;
    if (managerId !== undefined && managerId !== null) org.table(linked.id).set(userId, managerId, row);
  });
}

/** A third of the groups made in Okta have owners: users, and now and then another group. */
export function seedOwners({ org, stream, todayMs }: Seeding): void {
  const random = stream('owners');
  const groups = org
    .of('Group')
    .all()
    .filter(({ type }) => type === 'OKTA_GROUP');
  const users = org
    .of('User')
    .all()
    .filter(({ status }) => status === 'ACTIVE');
  const facts = (displayName: unknown) => ({
    resolved: true,
    originId: null,
    originType: 'OKTA_DIRECTORY',
    displayName,
    lastUpdated: new Date(todayMs - random.whole(1, 500) * dayMs)
      .toISOString()
      .replace('T', ' ')
      .replace(/\.\d+Z$/, '.0'),
  });
  for (const group of groups) {
    if (!random.chance(0.33)) continue;
    for (const user of random.sample(users, random.whole(1, 2))) {
      const name = `${String(readPath(user, 'profile.firstName'))} ${String(readPath(user, 'profile.lastName'))}`;
      org.table('Group.owners').set(group.id, user.id, facts(name));
    }
    const [other] = random.chance(0.15) ? random.sample(groups, 1) : [];
    if (other !== undefined && other !== group) {
      org.table('Group.ownerGroups').set(group.id, other.id, facts(readPath(other, 'profile.name')));
    }
  }
}
