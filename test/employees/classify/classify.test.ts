import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/employees/account.ts';
import { type Classified, classify } from '../../../src/employees/classify/classify.ts';
import { readEmployees } from '../../../src/employees/classify/employees.ts';
import type { AccountClass } from '../../../src/employees/classify/rule.ts';
import { account, roster as parse } from '../sample.ts';

type Row = readonly [login: string, given: string | null, family: string | null, more?: Partial<Account>];

const nobody: ReadonlySet<string> = new Set();
/** Names of a small roster: some of them are words of mailboxes and tests. */
const roster = new Set(
  'john doe mary roe maria sales gina bot anna smith karl harris carrie york berlin jenkins'.split(' '),
);

const make = ([local, firstName, lastName, more = {}]: Row, id = local) => {
  const login = local.includes('@') ? local : `${local}@acme.test`;
  return account(id, { login, email: login, firstName, lastName, ...more });
};

function classOf(
  row: Row,
  knownNames = nobody,
  others: readonly Row[] = [],
  staff: readonly string[] = [],
): Classified {
  const accounts = [make(row, 'it'), ...others.map((other, at) => make(other, `other${at}`))];
  const lines = ['employee_number,given_name,family_name,work_email', ...staff];
  const employees = staff.length === 0 ? {} : { employees: readEmployees(parse(...lines).rows) };
  const found = classify(accounts, { knownNames, ...employees, rules: [] }).get('it');
  if (found === undefined) throw new Error('every account is classified');
  return found;
}

const show = ([login, given, family, more]: Row) =>
  `${login}: ${given ?? '-'} ${family ?? '-'} ${more === undefined ? '' : JSON.stringify(more)}`;

const nobodys: Record<Exclude<AccountClass, 'PERSON' | 'ADMIN'>, readonly Row[]> = {
  SERVICE: [
    ['svc-backup', 'SVC', 'Backup'],
    ['svc_jenkins', 'Jenkins', 'CI'],
    ['svc-backup', 'John', 'Doe', { employeeNumber: 'E1', title: 'Engineer' }],
    ['svcsql01', null, null],
    ['srvapp01', null, null],
    ['sa-sql01', 'SQL', 'Service'],
    ['api-jdoe', 'John', 'Doe'],
    ['terraform', 'Terraform', 'Cloud'],
    ['okta.ldap.agent', 'Okta', 'LDAP Agent'],
    ['slackbot', 'Slack', 'Bot'],
    ['workday.integration', 'Workday', 'Integration'],
    ['noreply', 'No', 'Reply'],
    ['admin', 'John', 'Doe'],
    ['okta.admin', 'Okta', 'Admin'],
    ['acme.admin', 'Acme', 'Admin'],
    ['sysadmin', 'System', 'Administrator'],
    ['breakglass1', 'Break', 'Glass'],
    ['adm-backup', 'Backup', 'Admin'],
    ['vendor-initech', 'Initech', 'Vendor', { userType: 'Vendor' }],
    ['x17', 'Kappa', 'Lambda', { title: 'Service Account' }],
    ['jdoe', 'John', 'Doe', { userType: 'Service Account' }],
    ['x17', 'Kappa', 'Lambda', { custom: { accountType: 'Service' } }],
    ['x17', 'Kappa', 'Lambda', { custom: { isServiceAccount: true } }],
    ['x17', 'Kappa', 'Lambda', { groups: ['Okta Service Accounts'] }],
  ],
  MAILBOX: [
    ['sales', 'Sales', 'Team'],
    ['sales', 'HR', 'Helpdesk New York', { userType: 'Resource', employeeNumber: 'E7', city: 'New York' }],
    ['reception', 'Press', 'Office New York'],
    ['frontdesk', 'Front', 'Desk'],
    ['info', 'Info', 'Acme'],
    ['it-support', 'IT', 'Support'],
    ['empfang', 'Empfang', 'Berlin'],
    ['buchhaltung', null, 'Buchhaltung'],
    ['accueil', 'Accueil', 'Lyon'],
    ['ventas', 'Ventas', 'Madrid'],
    ['soporte', 'Soporte', 'Técnico'],
    ['segreteria', 'Segreteria', 'Milano'],
    ['atendimento', 'Atendimento', 'Lisboa'],
    ['receptie', 'Receptie', 'Utrecht'],
    ['priemnaya', 'Отдел', 'Продаж'],
    ['kefu', '中心', '客服'],
    ['store0231', 'Store', '0231'],
    ['people.ops', 'People', 'Operations'],
    ['phoenix.team', 'Phoenix', 'Team'],
    ['billing', 'John', 'Doe'],
  ],
  ROOM: [
    ['conf-room-3', 'Conf', 'Room 3'],
    ['berlin.room', 'Meeting Room', 'Berlin'],
    ['boardroom', 'Board', 'Room'],
    ['kiosk12', 'Kiosk', '12'],
    ['lobby-display', 'Lobby', 'Display'],
    ['raum.hamburg', 'Besprechungsraum', 'Hamburg'],
    ['room201', '会议室', '201'],
  ],
  TEST: [
    ['zz-test-harris', 'Test Carrie', 'Harris', { userType: 'Test' }],
    ['zz-test-harris', 'Test Carrie', 'Harris'],
    ['charris2', 'Test Carrie', 'Harris'],
    ['demo52', 'Demo', 'Account'],
    ['test.user1', 'Test', 'User'],
    ['testuser01', 'Test', 'User70'],
    ['test-jdoe', 'John', 'Doe'],
    ['jdoe.uat', 'John', 'Doe'],
    ['jdoe2', 'John', 'Doe (Test)'],
    ['training05', 'Training', 'User'],
    ['mmustermann', 'Max', 'Mustermann'],
    ['qa-auto1', 'QA', 'Auto'],
  ],
};

