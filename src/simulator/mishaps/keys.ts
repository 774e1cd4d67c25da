import { plain } from '../names/plainName.ts';
import { domains } from './domains.ts';
import { type Draft, type Mishap, readdress, rename } from './draft.ts';

/** Numbers and addresses that are written otherwise, or that went from one person to another. */
export const keyMishaps: readonly Mishap[] = [
  {
    name: 'number_format',
    share: 0.015,
    keepsKeys: true,
    doc: 'The account has the employee number in another format than HR.',
    befall({ person, profile }, { random }) {
      const number = person.employeeNumber;
      profile.employeeNumber = random.pick([
        `EMP-${number}`,
        `E${number}`,
        `00${number}`,
        `EMP00${number}`,
        `${number} `,
      ]);
      return undefined;
    },
  },
  {
    name: 'email_alias',
    share: 0.012,
    keepsKeys: true,
    doc: 'The account has another address of the same mailbox than HR: initial and family name, or with a `+` tag.',
    befall(draft, { random, address }) {
      const { given, family } = draft.person;
      const [first, last] = [plain(given.latin), plain(family.latin)];
      const [local = '', host = ''] = draft.person.email.split('@');
      if (random.chance(0.3)) draft.profile.email = `${local}+okta@${host}`;
      else
        readdress(
          draft,
          address(random.pick([`${first.charAt(0)}${last}`, `${last}.${first}`, `${first}${last}`]), host),
        );
      return undefined;
    },
  },
  {
    name: 'old_domain',
    share: 0.01,
    keepsKeys: true,
    doc: 'HR has the address at the domain from before the company changed its name.',
    befall({ person, row }) {
      if (row === null) return false;
      row.work_email = person.email.replace(domains.own, domains.old);
      return undefined;
    },
  },
  {
    name: 'contractor_domain',
    share: 0.06,
    doc: 'A contractor whose account has the address that the vendor gave.',
    befall(draft, { random, address }) {
      if (draft.person.employment !== 'Contractor') return false;
      const [local = ''] = draft.person.email.split('@');
      readdress(draft, address(local, random.pick(domains.vendors)));
      delete draft.profile.employeeNumber;
      return undefined;
    },
  },
  {
    name: 'recycled_email',
    share: 0.004,
    keepsKeys: true,
    doc: 'The address belonged to a namesake who left, and whose account had to take another login.',
    befall(draft, mess) {
      const leaver = findLeaver(draft, mess);
      if (leaver === null || draft.row === null) return false;
      const [freed] = [leaver.person.email];
      const [local = '', host = ''] = freed.split('@');
      readdress(leaver, mess.address(`${local}.former`, host));
      leaver.mishap = 'recycled_email';
      readdress(draft, freed);
      takeName(draft, leaver);
      draft.row.work_email = freed;
      return undefined;
    },
  },
  {
    name: 'recycled_number',
    share: 0.003,
    keepsKeys: true,
    doc: 'The number belonged to someone who left: that account still has it, and HR gave it to this person.',
    befall(draft, mess) {
      const leaver = findLeaver(draft, mess);
      if (leaver === null || draft.row === null) return false;
      const number = leaver.person.employeeNumber;
      leaver.profile.employeeNumber = number;
      leaver.row = null;
      leaver.mishap = 'recycled_number';
      draft.row.employee_number = number;
      if (draft.profile.employeeNumber !== undefined) draft.profile.employeeNumber = number;
      return undefined;
    },
  },
];

/** Someone whose account is gone, who leads nobody in HR, and to whom nothing else happened. */
function findLeaver(
  draft: Draft,
  { random, drafts }: { random: { pick<T>(list: readonly T[]): T }; drafts: readonly Draft[] },
): Draft | null {
  for (let attempt = 0; attempt < 60; attempt++) {
    const other = random.pick(drafts);
    const isGone = other.person.left !== null && other.account.status === 'DEPROVISIONED';
    const isEarlier = other.person.left !== null && other.person.left < draft.person.hired;
    if (isGone && isEarlier && other.mishap === null && draft.person.left === null) return other;
  }
  return null;
}

/** The same name: who gets an address that was free again is often a namesake. */
function takeName(draft: Draft, { profile, row }: Draft): void {
  if (draft.row === null || row === null) return;
  rename(draft, row.given_name, String(profile.lastName));
  draft.row.given_name = row.given_name;
  draft.row.family_name = row.family_name;
  draft.row.preferred_name = '';
  delete draft.profile.nickName;
}
