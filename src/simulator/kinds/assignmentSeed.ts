import type { OktaRecord } from '../collection.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';
import { membersOf } from './memberships.ts';

/** Who has which app: mostly through groups, a few directly. */
export function seedAssignments(seeding: Seeding): void {
  const { org, stream, todayMs, reach } = seeding;
  const random = stream('assignments');
  const groups = org.of('Group').all();
  const everyone = groups.filter((group) => group.type === 'BUILT_IN').slice(0, 2);
  const wide = groups.filter((group) => group.type === 'OKTA_GROUP' && isWide(seeding, group));
  const narrow = groups.filter((group) => group.type !== 'BUILT_IN' && !isWide(seeding, group));
  const users = org
    .of('User')
    .all()
    .filter((user) => user.status !== 'DEPROVISIONED');
  const from: Readonly<Record<string, (random: Random) => OktaRecord[]>> = {
    all: () => everyone.filter((group) => name(group) === 'Everyone'),
    department: (random) => random.sample(wide, random.whole(1, 2)),
    few: (random) => random.sample(narrow, random.weighted(groupsOfFew)),
    nobody: () => [],
  };
  for (const app of org.of('App').all()) {
    const width = reach.get(app.id) ?? 'nobody';
    const chosen = from[width]?.(random) ?? [];
    const since = () => new Date(todayMs - random.whole(1, 700 * 86_400) * 1000).toISOString();
    chosen.forEach((group, priority) => {
      org.table('App.groups').set(app.id, group.id, { priority, lastUpdated: since() });
    });
    if (width !== 'nobody') {
      const count = Math.floor(random.next() ** 3 * Math.min(40, users.length));
      for (const user of random.sample(users, count)) setDirect(seeding, app, user, since(), random);
    }
    for (const group of chosen) setThroughGroup(seeding, app, group, since());
  }
}

/** To how many groups an app is assigned that few use. */
const groupsOfFew = [[0, 25] as const, [1, 40], [2, 25], [3, 10]] as const;

function isWide({ org, sizes }: Seeding, group: OktaRecord): boolean {
  return org.table('Group.members').countFars(group.id) > sizes.users / 20;
}

function name(group: OktaRecord): unknown {
  return (group.profile as { name?: unknown }).name;
}

function setDirect({ org }: Seeding, app: OktaRecord, user: OktaRecord, since: string, random: Random): void {
  const unusual = random.chance(0.04) ? { status: random.pick(['STAGED', 'PENDING', 'SUSPENDED']) } : {};
  org.table('App.users').set(app.id, user.id, { scope: 'USER', created: since, lastUpdated: since, ...unusual });
}

/** One object for all users that came through the group at once. */
function setThroughGroup({ org }: Seeding, app: OktaRecord, group: OktaRecord, since: string): void {
  const row = Object.freeze({ scope: 'GROUP', group: group.id, created: since, lastUpdated: since });
  const table = org.table('App.users');
  for (const userId of membersOf(org, group.id)) {
    if (table.get(app.id, userId) === undefined) table.set(app.id, userId, row);
  }
}
