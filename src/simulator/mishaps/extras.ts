import { serviceNames } from '../companyData.ts';
import { plain } from '../names/plainName.ts';
import { domains } from './domains.ts';
import type { Draft, Extra, Mess } from './draft.ts';

/** An account beside everybody's first one. */
export interface ExtraForm {
  name: string;
  /** How often, beside the others. */
  weight: number;
  doc: string;
  /** Null where it can't be made for whoever was drawn. */
  make: (mess: Mess) => Omit<Extra, 'mishap'> | null;
}

export const extraForms: readonly ExtraForm[] = [
  {
    name: 'service_account',
    weight: 44,
    doc: 'A program signs in with it.',
    make: ({ random, address }) => {
      const name = random.pick(serviceNames);
      const login = address(`${random.pick(['svc-', 'svc-', 'svc-', 'svc_', 'srv-'])}${name}`, domains.own);
      return { ...nobody, kind: 'service', profile: named('Service', name, login) };
    },
  },
  {
    name: 'admin_twin',
    weight: 28,
    doc: 'A person’s second account, to administer with; now and then it repeats the number of its owner.',
    make: ({ random, address, drafts }) => {
      const owner = drawOwner(random, drafts);
      if (owner === null) return null;
      const [local = ''] = String(owner.profile.login).split('@');
      const short = `${plain(owner.person.given.latin).charAt(0)}${plain(owner.person.family.latin)}`;
      const login = random.pick([`adm-${local}`, `adm.${local}`, `${local}.adm`, `a-${local}`, `adm-${short}`]);
      const profile = named(
        String(owner.profile.firstName),
        String(owner.profile.lastName),
        address(login, domains.own),
      );
      if (random.chance(0.4)) profile.employeeNumber = owner.profile.employeeNumber;
      if (random.chance(0.3)) profile.displayName = `${profile.firstName} ${profile.lastName} (Admin)`;
      if (profile.employeeNumber === undefined) delete profile.employeeNumber;
      return { owner, isHuman: true, kind: 'user', account: bornAfter(owner, random), profile };
    },
  },
  {
    name: 'shared_mailbox',
    weight: 10,
    doc: 'Several people read its mail; now and then it has the number of one of them.',
    make: ({ random, address, drafts }) => {
      const [first, last, local] = random.pick(mailboxes);
      const profile = named(first, last, address(local, domains.own));
      profile.displayName = `${first} ${last}`;
      if (random.chance(0.5)) profile.userType = 'Resource';
      const number = random.pick(drafts)?.profile.employeeNumber;
      if (random.chance(0.2) && number !== undefined) profile.employeeNumber = number;
      return { ...nobody, kind: 'user', profile };
    },
  },
  {
    name: 'room',
    weight: 5,
    doc: 'A room or a device.',
    make: ({ random, address }) => {
      const [first, last, local] = random.pick(rooms);
      return {
        ...nobody,
        kind: 'user',
        profile: named(first, last, address(`${local}-${random.whole(1, 40)}`, domains.own)),
      };
    },
  },
  {
    name: 'test_account',
    weight: 6,
    doc: 'Made to try something; sometimes under the name of whoever tries it.',
    make: ({ random, address, drafts }) => {
      const someone = random.pick(drafts).person;
      const count = random.whole(1, 99);
      const family = plain(someone.family.latin);
      const [first, last, local] = random.pick([
        ['Test', `User ${count}`, `test.user${count}`] as const,
        ['Demo', 'Account', `demo${count}`],
        [`Test ${someone.given.latin}`, someone.family.latin, `zz-test-${family}`],
        ['QA', 'Automation', `qa-automation-${count}`],
      ]);
      const profile = named(first, last, address(local, domains.own));
      if (random.chance(0.4)) profile.userType = 'Test';
      return { ...nobody, kind: 'user', profile };
    },
  },
  {
    name: 'acquisition',
    weight: 5,
    doc: 'The account that a person had in a company that was bought.',
    make: ({ random, address, drafts }) => {
      const owner = drawOwner(random, drafts);
      if (owner === null) return null;
      const { given, family } = owner.person;
      const login = address(`${plain(given.latin).charAt(0)}${plain(family.latin)}`, domains.acquired);
      const { title, department, city, state, countryCode } = owner.profile;
      const profile = {
        ...named(String(owner.profile.firstName), String(owner.profile.lastName), login),
        title,
        department,
      };
      Object.assign(profile, { city, state, countryCode, secondEmail: owner.profile.email });
      for (const [name, value] of Object.entries(profile)) if (value === undefined) delete profile[name as 'title'];
      return { owner, isHuman: true, kind: 'user', account: bornAfter(owner, random), profile };
    },
  },
  {
    name: 'vendor',
    weight: 2,
    doc: 'A person of another company, who is in no roster.',
    make: ({ random, address, drafts }) => {
      const [given, family] = [random.pick(drafts).person.given.latin, random.pick(drafts).person.family.latin];
      const login = address(`${plain(given)}.${plain(family)}`, random.pick(domains.vendors));
      return { ...nobody, isHuman: true, kind: 'contractor', profile: named(given, family, login) };
    },
  },
];

const nobody = { owner: null, isHuman: false, account: {} };

const named = (firstName: string, lastName: string, login: string): Record<string, unknown> => ({
  firstName,
  lastName,
  mobilePhone: null,
  secondEmail: null,
  login,
  email: login,
});

/** Someone who works there today, whom HR knows, and who is not confused with anybody. */
function drawOwner(random: Mess['random'], drafts: readonly Draft[]): Draft | null {
  for (let attempt = 0; attempt < 20; attempt++) {
    const owner = random.pick(drafts);
    if (owner.row !== null && owner.mishap === null && owner.account.status === 'ACTIVE') return owner;
  }
  return null;
}

const dayMs = 86_400_000;

function bornAfter(owner: Draft, random: Mess['random']): { created: string } {
  return { created: new Date(Date.parse(String(owner.account.created)) + random.whole(1, 4) * dayMs).toISOString() };
}

const mailboxes = [
  ['Sales', 'Team', 'sales'],
  ['HR', 'Helpdesk', 'hr-helpdesk'],
  ['Front', 'Desk', 'frontdesk'],
  ['Press', 'Office', 'press'],
  ['Info', 'Mailbox', 'info'],
  ['Accounts', 'Payable', 'accounts-payable'],
  ['Support', 'Berlin', 'support-berlin'],
  ['Empfang', 'Berlin', 'empfang'],
  ['Careers', 'Inbox', 'careers'],
  ['Billing', 'Department', 'billing'],
] as const;

const rooms = [
  ['Conference', 'Room', 'conf-room'],
  ['Meeting Room', 'Berlin', 'room-berlin'],
  ['Lobby', 'Display', 'display-lobby'],
  ['Kiosk', 'Warehouse', 'kiosk'],
  ['Printer', 'Floor', 'printer'],
] as const;