describe.each(Object.entries(nobodys))('%s', (kind, rows) => {
  test.each(rows.map((row) => [show(row), row] as const))('%s', (_, row) => {
    for (const knownNames of [nobody, roster]) {
      const { class: found, reasons, owner } = classOf(row, knownNames);
      expect(found).toBe(kind);
      expect(reasons.length).toBeGreaterThan(0);
      expect(owner).toBeNull();
    }
  });
});

const people: readonly Row[] = [
  ['msales', 'Maria', 'Sales'],
  ['maria.sales', 'Maria', 'Sales'],
  ['gina.bot', 'Gina', 'Bot'],
  ['atest', 'Anna', 'Test', { title: 'Accountant' }],
  ['ptester', 'Paul', 'Tester'],
  ['jroom', 'Jim', 'Room'],
  ['kservice', 'Karl', 'Service'],
  ['rdemo', 'Rita', 'Demo'],
  ['hall', 'John', 'Hall'],
  ['jjenkins', 'John', 'Jenkins'],
  ['aoffice', 'Ann', 'Office'],
  ['paulo.case', 'Paulo', 'Case', { city: 'São Paulo' }],
  ['abbott', 'George', 'Abbott'],
  ['sandra', 'Sandra', null],
  ['testa', 'Luca', 'Testa'],
  ['appleby', 'S', 'Appleby'],
  ['hritik', 'Hritik', null],
  ['qadir', 'Abdul', 'Qadir'],
  ['svetlana', 'Svetlana', 'Ivanova'],
  ['svcruz', 'Sofia', 'Cruz'],
  ['api.patel', 'Apinya', 'Patel'],
  ['qa.khan', 'Qasim', 'Khan'],
  ['hr.mueller', 'Hans Rudolf', 'Müller'],
  ['sa.khan', 'Sameer', 'Khan'],
  ['da.silva', 'Maria', 'da Silva'],
  ['a.smith', 'Anna', 'Smith'],
  ['smith.a', 'Anna', 'Smith'],
  ['a.khalikova', 'Asya', 'Khalikov'],
  ['john.adm', 'John', 'Adm'],
  ['jkc751', 'J', 'Clayton'],
  ['app328', 'A', 'Pieters'],
  ['u104233', 'Maria', 'Gomez'],
  ['x13bc13781aad', 'Caitlin', 'Lihou'],
  ['suresh', 'Suresh', null],
  ['liming', '明', '李'],
  ['mahmed', 'محمد', 'أحمد'],
  ['c-jdoe', 'John', 'Doe'],
  ['ext.jdoe', 'John', 'Doe (Vendor)', { userType: 'Contractor' }],
  ['vendor-jdoe', 'John', 'Doe', { userType: 'Vendor' }],
  ['jdoe', 'John', 'Doe', { title: 'Service Technician', department: 'IT Operations' }],
  ['jdoe', 'John', 'Doe', { title: 'Test Engineer', department: 'Sales' }],
  ['jdoe', 'John', 'Doe', { groups: ['Service Account Owners'] }],
  ['jdoe', 'John', 'Doe', { displayName: 'John Doe (Sales)' }],
  ['jdoe', null, null, { displayName: 'Doe, John' }],
];

