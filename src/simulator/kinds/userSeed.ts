import type { Json } from '../collection.ts';
import { nameSomeone, type Person } from '../company.ts';
import { befall } from '../mishaps/befall.ts';
import { domains } from '../mishaps/domains.ts';
import type { Draft } from '../mishaps/draft.ts';
import { idealOf, type Whose } from '../mishaps/ideal.ts';
import { plain } from '../names/plainName.ts';
import type { Random } from '../random.ts';
import { hrRow } from '../roster.ts';
import type { Seeding } from '../seed.ts';

const dayMs = 86_400_000;

/** Accounts of the people who have one, accounts no employee is behind, and the roster that HR keeps of all people. */
export function seedUsers(seeding: Seeding): void {
  const { org, stream, todayMs, staff, sizes } = seeding;
  const random = stream('users');
  const hr = stream('hr');
  const drafts = staff.slice(0, sizes.people).map((person) => draftOf(random, hr, person, todayMs));
  const rows = staff.slice(sizes.people).map((person) => hrRow(hr, person));
  const extraCount = sizes.users - drafts.length;
  const befallen = befall(stream('mishaps'), { drafts, rows, extraCount, todayMs, options: seeding.options });
  const types = new Map(
    org
      .of('UserType')
      .all()
      .map((type) => [type.name, type.id]),
  );
  const realms = org.of('Realm').all();
  const realmOf = (isDefault: boolean) => realms.find((realm) => realm.isDefault === isDefault)?.id;
  const [main, partners] = [realmOf(true), realmOf(false)];
  const ideal = idealOf(befallen.rows, drafts);
  const whose = new Map<string, Whose>();
  for (const draft of drafts) {
    const { person, account, profile } = draft;
    const id = random.id('00u');
    const type = person.employment === 'Contractor' ? 'contractor' : 'user';
    const realmId = person.employment === 'Contractor' ? partners : main;
    org.of('User').put({ id, ...account, profile: profile as Json, realmId, type: { id: types.get(type) } });
    whose.set(id, ideal.ofDraft(draft));
  }
  for (const extra of befallen.extras) {
    const id = random.id('00u');
    const account = {
      ...extraAccount(random, todayMs),
      ...bornAt(extra.account.created),
      profile: extra.profile as Json,
    };
    org.of('User').put({ id, ...account, realmId: main, type: { id: types.get(extra.kind) } });
    whose.set(id, ideal.ofExtra(extra));
  }
  org.hire(befallen.rows, whose);
}

function draftOf(random: Random, hr: Random, person: Person, todayMs: number): Draft {
  const { profile, ...account } = accountOf(random, person, todayMs);
  const row = hrRow(hr, person);
  const secondEmail = profile.secondEmail;
  if (row.personal_email !== '' && typeof secondEmail === 'string' && hr.chance(0.5)) row.personal_email = secondEmail;
  return { person, account, profile, row, mishap: null };
}

/** An account that has been live since some day of the past. */
function extraAccount(random: Random, todayMs: number): Json {
  const created = iso(todayMs - random.whole(30, 2000) * dayMs);
  const lastLogin = iso(todayMs - random.whole(0, 86_400) * 1000);
  return { status: 'ACTIVE', ...bornAt(created), lastLogin, provider: okta };
}

function bornAt(created: unknown): Json {
  if (typeof created !== 'string') return {};
  return { created, activated: created, statusChanged: created, lastUpdated: created, passwordChanged: created };
}

/** Who checks a password: the same few objects for all users, which saves memory. */
const okta = { type: 'OKTA', name: 'OKTA' };
const directory = { type: 'ACTIVE_DIRECTORY', name: 'corp.example.com' };
const partner = { type: 'FEDERATION', name: 'FEDERATION' };

function accountOf(random: Random, person: Person, todayMs: number): Json & { profile: Record<string, unknown> } {
  const createdMs = Math.min(
    Date.parse(person.hired) - random.whole(-1, 6) * dayMs + random.whole(0, dayMs - 1),
    todayMs,
  );
  const status = statusOf(random, person);
  const isUsed = status !== 'STAGED' && status !== 'PROVISIONED';
  const leftMs = person.left === null ? null : Math.min(Date.parse(person.left) + dayMs, todayMs);
  const changedMs = leftMs ?? later(random, createdMs, todayMs);
  const lastUpdatedMs = Math.max(changedMs, later(random, createdMs, todayMs));
  return {
    status,
    created: iso(createdMs),
    activated: status === 'STAGED' ? null : iso(createdMs + 3_600_000),
    statusChanged: status === 'STAGED' ? null : iso(changedMs),
    lastLogin: isUsed ? iso(leftMs ?? todayMs - random.whole(0, 14 * dayMs)) : null,
    lastUpdated: iso(lastUpdatedMs),
    passwordChanged: isUsed ? iso(later(random, createdMs, todayMs)) : null,
    profile: profileOf(random, person),
    provider: random.weighted([[okta, 60] as const, [directory, 35], [partner, 5]]),
  };
}

