import type { Person } from '../company.ts';
import { plain } from '../names/plainName.ts';
import { domains } from './domains.ts';
import { type Draft, dropKeys, type Mess, type Mishap, readdress, rename } from './draft.ts';

/** People who have the name of somebody else. */
export const namesakeMishaps: readonly Mishap[] = [
  {
    name: 'father_and_son',
    share: 0.004,
    doc: 'Two people of one name and place; sometimes one of them is called Jr. somewhere.',
    befall(draft, mess) {
      const father = namesake(draft, mess);
      if (father === null || draft.row === null || father.row === null) return false;
      draft.row.location = father.row.location;
      draft.row.country = father.row.country;
      for (const place of ['city', 'state', 'countryCode']) copy(draft, father, place);
      if (mess.random.chance(0.3)) draft.profile.honorificSuffix = 'Jr.';
      if (mess.random.chance(0.3)) draft.row.family_name += ' Jr.';
      if (mess.random.chance(0.25)) father.row = null;
      father.mishap = 'father_and_son';
      return undefined;
    },
  },
  {
    name: 'same_name',
    share: 0.01,
    doc: 'Two colleagues of one name, sometimes of one team and title.',
    befall(draft, mess) {
      const other = namesake(draft, mess);
      if (other === null || draft.row === null || other.row === null) return false;
      if (mess.random.chance(0.3)) {
        const { title, department, location, country, manager_employee_number } = other.row;
        Object.assign(draft.row, { title, department, location, country, manager_employee_number });
        for (const place of ['title', 'department', 'division', 'city', 'state', 'countryCode', 'managerId', 'manager'])
          copy(draft, other, place);
      }
      other.mishap = 'same_name';
      return undefined;
    },
  },
  {
    name: 'same_name_and_team',
    share: 0.006,
    doc: 'Two colleagues of one name, team, title and first day, whose accounts have no number and addresses that fit both.',
    befall(draft, mess) {
      const other = teammate(draft, mess);
      if (other === null || draft.row === null || other.row === null) return false;
      const { title, location, country, hire_date } = other.row;
      Object.assign(draft.row, { title, location, country, hire_date });
      for (const place of ['title', 'city', 'state', 'countryCode']) copy(draft, other, place);
      Object.assign(draft.account, { ...other.account, lastLogin: draft.account.lastLogin });
      const { given, family } = other.person;
      for (const each of [other, draft]) {
        const local = `${plain(given.latin).charAt(0)}${plain(family.latin)}`;
        takeName(each, other.person, mess.address(local, domains.own));
        dropKeys(each);
      }
      other.mishap = 'same_name_and_team';
      return undefined;
    },
  },
];

/** Gives the person the name of somebody else, who is not related to anything that went wrong. */
function namesake(draft: Draft, { random, drafts, address }: Mess): Draft | null {
  const other = random.pick(drafts);
  if (!isFree(other, draft) || draft.row === null || draft.person.left !== null) return null;
  const { given, family } = other.person;
  takeName(draft, other.person, address(`${plain(given.latin)}.${plain(family.latin)}`, domains.own));
  if (draft.row.work_email !== '') draft.row.work_email = String(draft.profile.email);
  return other;
}

/** Somebody free under the same manager, where both are at work and lead nobody: those they lead would tell them apart. */
function teammate(draft: Draft, { random, teams }: Mess): Draft | null {
  const isLike = ({ person, account }: Draft) =>
    person.employment === draft.person.employment &&
    person.left === null &&
    account.status === 'ACTIVE' &&
    !teams.has(person);
  const team = isLike(draft) ? (teams.get(draft.person.manager) ?? []) : [];
  const likes = team.filter((other) => isFree(other, draft) && isLike(other));
  return likes.length === 0 ? null : random.pick(likes);
}

/** Whether it is somebody else, who works there today, whom HR knows and to whom nothing happened. */
const isFree = (other: Draft, draft: Draft) =>
  other !== draft && other.mishap === null && other.row !== null && other.person.left === null;

/** Account and row have the name of that person, and nothing that the person is called beside it. */
function takeName(draft: Draft, { given, family }: Person, address: string): void {
  rename(draft, given.latin, family.latin);
  readdress(draft, address);
  delete draft.profile.nickName;
  draft.profile.secondEmail = null;
  if (draft.row === null) return;
  const named = { given_name: given.latin, family_name: family.latin, preferred_name: '', personal_email: '' };
  Object.assign(draft.row, named);
}

function copy(to: Draft, from: Draft, place: string): void {
  if (from.profile[place] === undefined) delete to.profile[place];
  else to.profile[place] = from.profile[place];
}