test.each(people.map((row) => [show(row), row] as const))('a person: %s', (_, row) => {
  expect(classOf(row)).toEqual({ class: 'PERSON', reasons: [], owner: null });
});

test('a name that employees have is a person’s where it would else be a test’s', () => {
  const row: Row = ['anna.test', 'Anna', 'Test'];
  expect(classOf(row, new Set(['anna', 'test'])).class).toBe('PERSON');
  expect(classOf(row, new Set(['anna', 'smith'])).class).toBe('TEST');
});

describe('a second account to administer with', () => {
  const marked: readonly (readonly [...Row, string | null])[] = [
    ['adm-jdoe', 'John', 'Doe', {}, 'jdoe'],
    ['a-doe.john', 'Admin John', 'Doe', {}, 'doe.john'],
    ['jdoe.adm', 'John', 'Doe', {}, 'jdoe'],
    ['a-jdoe', 'John', 'Doe', {}, 'jdoe'],
    ['admin.jdoe', 'John', 'Doe', {}, 'jdoe'],
    ['jdoe_admin', 'John', 'Doe', {}, 'jdoe'],
    ['jdoe-a', 'John', 'Doe', {}, 'jdoe'],
    ['priv.jdoe', 'John', 'Doe', {}, 'jdoe'],
    ['t0-jdoe', 'John', 'Doe', {}, 'jdoe'],
    ['da.jdoe', 'John', 'Doe', {}, 'jdoe'],
    ['sa-jdoe', 'John', 'Doe', {}, 'jdoe'],
    ['admjdoe', 'John', 'Doe', {}, 'jdoe'],
    ['adm.john.doe', 'John', 'Doe', {}, 'john.doe'],
    ['s.doe-admin', 'Sue', 'Doe ADM', {}, 's.doe'],
    ['sa-takuma.yamaguchi', '拓真', '山口', {}, 'takuma.yamaguchi'],
    ['jdoe7', 'John', 'Doe (Admin)', {}, null],
    ['jdoe8', 'ADM John', 'Doe', {}, null],
    ['jdoe9', 'John', 'Doe', { displayName: 'John Doe (Admin)' }, null],
  ];

  test.each(marked)('%s: %s %s %s is of %s', (login, given, family, more = {}, owner) => {
    const found = classOf([login, given, family, more], roster);
    expect(found).toMatchObject({ class: 'ADMIN', owner });
    expect(found.reasons).toHaveLength(1);
  });

  test('a mark that says little counts where the owner has the same name, and only there', () => {
    expect(classOf(['x_mroe', 'Mary', 'Roe'], nobody, [['mroe', 'Mary', 'Roe']])).toEqual({
      class: 'ADMIN',
      reasons: ['login begins with "x", and "mroe" has the same name'],
      owner: 'mroe',
    });
    expect(classOf(['x_mroe', 'Mary', 'Roe'], nobody, [['mroe', 'Mark', 'Roe']]).class).toBe('PERSON');
  });
});