function statusOf(random: Random, person: Person): string {
  if (person.left !== null) return random.chance(0.97) ? 'DEPROVISIONED' : 'ACTIVE'; // some leavers keep their account
  return random.weighted([
    ['ACTIVE', 860] as const,
    ['PASSWORD_EXPIRED', 40],
    ['PROVISIONED', 30],
    ['STAGED', 20],
    ['LOCKED_OUT', 15],
    ['SUSPENDED', 15],
    ['RECOVERY', 10],
    ['DEPROVISIONED', 10],
  ]);
}

/** Okta leaves out what is not set, but for the mobile phone and the second e-mail. */
function profileOf(random: Random, person: Person): Record<string, unknown> {
  const { preferred, place, department, manager } = person;
  const [given, family] = [person.given.latin, person.family.latin];
  const rare = (share: number, attributes: Json): Json => (random.chance(share) ? attributes : {});
  const called = preferred ?? given;
  return {
    firstName: random.chance(0.5) ? called : given,
    lastName: family,
    mobilePhone: random.chance(0.4) ? `${place.dialCode} 555 ${random.whole(1000, 9999)}` : null,
    secondEmail: random.chance(0.2) ? `${plain(given)}.${random.id('', 5).toLowerCase()}@${domains.private}` : null,
    login: person.email,
    ...keysOf(random, person),
    ...rare(0.95, { displayName: `${called} ${family}` }),
    ...(preferred === null ? {} : { nickName: preferred }),
    ...rare(0.04, { middleName: nameSomeone(random, place).given.latin }),
    ...rare(0.02, { honorificPrefix: 'Dr.' }),
    ...rare(0.01, { honorificSuffix: 'PhD' }),
    title: person.title,
    ...rare(0.3, { primaryPhone: `${place.dialCode} 555 0${random.whole(100, 999)}` }),
    ...rare(0.1, {
      streetAddress: `${random.whole(1, 250)} Main Street`,
      zipCode: String(random.whole(10_000, 99_999)),
    }),
    city: place.city,
    ...(place.region === null ? {} : { state: place.region }),
    countryCode: place.country,
    ...rare(0.6, { preferredLanguage: place.locale.slice(0, 2) }),
    locale: place.locale,
    timezone: place.timezone,
    userType: person.employment,
    costCenter: `CC-${department.name.slice(0, 3).toUpperCase()}-${place.country}`,
    organization: 'Example Corporation',
    division: department.division,
    department: department.name,
    ...(manager === null
      ? {}
      : { managerId: manager.email, manager: `${manager.given.latin} ${manager.family.latin}` }),
    ...custom(random),
  };
}

/** What tells whose account it is: mostly the number, sometimes only the address, now and then neither. */
function keysOf(random: Random, person: Person): Json {
  const form = random.weighted([['both', 880] as const, ['email', 100], ['neither', 20]]);
  if (form === 'both') return { email: person.email, employeeNumber: person.employeeNumber };
  if (form === 'email') return { email: person.email };
  return { email: person.email.replace(domains.own, domains.old) };
}

/** Attributes that the org added itself, of four types. */
function custom(random: Random): Json {
  const skills = ['Cypher', 'Kubernetes', 'SAP', 'Negotiation', 'Spanish', 'First aid', 'SQL', 'GraphQL'];
  return {
    badgeId: `B${random.whole(100_000, 999_999)}`,
    ...(random.chance(0.8) ? { remoteWorker: random.chance(0.35) } : {}),
    ...(random.chance(0.3) ? { skills: random.sample(skills, random.whole(1, 3)) } : {}),
    ...(random.chance(0.15) ? { clearanceLevel: random.whole(1, 5) } : {}),
  };
}

function later(random: Random, fromMs: number, toMs: number): number {
  return fromMs + Math.floor(random.next() * Math.max(0, toMs - fromMs));
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
