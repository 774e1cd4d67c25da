import { type Account, isLive } from '../account.ts';
import type { Classified } from '../classify/classify.ts';
import { compact } from '../compact.ts';
import { trimmed } from '../key.ts';
import { readName } from '../names/personName.ts';
import { plain } from '../names/plain.ts';
import { type Address, lettersOf, readAddress } from './address.ts';
import type { Attributes } from './attributes.ts';
import type { NameIds } from './lexicon.ts';
import { dayOf, type Reading } from './person.ts';

/** An account, made ready to be compared with rows. */
export interface Claim {
  account: Account;
  isAdmin: boolean;
  name: NameIds;
  /** E-mail and login, each once; of an administrator's second account without what marks it. */
  addresses: readonly Address[];
  /** Letters of the local parts, where names may stand that the profile lacks. */
  locals: readonly string[];
  secondEmail: string | null;
  title: number;
  /** Department, division, organization and cost center: whatever the account has, the closest to a department first. */
  units: readonly number[];
  /** The groups it is in, in the order of `account.groups`. */
  groups: readonly number[];
  place: number;
  region: number;
  country: number;
  employment: number;
  created: number | null;
  /** The first day, where the profile tells it. Both in days since 1970. */
  started: number | null;
  isLive: boolean;
  /** When somebody last signed in, in days since 1970. */
  seen: number | null;
  /** Rows of the employee whom a person gave it; none of nobody's, and null where no person decided. */
  given: readonly number[] | null;
}

export function readClaim(
  told: Account,
  { class: kind, owner }: Classified,
  given: Claim['given'],
  { lexicon, words }: Reading,
  attributes: Attributes,
): Claim {
  const account = attributes.fill(told);
  const name = readName({
    given: account.firstName,
    middle: account.middleName,
    family: account.lastName,
    preferred: account.nickName,
    display: account.displayName,
    suffix: account.honorificSuffix,
  });
  const addresses = addressesOf(account, owner);
  const units = [
    account.department,
    withoutRemark(account.department),
    account.division,
    account.organization,
    account.costCenter,
    ...attributes.units(told),
  ];
  return {
    account,
    isAdmin: kind === 'ADMIN',
    name: lexicon.read(name),
    addresses,
    locals: compact([...new Set(addresses.map(({ local }) => lettersOf(local)))].filter((local) => local !== '')),
    secondEmail: readAddress(account.secondEmail)?.whole ?? null,
    title: words.titles.add(account.title),
    units: compact(units.flatMap((unit) => words.departments.add(unit) || [])),
    groups: compact((account.groups ?? []).map((group) => words.groups.id(group))),
    place: words.places.add(account.city?.split(',')[0]),
    region: words.regions.id(plain(account.state ?? account.city?.split(',')[1] ?? '')),
    country: words.countries.id(plain(account.countryCode ?? '')),
    employment: words.employments.id(plain(account.userType ?? '')),
    created: dayOf(account.created),
    started: attributes.started(told),
    isLive: isLive(account),
    seen: dayOf(account.lastLogin),
    given,
  };
}

function addressesOf(account: Account, owner: string | null): readonly Address[] {
  const read = [account.email, account.login].flatMap((text) => readAddress(trimmed(text)) ?? []);
  const owned =
    owner === null ? read : read.map(({ domain }) => ({ whole: `${owner}@${domain}`, local: owner, domain }));
  return compact(owned.filter(({ whole }, at) => owned.findIndex((other) => other.whole === whole) === at));
}

/** `Software Engineering (Global)` and `Customer Success - Core` without what was added. */
const withoutRemark = (unit: string | null) => unit?.split(/ - |\(|\/|\|/)[0] ?? null;
