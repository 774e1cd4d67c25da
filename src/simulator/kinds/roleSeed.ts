import type { AdminRole } from '../../model/adminRoles.ts';
import type { OktaRecord } from '../collection.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';
import { ownEnd } from '../state.ts';
import { membersOf } from './memberships.ts';
import { grantRole, type Held, inheritRoles } from './roleGrants.ts';

const dayMs = 86_400_000;

/** Roles the org made, what they are held over, and who holds which: people, groups for their members, programs. */
export function seedRoles(seeding: Seeding): void {
  const { org, stream, todayMs } = seeding;
  const random = stream('roles');
  const roles = seedCustomRoles(seeding, random);
  const sets = seedResourceSets(seeding, random);
  const at = () => new Date(todayMs - random.whole(10, 1500) * dayMs).toISOString();
  const groups = org.of('Group').all();
  const teams = groups.filter((group) => group.type !== 'BUILT_IN');
  const apps = org.of('App').all();
  const held = (index: number): Held => {
    const [custom, resourceSet] = [roles[index % roles.length], sets[index % sets.length]];
    const role = usual[index % usual.length] as AdminRole | 'CUSTOM'; // within the list
    if (role === 'CUSTOM' && custom !== undefined && resourceSet !== undefined) return { custom, resourceSet };
    const limit = { ...limitOf(random, role, teams, apps) };
    return { role: role === 'CUSTOM' ? 'READ_ONLY_ADMIN' : role, ...limit };
  };
  const administrators = groups.find((group) => nameOf(group) === 'Okta Administrators');
  membersOf(org, administrators?.id ?? '').forEach((id, index) => {
    grantRole(org, 'USER', id, held(index), random, at());
    if (index % 9 === 8) grantRole(org, 'USER', id, held(index + 5), random, at()); // some hold two
  });
  choosePrivileged(seeding, random, teams).forEach((group, index) => {
    grantRole(org, 'GROUP', group.id, held([3, 6, 7, 1][index] ?? 0), random, at());
    for (const userId of membersOf(org, group.id)) inheritRoles(org, userId);
  });
  apps
    .filter(isServiceApp)
    .slice(0, 3)
    .forEach((app, index) => {
      if (index > 0) grantRole(org, 'CLIENT', app.id, held([2, 5][index - 1] ?? 0), random, at());
    });
}

/** Roles of the administrators, in turn: few hold much. */
const usual: readonly (AdminRole | 'CUSTOM')[] = [
  ...(['SUPER_ADMIN', 'ORG_ADMIN', 'READ_ONLY_ADMIN', 'HELP_DESK_ADMIN', 'APP_ADMIN', 'USER_ADMIN', 'CUSTOM'] as const),
  ...(['GROUP_MEMBERSHIP_ADMIN', 'REPORT_ADMIN', 'API_ACCESS_MANAGEMENT_ADMIN', 'APP_ADMIN', 'CUSTOM'] as const),
  ...(['HELP_DESK_ADMIN', 'USER_ADMIN', 'READ_ONLY_ADMIN', 'CUSTOM', 'HELP_DESK_ADMIN', 'SUPER_ADMIN'] as const),
];

/** Most roles that can be limited are. */
function limitOf(random: Random, role: string, groups: readonly OktaRecord[], apps: readonly OktaRecord[]) {
  const some = (of: readonly OktaRecord[]) =>
    random.chance(0.7) ? random.sample(of, random.whole(1, 3)).map(({ id }) => id) : [];
  if (role === 'APP_ADMIN') return { apps: some(apps) };
  return ['USER_ADMIN', 'HELP_DESK_ADMIN', 'GROUP_MEMBERSHIP_ADMIN'].includes(role) ? { groups: some(groups) } : {};
}

const nameOf = (group: OktaRecord) => (group.profile as { name?: unknown }).name;

/** Groups that give a role: a few of the small ones, first one that rules may fill. */
function choosePrivileged({ org }: Seeding, random: Random, teams: readonly OktaRecord[]): OktaRecord[] {
  const sizeOf = ({ id }: OktaRecord) => org.table('Group.members').countFars(id);
  const small = teams.filter((group) => sizeOf(group) >= 2).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const [first] = random.sample(small.filter(({ type }) => type === 'OKTA_GROUP').slice(0, 3), 1);
  const count = Math.min(4, Math.floor(teams.length / 14));
  if (first === undefined || count === 0) return [];
  const others = small.filter((group) => group !== first).slice(0, 6);
  return [first, ...random.sample(others, count - 1)];
}

/** Whether the app is a program that calls Okta's API. */
export function isServiceApp(app: OktaRecord): boolean {
  const settings = app.settings as { oauthClient?: { application_type?: unknown } } | undefined;
  return settings?.oauthClient?.application_type === 'service';
}

function seedCustomRoles({ org, todayMs }: Seeding, random: Random): OktaRecord[] {
  return customRoles.map(([label, description, permissions]) => {
    const created = new Date(todayMs - random.whole(50, 900) * dayMs).toISOString();
    const dates = { created, lastUpdated: created };
    const all = permissions.map((permission) => ({ label: permission, conditions: null, ...dates }));
    const record = { id: random.id('cr0'), label, description, ...dates, permissions: { permissions: all } };
    org.of('Role').put(record);
    return record;
  });
}

const customRoles: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Password Desk',
    'Resets passwords and factors',
    ['okta.users.credentials.resetPassword', 'okta.users.read', 'okta.users.credentials.resetFactors'],
  ],
  [
    'Contractor Manager',
    'Runs the accounts of contractors',
    ['okta.users.manage', 'okta.users.lifecycle.manage', 'okta.groups.members.manage'],
  ],
  ['App Owner', 'Assigns apps', ['okta.apps.assignment.manage', 'okta.apps.read', 'okta.groups.read']],
  ['Auditor', 'Reads users, groups and apps', ['okta.users.read', 'okta.groups.read', 'okta.apps.read']],
];

function seedResourceSets({ org, todayMs }: Seeding, random: Random): OktaRecord[] {
  const directory = `orn:okta:directory:${org.id}`;
  const teams = org
    .of('Group')
    .all()
    .filter((group) => group.type !== 'BUILT_IN');
  const apps = org.of('App').all();
  const someGroups = random.sample(teams, 3).map(({ id }) => `${directory}:groups:${id}`);
  const plans: readonly (readonly [string, string, readonly string[]])[] = [
    ['Everybody', 'All users and groups', [`${directory}:users`, `${directory}:groups`]],
    [
      'Contractors',
      'Groups of contractors and who is in them',
      [...someGroups, ...someGroups.map((orn) => `${orn}:contained_resources`)],
    ],
    [
      'Engineering apps',
      'What engineers sign in to',
      random.sample(apps, 4).map(({ id, name }) => `orn:okta:idp:${org.id}:apps:${String(name)}:${id}`),
    ],
  ];
  return plans.map(([label, description, orns]) => {
    const created = new Date(todayMs - random.whole(50, 900) * dayMs).toISOString();
    const dates = { created, lastUpdated: created };
    const record = { id: random.id('iam'), label, description, ...dates };
    org.of('ResourceSet').put(record);
    for (const orn of orns) {
      org.contain(ownEnd('ResourceSet', 'resources'), record.id, { id: random.id('ire'), orn, ...dates });
    }
    return record;
  });
}
