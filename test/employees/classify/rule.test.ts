import { expect, test } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { classify } from '../../../src/employees/classify/classify.ts';
import { type AccountRule, accountClasses } from '../../../src/employees/classify/rule.ts';
import { accountRules } from '../../../src/settings/accountRules.ts';
import { account } from '../sample.ts';

const john = account('john', {
  login: 'JDoe@acme.test',
  firstName: 'John',
  lastName: 'Doe',
  userType: 'Plant',
  costCenter: 'CC-100',
  groups: ['Everyone', 'Plant Robots'],
  custom: { kind: 'Cell', badge: 17, tags: ['a', 'line-4'] },
});
const backup = account('backup', { login: 'svc-backup@acme.test', firstName: 'SVC', lastName: 'Backup' });

const classesBy = (...rules: AccountRule[]) =>
  [...classify([john, backup], { knownNames: new Set(), rules }).values()].map((found) => found.class);

test('without a rule that fits, the account is judged', () => {
  expect(classesBy()).toEqual(['PERSON', 'SERVICE']);
  expect(classesBy({ class: 'ROOM', login: 'room-*' })).toEqual(['PERSON', 'SERVICE']);
});

test('the first rule that fits wins, and it may say that the account is a person’s', () => {
  const rules: AccountRule[] = [
    { class: 'PERSON', login: '*@acme.test', profile: { lastName: 'back*' } },
    { class: 'TEST', login: '*@acme.test' },
    { class: 'ROOM', login: '*' },
  ];
  expect(classesBy(...rules)).toEqual(['TEST', 'PERSON']);
});

test.each<[string, Omit<AccountRule, 'class'>]>([
  ['login, whatever its case', { login: 'jdoe@ACME.test' }],
  ['user type', { userType: 'pl?nt'.replace('?', 'a') }],
  ['group', { group: '*robots' }],
  ['an attribute of Okta’s own', { profile: { costCenter: 'CC-*' } }],
  ['an attribute that the org added', { profile: { kind: 'cell' } }],
  ['a number', { profile: { badge: '17' } }],
  ['one of several values', { profile: { tags: 'line-*' } }],
  ['all of several', { login: 'jdoe*', userType: 'plant', group: 'every*', profile: { kind: '*', badge: '1*' } }],
])('a pattern of %s', (_, rule) => {
  expect(classesBy({ class: 'ROOM', ...rule })).toEqual(['ROOM', 'SERVICE']);
});

test.each<[string, Omit<AccountRule, 'class'>]>([
  ['a part of the login', { login: 'jdoe' }],
  ['a dot that stands for a dot', { login: 'jdoe@acme-test' }],
  ['a group that it is not in', { group: 'robots' }],
  ['an attribute that it lacks', { profile: { division: '*' } }],
  ['one pattern of two', { login: 'jdoe*', userType: 'Robot' }],
  ['no pattern at all', {}],
])('does not fit: %s', (_, rule) => {
  expect(classesBy({ class: 'ROOM', ...rule })).toEqual(['PERSON', 'SERVICE']);
});

test('the reason names the rule, and an administrator’s account by a rule still names its owner', () => {
  const twin = account('twin', { login: 'adm-jdoe@acme.test', firstName: 'John', lastName: 'Doe' });
  const rules: AccountRule[] = [
    { class: 'ADMIN', login: 'adm-*', userType: '*' },
    { class: 'ADMIN', login: 'adm-*' },
  ];
  expect(classify([twin], { knownNames: new Set(), rules }).get('twin')).toEqual({
    class: 'ADMIN',
    reasons: ['rule login "adm-*"'],
    owner: 'jdoe',
  });
});

test('the setting takes every class, in any case, and gives rules', () => {
  const given = accountClasses.map((name) => ({ class: name.toLowerCase(), login: 'x*' }));
  const rules: AccountRule[] = accountRules.parse(given);
  expect(rules.map((rule) => rule.class)).toEqual([...accountClasses]);
});

test.each([
  [[{ class: 'SERVICE', logn: 'svc-*' }], 'employees.accountRules.0.logn', 'Did you mean login?'],
  [[{ class: 'SERVICE', colour: 'red', login: 'a*' }], 'employees.accountRules.0.colour', 'There are: class, login'],
  [[{ class: 'ROBOT', login: 'a*' }], 'employees.accountRules.0.class', 'must be one of PERSON, ADMIN, SERVICE'],
  [[{ class: 'TEST', login: 'a*' }, { login: 'a*' }], 'employees.accountRules.1.class', 'must be one of'],
  [[{ class: 'SERVICE' }], 'employees.accountRules.0', 'would fit every account'],
  [[{ class: 'SERVICE', login: '' }], 'employees.accountRules.0.login', 'must not be empty'],
  [[{ class: 'SERVICE', profile: 'x' }], 'employees.accountRules.0.profile', 'must be patterns by attribute'],
  [{ class: 'SERVICE', login: 'a*' }, 'employees.accountRules', 'must be a list of rules'],
  [['svc-*'], 'employees.accountRules.0', 'must be a rule'],
])('the setting %j is refused at its place', (rules, place, why) => {
  const found = accountRules.safeParse(rules);
  expect(found.success).toBe(false);
  const texts = found.error?.issues.map(
    ({ path, message }) => `${['employees.accountRules', ...path].join('.')}: ${message}`,
  );
  expect(texts?.find((text) => text.startsWith(`${place}: `))).toContain(why);
});

test('unset, there are no rules', () => {
  const { values } = loadConfig({ env: {}, cwd: '/nowhere', home: '/nowhere' });
  expect(values['employees.accountRules']).toEqual([]);
});