describe('a namesake whose login has a letter more', () => {
  const facts = { title: 'Buyer', department: 'Quality', managerId: '7' };
  const other = { ...facts, title: 'Root' };
  const pans = ['1,Feng,Pan,panfe@acme.test', '2,Feng,Pan,panfe-p@acme.test'];
  const numbered = ['1,Feng,Pan,panfe@acme.test', '2,Feng,Pan,'];
  const does = ['1,John,Doe,jdoe@acme.test', '2,John,Doe,jdoe-a@acme.test'];
  const pan: Row = ['panfe', 'Feng', 'Pan'];
  const jdoe: Row = ['jdoe', 'John', 'Doe', facts];
  type Example = readonly [what: string, row: Row, owner: Row, staff: readonly string[]];

  const namesakes: readonly Example[] = [
    ['both are in the roster', ['panfe-p', 'Feng', 'Pan'], pan, pans],
    ['the mark is no initial', ['jdoe-a', 'John', 'Doe'], jdoe, does],
    ['it alone is in the roster', ['panfe-p', 'Feng', 'Pan'], pan, pans.slice(1)],
    ['it is in the roster, nobody has the login', ['jdoe-a', 'John', 'Doe'], pan, does],
    ['its number alone is', ['panfe-x', 'Feng', 'Pan', { custom: { badge: '0002' } }], pan, numbered.slice(1)],
    ['its number is another’s', ['a-panfe', 'Feng', 'Pan', { employeeNumber: '2' }], pan, numbered],
    [
      'the profiles’ numbers differ',
      ['a-jdoe', 'John', 'Doe', { employeeNumber: '8' }],
      ['jdoe', 'John', 'Doe', { employeeNumber: '9' }],
      [],
    ],
    ['titles differ', ['jdoe-x', 'John', 'Doe', other], jdoe, []],
    ['departments differ', ['jdoe-x', 'John', 'Doe', { department: 'Sales' }], jdoe, []],
    ['managers differ', ['jdoe-x', 'John', 'Doe', { managerId: '8' }], jdoe, []],
    ['two letters are initials', ['antic-sa', 'Sanja', 'Antic Alt', facts], ['antic', 'Sanja', 'Antic Alt'], []],
    ['an initial beside a given name', ['gabriel-s', 'Gabriel', 'Silva'], ['gabriel', 'Gabriel', 'Silva'], []],
    ['an initial after a dot', ['panfe.p', 'Feng', 'Pan'], pan, []],
    ['an initial before a dot', ['s.khan', 'Sameer', 'Khan', facts], ['khan', 'Sameer', 'Khan'], []],
    ['an initial with facts', ['panfe-p', 'Feng', 'Pan', facts], pan, []],
    ['an initial in front', ['xpan', 'Xin', 'Pan'], ['pan', 'Xin', 'Pan'], []],
  ];

  test.each(namesakes)('another person: %s', (_, row, owner, staff) => {
    expect(classOf(row, nobody, [owner], staff)).toEqual({ class: 'PERSON', reasons: [], owner: null });
  });

  const twins: readonly Example[] = [
    ['the number is the owner’s', ['panfe-x', 'Feng', 'Pan', { ...other, employeeNumber: '1' }], pan, numbered],
    ['facts are alike', ['jdoe-x', 'John', 'Doe', facts], jdoe, []],
    ['an initial with no facts', ['panfe-p', 'Feng', 'Pan'], pan, []],
    ['the mark is in front', ['a-jdoe', 'John', 'Doe', other], jdoe, []],
    ['the mark is in front, and no initial', ['xpanfe', 'Feng', 'Pan', other], pan, []],
    ['the mark has two letters', ['jdoe-sa', 'John', 'Doe', other], jdoe, []],
    ['the mark is no letter', ['jdoe-adm', 'John', 'Doe', other], jdoe, does],
    ['the name says it', ['jdoe-a', 'John', 'Doe (Admin)', { ...other, displayName: 'John Doe (Admin)' }], jdoe, []],
  ];

  test.each(twins)('the same person: %s', (_, row, owner, staff) => {
    expect(classOf(row, nobody, [owner], staff)).toMatchObject({ class: 'ADMIN', owner: owner[0] });
  });
});

test('an administrator’s account may name an employee’s address, though no account has that login', () => {
  const row: Row = ['a-feng.pan3', 'Feng', 'Pan'];
  const staffOf = (name: string) => [`1,${name},feng.pan3@acme.test`];
  expect(classOf(row, nobody, [], staffOf('Feng,Pan'))).toMatchObject({ class: 'ADMIN', owner: 'feng.pan3' });
  expect(classOf(row, nobody, [], staffOf('Petra,Panfe')).class).toBe('PERSON');
});

