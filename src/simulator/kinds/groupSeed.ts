import { readPath } from '../../model/path.ts';
import type { Json, OktaRecord } from '../collection.ts';
import { departments, offices, projects } from '../companyData.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';

const dayMs = 86_400_000;

/** A group to make, and who is in it. */
interface Plan {
  type: 'BUILT_IN' | 'OKTA_GROUP' | 'APP_GROUP';
  name: string;
  description: string | null;
  members: readonly OktaRecord[];
}

/** Built-in groups, departments and offices, then teams whose sizes differ as widely as in life. */
export function seedGroups(seeding: Seeding): void {
  const { org, stream, todayMs, sizes } = seeding;
  const random = stream('groups');
  const users = org.of('User').all();
  const present = users.filter((user) => user.status !== 'DEPROVISIONED');
  const plans = fixedPlans(random, present).slice(0, sizes.groups);
  plans.push(...teamPlans(random, present, sizes.groups - plans.length));
  const directory = org
    .of('App')
    .all()
    .find((app) => app.name === 'active_directory');
  const members = org.table('Group.members');
  for (const plan of plans) {
    const isSourced = plan.type === 'APP_GROUP' && directory !== undefined;
    const type = plan.type === 'APP_GROUP' && !isSourced ? 'OKTA_GROUP' : plan.type;
    const id = random.id('00g');
    const createdMs = todayMs - random.whole(10, 2500) * dayMs;
    const changedMs = createdMs + Math.floor(random.next() * (todayMs - createdMs));
    const membersMs = changedMs + Math.floor(random.next() * (todayMs - changedMs));
    org.of('Group').put({
      id,
      created: new Date(createdMs).toISOString(),
      lastUpdated: new Date(changedMs).toISOString(),
      lastMembershipUpdated: new Date(membersMs).toISOString(),
      objectClass: [isSourced ? 'okta:windows_security_principal' : 'okta:user_group'],
      type,
      profile: isSourced ? directoryProfile(plan, id) : { name: plan.name, description: plan.description },
      ...(isSourced ? { source: { id: directory.id } } : {}),
    });
    for (const member of plan.members) members.set(id, member.id, noFacts);
  }
}

/** Shared by all pairs: Okta says nothing of one. */
const noFacts: Json = Object.freeze({});

function fixedPlans(random: Random, present: readonly OktaRecord[]): Plan[] {
  const active = present.filter((user) => user.status === 'ACTIVE');
  const admins = random.sample(active, Math.max(5, Math.round(Math.sqrt(present.length) * 0.3)));
  const byDepartment = usersBy('profile.department', present);
  const byCity = usersBy('profile.city', present);
  return [
    // Members of Everyone are implied.
    { type: 'BUILT_IN', name: 'Everyone', description: 'All users in your organization', members: [] },
    { type: 'BUILT_IN', name: 'Okta Administrators', description: 'Okta administrators', members: admins },
    ...departments.map(({ name }) => attributePlan(name, `Everyone in ${name}`, byDepartment.get(name))),
    ...offices.map(({ city }) => attributePlan(`Office ${city}`, `People in ${city}`, byCity.get(city))),
  ];
}

function attributePlan(name: string, description: string, members: readonly OktaRecord[] = []): Plan {
  return { type: 'OKTA_GROUP', name, description, members };
}

/** Users by what stands at a path, found in one pass. */
function usersBy(path: string, users: readonly OktaRecord[]): Map<unknown, OktaRecord[]> {
  const found = new Map<unknown, OktaRecord[]>();
  for (const user of users) {
    const value = readPath(user, path);
    const others = found.get(value);
    if (others === undefined) found.set(value, [user]);
    else others.push(user);
  }
  return found;
}

const purposes = ['Readers', 'Editors', 'Admins', 'Team', 'Reviewers', 'On Call', 'Guests', 'Leads'];

/** Sizes fall off steeply: a few groups hold half of the company, most a handful, some nobody. */
function teamPlans(random: Random, present: readonly OktaRecord[], count: number): Plan[] {
  const weights = Array.from({ length: Math.max(0, count) }, (_, index) => (index + 2) ** -1.2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const target = present.length * 7; // groups of a user, departments and offices aside
  return random.shuffle(weights).map((weight, index) => {
    const size = Math.min(Math.round((target * weight) / total), Math.floor(present.length * 0.5));
    const members = random.chance(0.23) ? [] : random.sample(present, size);
    const project = projects[index % projects.length] as string;
    const round = Math.floor(index / projects.length);
    const number = round < purposes.length ? '' : ` ${Math.floor(round / purposes.length) + 1}`;
    const name = `${project} ${purposes[round % purposes.length]}${number}`;
    const isDirectory = random.chance(0.25);
    const description = random.chance(0.6) ? `${name}: access for project ${project}` : null;
    return { type: isDirectory ? 'APP_GROUP' : 'OKTA_GROUP', name, description, members };
  });
}

function directoryProfile({ name, description }: Plan, id: string): Json {
  const account = `GG-${name.replaceAll(' ', '-')}`;
  return {
    name: account,
    description,
    groupType: 'Security',
    samAccountName: account,
    objectSid: `S-1-5-21-${[...id.slice(-4)].map((letter) => letter.charCodeAt(0)).join('')}`,
    groupScope: 'Global',
    dn: `CN=${account},OU=Groups,DC=corp,DC=example,DC=com`,
    windowsDomainQualifiedName: `CORP\\${account}`,
    externalId: Buffer.from(id).toString('base64'),
  };
}
