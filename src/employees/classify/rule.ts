import { describe } from '../../model/index.ts';
import type { Account } from '../account.ts';

/** What kinds of account there are: a person's own first, or something else. */
export const accountClasses = [
  'PERSON',
  /** A person's second account, to administer with. */
  'ADMIN',
  'SERVICE',
  /** A mailbox, or another account that several people use. */
  'MAILBOX',
  /** A room, a device, a kiosk. */
  'ROOM',
  'TEST',
] as const;

export type AccountClass = (typeof accountClasses)[number];

/** A rule of the org: accounts that fit all that it names are of this class. `*` in a pattern is any text; case does not count. */
export interface AccountRule {
  class: AccountClass;
  /** Pattern of the login. */
  login?: string | undefined;
  /** Pattern of the profile's user type. */
  userType?: string | undefined;
  /** Pattern of the name of a group the account is in. */
  group?: string | undefined;
  /** Patterns of attributes of the profile, by their name in Okta. */
  profile?: Readonly<Record<string, string>> | undefined;
}

/** A rule made ready: gives the reason if the account fits it, else null. */
export type RuleTest = (account: Account) => string | null;

/** Makes a rule ready for many accounts. */
export function prepareRule(rule: AccountRule): RuleTest {
  const conditions = [
    ...(rule.login === undefined ? [] : [condition('login', rule.login, ({ login }) => [login])]),
    ...(rule.userType === undefined ? [] : [condition('userType', rule.userType, ({ userType }) => [userType])]),
    ...(rule.group === undefined ? [] : [condition('group', rule.group, ({ groups = [] }) => groups)]),
    ...Object.entries(rule.profile ?? {}).map(([name, pattern]) =>
      condition(`profile.${name}`, pattern, (account) => [attribute(account, name)]),
    ),
  ];
  // A rule that names nothing would fit every account.
  if (conditions.length === 0) return () => null;
  const reason = `rule ${conditions.map(({ text }) => text).join(', ')}`;
  return (account) => (conditions.every(({ fits }) => fits(account)) ? reason : null);
}

function condition(name: string, pattern: string, read: (account: Account) => readonly unknown[]) {
  const expression = toExpression(pattern);
  const fits = (value: unknown): boolean =>
    Array.isArray(value) ? value.some(fits) : isWritten(value) && expression.test(String(value).trim());
  return { text: `${name} "${pattern}"`, fits: (account: Account) => read(account).some(fits) };
}

const isWritten = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

function toExpression(pattern: string): RegExp {
  const parts = pattern
    .trim()
    .split(/\*+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'isu');
}

/** Our name of each attribute that Okta's own profile has. */
const ownNames = new Map(
  Object.entries(describe('User').fields).flatMap(([name, { from }]) => from.map((path) => [path, name] as const)),
);

/** An attribute by its name in Okta: one of Okta's own, or one that the org added. */
function attribute(account: Account, name: string): unknown {
  const own = ownNames.get(`profile.${name}`);
  const values: Readonly<Record<string, unknown>> = { ...account };
  return (own === undefined ? undefined : values[own]) ?? account.custom?.[name];
}