describe('an employee whose name or login is a program’s word', () => {
  const staff = ['1,Api,Turei,api@acme.test', '2,Lobby,Okafor,', '3,Júlia,Barros da Costa,job9241@acme.test'];
  const examples: readonly (readonly [string, Row, AccountClass])[] = [
    ['under the work e-mail', ['api', 'Api', 'Turei'], 'PERSON'],
    ['with an initial', ['job9241', 'J', 'Barros da Costa'], 'PERSON'],
    ['under the number', ['api.turei', 'Api M', 'Turei', { employeeNumber: '0001' }], 'PERSON'],
    ['under nothing but the name', ['lobby', 'Lobby', 'Okafor'], 'PERSON'],
    ['not where the name is another', ['lobby', 'Lobby', 'Berlin'], 'ROOM'],
    ['not where it is said outright', ['api', 'Api', 'Turei', { userType: 'Service Account' }], 'SERVICE'],
    ['not a mailbox with the number', ['sales', 'Sales', 'Team', { employeeNumber: '1' }], 'MAILBOX'],
    ['not a test with number and name', ['zz-test', 'Test Api', 'Turei', { employeeNumber: '1' }], 'TEST'],
    ['not a program with number and name', ['svc-backup', 'Api', 'Turei', { employeeNumber: '1' }], 'SERVICE'],
  ];

  test.each(examples)('%s', (_, row, expected) => {
    expect(classOf(row, new Set(['api', 'turei', 'lobby', 'okafor']), [], staff).class).toBe(expected);
  });
});

test('academic titles are no part of a name', () => {
  expect(classOf(['svc1314', 'Prof. Stefan', 'Chevresson']).class).toBe('PERSON');
  const twin: Row = ['da-bif5853', 'Prof. Dr. ADM Bianka', 'Fritsch'];
  expect(classOf(twin, nobody, [['bif5853', 'Bianka', 'Fritsch']])).toMatchObject({ class: 'ADMIN', owner: 'bif5853' });
});

test('a name that no employee has, in any of its words, is no person’s where one of them is a program’s', () => {
  expect(classOf(['releasebot', 'Release', 'Bot'], new Set(['john', 'doe'])).class).toBe('SERVICE');
  expect(classOf(['gina.bot', 'Gina', 'Bot'], roster).class).toBe('PERSON');
});

test('reasons say what was seen, the strongest first', () => {
  expect(classOf(['svc-backup', 'John', 'Doe', { userType: 'Service' }]).reasons).toEqual([
    'login begins with "svc"',
    'login ends in "backup"',
    'user type "Service"',
  ]);
});

const all = [...Object.values(nobodys).flat(), ...people];

test('the order of the accounts does not matter', () => {
  const accounts = all.map((row, at) => make(row, `u${at}`));
  const options = { knownNames: roster, rules: [] };
  const sorted = [...classify(accounts, options)].toSorted();
  fc.assert(
    fc.property(fc.shuffledSubarray(accounts, { minLength: accounts.length }), (shuffled) => {
      expect([...classify(shuffled, options)].toSorted()).toEqual(sorted);
    }),
    { numRuns: 20 },
  );
});

test('svc- before a login never makes it more of a person', () => {
  const isPerson = (row: Row) => ['PERSON', 'ADMIN'].includes(classOf(row, roster).class);
  for (const [login, given, family, more = {}] of all) {
    const marked: Row = [`svc-${login}`, given, family, more];
    if (!isPerson([login, given, family, more])) expect(isPerson(marked), login).toBe(false);
    expect(classOf(marked, roster).class, login).not.toBe('PERSON');
  }
});

test('any text is read', () => {
  const text = fc.option(fc.string({ unit: 'grapheme' }), { nil: null });
  fc.assert(
    fc.property(fc.string(), text, text, text, (login, firstName, lastName, displayName) => {
      const one = account('it', { login, firstName, lastName, displayName });
      expect(classify([one], { knownNames: nobody, rules: [] }).size).toBe(1);
    }),
  );
});
