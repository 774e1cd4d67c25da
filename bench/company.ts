import type { Node } from '../src/model/index.ts';
import type { LinkRow } from '../src/ports/sync.ts';

/** A company with wide user rows and skewed groups, the same for every competitor. */
export const company = { users: 100_000, groups: 2000, links: 1_000_000 } as const;

const departments = ['Engineering', 'Sales', 'Support', 'Finance', 'People', 'Legal', 'Marketing', 'Operations'];
const cities = ['Berlin', 'Boston', 'Pune', 'Tokyo', 'Lisbon', 'Austin', 'Oslo', 'Lima'];
const time = (minutes: number) => new Date(Date.UTC(2020, 0, 1) + minutes * 60_000).toISOString();

/** User number `index`, with about as many attributes as a real profile has. */
export function user(index: number): Node {
  const login = `person.number${index}@example.com`;
  const at = { created: time(index), activated: time(index + 1), statusChanged: time(index + 2) };
  const seen = { lastLogin: time(index * 17), lastUpdated: time(index * 13), passwordChanged: time(index * 11) };
  const place = { city: cities[index % 8], state: 'ST', zipCode: String(10_000 + (index % 80_000)), countryCode: 'US' };
  const name = {
    firstName: `First${index % 900}`,
    lastName: `Last${index % 7000}`,
    displayName: `First Last ${index}`,
  };
  const work = {
    title: `Specialist ${index % 60}`,
    department: departments[index % 8],
    division: `Division ${index % 12}`,
  };
  const numbers = {
    employeeNumber: String(100_000 + index),
    costCenter: `CC-${index % 300}`,
    mobilePhone: `+1 555 ${index}`,
  };
  const rest = { organization: 'Example', locale: 'en_US', timezone: 'America/New_York', preferredLanguage: 'en' };
  const manager = { managerId: `00u${index >> 3}`, manager: `person.number${index >> 3}`, userType: 'Employee' };
  const provider = {
    credentialProvider: 'OKTA',
    credentialProviderName: 'OKTA',
    streetAddress: `${index} Main Street`,
  };
  const fields = { ...at, ...seen, ...place, ...name, ...work, ...numbers, ...rest, ...manager, ...provider };
  return { kind: 'User', id: `00u${index}`, status: 'ACTIVE', login, email: login, ...fields } as unknown as Node;
}

export function group(index: number): Node {
  const fields = {
    name: `Group ${index}`,
    type: 'OKTA_GROUP',
    description: 'Made for measuring.',
    created: time(index),
  };
  return { kind: 'Group', id: `00g${index}`, ...fields } as unknown as Node;
}

/** All memberships, in pages of one group as Okta lists them: group number g has 1/g as many members as the first. */
export function* memberPages(size: number): Generator<LinkRow[]> {
  const { users, groups, links } = company;
  let harmonic = 0;
  for (let rank = 1; rank <= groups; rank += 1) harmonic += 1 / rank;
  let left: number = links;
  for (let index = 0; index < groups && left > 0; index += 1) {
    const share = Math.max(50, Math.round(links / harmonic / (index + 1)));
    const count = Math.min(left, users, index === groups - 1 ? left : share);
    left -= count;
    for (let at = 0; at < count; at += size) {
      const page = Math.min(size, count - at);
      yield Array.from({ length: page }, (_, row) => ({
        near: `00g${index}`,
        far: `00u${((at + row) * 7 + index * 37) % users}`, // 7 does not divide the users: no member twice
        facts: { source: 'MANUAL' },
      }));
    }
  }
}
