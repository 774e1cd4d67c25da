import { readPath } from '../../model/path.ts';
import type { OktaRecord } from '../collection.ts';
import { departments } from '../companyData.ts';
import type { Seeding } from '../seed.ts';

const dayMs = 86_400_000;

/** Rules by profile and by membership: one leaves users out, one is invalid because a group that it names is gone. */
export function seedGroupRules({ org, stream, todayMs, sizes, others }: Seeding): void {
  const random = stream('group rules');
  const teams = org
    .of('Group')
    .all()
    .filter(({ type }) => type === 'OKTA_GROUP');
  const users = org.of('User').ids();
  const count = others.GroupRule ?? Math.min(200, Math.max(6, Math.round(sizes.groups / 20)));
  const privileged = teams.filter(({ id }) => org.table('Group.roleAssignments').countFars(id) > 0);
  for (let index = 0; index < count && teams.length > 0; index++) {
    const department = departments[index % departments.length]?.name;
    const source = random.pick(teams).id;
    const gone = random.id('00g');
    const [value, isValid] = [
      [`user.department=="${department}"`, true] as const,
      [`isMemberOfAnyGroup("${source}") and user.userType=="Employee"`, true] as const,
      [`isMemberOfGroupName("${String(readPath(teams[0], 'profile.name'))}") or user.city=="Austin"`, true] as const,
      [`isMemberOfAnyGroup("${source}","${gone}")`, false] as const,
    ][index % 4] ?? ['', true];
    const target: OktaRecord | undefined = index === 1 ? privileged[0] : undefined; // one leads to a role
    const created = new Date(todayMs - random.whole(20, 1400) * dayMs).toISOString();
    org.of('GroupRule').put({
      id: random.id('0pr'),
      type: 'group_rule',
      name: `${department} ${index + 1}`,
      status: isValid ? (random.chance(0.9) ? 'ACTIVE' : 'INACTIVE') : 'INVALID',
      created,
      lastUpdated: created,
      conditions: {
        people: {
          users: { exclude: index % 3 === 0 ? random.sample(users, Math.min(2, users.length)) : [] },
          groups: { exclude: [] },
        },
        expression: { value, type: 'urn:okta:expression:1.0' },
      },
      actions: { assignUserToGroups: { groupIds: [(target ?? random.pick(teams)).id] } },
      allGroupsValid: isValid,
    });
  }
}
