import { type Account, accountFields } from '../employees/account.ts';
import { compare } from '../employees/finding.ts';
import { addTo } from '../employees/key.ts';
import { fieldValue } from '../model/index.ts';
import type { Derivation, ReadForDerivation } from '../ports/sync.ts';

/** What a sync keeps of users, their groups and whom they are linked to, for telling who is behind an account. */
export const accountSources = {
  from: 'User',
  fields: { User: [...accountFields, 'custom'], Group: ['name', 'type'] },
  links: { 'Group.members': [], 'User.linkedUsers': ['name'] },
} as const satisfies Partial<Derivation>;

/**
 * The accounts of an org with the names of their groups, and with the manager that Okta links them to: by the linked
 * object `managerLink`, or by what sounds like one.
 */
export function accountsFrom(read: ReadForDerivation, managerLink?: string): Account[] {
  const groups = groupNames(read);
  const managers = linkedManagers(read, managerLink);
  return read.nodes('User').map((user) => {
    const account = user as unknown as Account; // a derivation is handed the kind and the fields it names
    const manager = managers.get(user.id);
    const names = groups.get(user.id);
    return {
      ...account,
      ...(names === undefined ? {} : { groups: names.sort(compare) }),
      ...(manager === undefined ? {} : { managerId: manager, manager: null }),
    };
  });
}

/** Names of the groups by user. Everyone is in the built-in ones, so they tell nothing. */
function groupNames(read: ReadForDerivation): Map<string, string[]> {
  const names = new Map(
    read
      .nodes('Group')
      .filter((group) => fieldValue(group, 'type') !== 'BUILT_IN')
      .map((group) => [group.id, String(fieldValue(group, 'name'))]),
  );
  const found = new Map<string, string[]>();
  for (const { near, far } of read.links('Group.members')) {
    const name = names.get(near);
    if (name !== undefined) addTo(found, far, name);
  }
  return found;
}

/** What orgs call the link from people to whom they report to. */
const managerWord = /manager|supervisor|boss|superior|vorgesetzt|chef/i;

/** Okta's own link to a manager counts more than what somebody wrote into the profile. */
function linkedManagers(read: ReadForDerivation, managerLink: string | undefined): Map<string, string> {
  const named = new Map<string, Map<string, string>>();
  for (const { near, far, facts } of read.links('User.linkedUsers')) {
    const name = String(facts.name);
    if (managerLink === undefined ? !managerWord.test(name) : name !== managerLink) continue;
    const found = named.get(name) ?? new Map<string, string>();
    const other = found.get(near) ?? far;
    named.set(name, found.set(near, compare(far, other) < 0 ? far : other));
  }
  return chooseManagers(named);
}

/** One of the definitions that may mean the manager, for all: an office manager is not who people report to. */
function chooseManagers(named: ReadonlyMap<string, Map<string, string>>): Map<string, string> {
  const [best] = [...named].sort(
    ([name, managers], [other, others]) =>
      Number(other === 'manager') - Number(name === 'manager') || others.size - managers.size || compare(name, other),
  );
  return best?.[1] ?? new Map();
}
