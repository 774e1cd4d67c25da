import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/employees/account.ts';
import type { Case } from '../../../src/employees/case.ts';
import { matchAccounts } from '../../../src/employees/match/match.ts';
import { employ } from '../../../src/employees/staff.ts';
import { account, roster } from '../sample.ts';
import { crowd, days, decide, decideGiven, header, link, short, sofia, todayMs } from './crowd.ts';

test('a status tells who left where no last day does', () => {
  const rows = ['Terminated', 'Active'].map(
    (status, at) => `E-900${at},Sofia,Brandt,,sofia@home.example,Analyst,Finance,Oslo,,,${status}`,
  );
  const staff = employ(roster(`${header},status`, ...crowd.map(({ row }) => `${row},Active`), ...rows));
  const cases = matchAccounts({ accounts: [...crowd.map((one) => one.account), sofia], staff, todayMs });
  const [first, second] = cases.find(({ userId }) => userId === 'sofia')?.candidates ?? [];
  expect([first?.employeeNumber, second?.employeeNumber]).toEqual(['E-9001', 'E-9000']);
  expect(first?.confidence).toBeGreaterThan(3 * (second?.confidence ?? 1));
});

describe('groups', () => {
  const inGroups = crowd.map((one) => ({
    ...one,
    account: {
      ...one.account,
      department: null,
      groups: [`${one.row.includes('Finance') ? 'Ledger' : 'Courts'} team`, 'All'],
    },
  }));
  const rows = ['Finance', 'Legal'].map((unit, at) => `E-900${at},Sofia,Brandt,,,Analyst,${unit},Oslo,2024-03-04,`);
  const judge = (groups?: string[]) => {
    const staff = employ(roster(header, ...inGroups.map(({ row }) => row), ...rows));
    const { firstName, lastName, title, city, created } = sofia;
    const own = { login: 'x71@example.com', email: 'x71@example.com', firstName, lastName, title, city, created };
    const asked = { ...account('sofia', own), ...(groups && { groups }) };
    const cases = matchAccounts({ accounts: [...inGroups.map((one) => one.account), asked], staff, todayMs });
    return cases.find(({ userId }) => userId === 'sofia') as Case;
  };

  test('shared with those of a department speak for who works there', () => {
    const [first, second] = judge(['All', 'Ledger team']).candidates;
    expect(first?.employeeNumber).toBe('E-9000');
    expect(first?.confidence).toBeGreaterThan(10 * (second?.confidence ?? 1));
    expect(judge(['All', 'Courts team']).candidates[0]?.employeeNumber).toBe('E-9001');
    expect(judge(['Ledger team']).evidence).toContainEqual(
      expect.objectContaining({ field: 'groups', account: 'Ledger team', employee: 'Finance' }),
    );
  });

  test('shared with those who report to a manager speak for who does, and name the manager', () => {
    const leadOf = (row: string) => (row.includes('Finance') ? 'E-1000' : 'E-1011');
    const told = inGroups.map(({ row, account }) => ({
      row: `${row},${leadOf(row)}`,
      account: { ...account, managerId: leadOf(row) },
    }));
    const rows = ['E-1000', 'E-1011'].map(
      (lead, at) => `E-900${at},Sofia,Brandt,,,Analyst,Sales,Oslo,2024-03-04,,${lead}`,
    );
    const asked = account('sofia', {
      ...sofia,
      login: 'x71@example.com',
      email: 'x71@example.com',
      department: 'Sales',
    });
    const staff = employ(roster(`${header},manager_employee_number`, ...told.map(({ row }) => row), ...rows));
    const accounts = [...told.map((one) => one.account), { ...asked, groups: ['All', 'Courts team'] }];
    const found = matchAccounts({ accounts, staff, todayMs }).find(({ userId }) => userId === 'sofia');
    expect(found?.candidates[0]?.employeeNumber).toBe('E-9001');
    expect(found?.evidence).toContainEqual(
      expect.objectContaining({ field: 'groups', account: 'Courts team', employee: 'E-1011' }),
    );
  });

  test('of everybody, or none, tell nothing', () => {
    for (const groups of [undefined, ['All']]) {
      const { decision, candidates, evidence } = judge(groups);
      expect([decision, candidates[0]?.confidence]).toEqual(['review', candidates[1]?.confidence]);
      expect(evidence.map(({ field }) => field)).not.toContain('groups');
    }
  });
});

describe('a link without a key', () => {
  test('tells of the given name even where the account has no family name', () => {
    const [one] = decide(
      ['E-9001,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,'],
      account('sofia', { ...sofia, login: 'x71@example.com', email: 'x71@example.com', lastName: null }),
    );
    expect(one?.evidence.map(({ field }) => field)).toContain('givenName');
    expect(one?.evidence.map(({ field }) => field)).not.toContain('familyName');
  });

  test('is made where name, job and dates agree, and says what weighed', () => {
    const [found] = decide(['E-5000,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,'], sofia);
    expect(short(found as Case)).toEqual(link('E-5000', 'EVIDENCE'));
    const fields = found?.evidence.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['givenName', 'familyName', 'title', 'department', 'hireDate']));
    expect(found?.evidence.find(({ field }) => field === 'department')).toMatchObject({
      account: 'Money',
      employee: 'Finance',
    });
  });

  test('is not made to the next best where the right row is missing', () => {
    const [found] = decide(['E-5000,Sofia,Brandl,,,Director,Legal,Rome,2009-03-04,'], sofia);
    expect(found?.decision).not.toBe('link');
  });

  test('is not made to the successor in the same job', () => {
    const [found] = decide(['E-5000,Marta,Nowak,,,Analyst,Finance,Oslo,2024-03-04,'], sofia);
    expect(found).toMatchObject({ decision: 'none', employeeNumber: null });
  });

  test('is looked for by the login where the name is an initial', () => {
    const initial = account('sofia', { login: 'sofia@example.com', firstName: 'S', lastName: '.' });
    const [found] = decide(['E-5000,Sofia,-,,,Analyst,Finance,Oslo,2024-03-04,'], initial);
    expect(found?.candidates[0]?.employeeNumber).toBe('E-5000');
  });

  test.each([
    ['given', 'E-5000,Tatiana,Brandt,,,,Finance,Oslo,2024-03-04,'],
    ['family', 'E-5000,Sofia,Nowak,,,,Finance,Oslo,2024-03-10,'],
  ])('is left to a person where the %s name is another one, and a colleague would agree as much', (_, row) => {
    const [found] = decide([row], { ...sofia, login: 'x71@example.com', email: 'x71@example.com' });
    expect(found?.decision).toBe('review');
  });

  test('is looked for by a login that has the names as the roster does', () => {
    const greek = { login: 'paraskevi.kafantari@example.com', firstName: 'Paraskeue', lastName: 'Kaphantare' };
    const [found] = decide(['E-5000,Παρασκευή,Καφαντάρη,,,Analyst,Finance,Oslo,2024-03-04,'], account('greek', greek));
    expect(found?.candidates[0]?.employeeNumber).toBe('E-5000');
  });

  test('survives a slip in the name and one in the place', () => {
    const [found] = decide(['E-5000,Sofia,Brandtt,,,Analyst,Finance,Olso,2024-03-04,'], sofia);
    expect(short(found as Case)).toEqual(link('E-5000', 'EVIDENCE'));
  });
});

describe('a manager tells two of one name apart, whether the account has', () => {
  const boss = crowd[0]?.account as Account; // Amara Okafor, E-1000
  const rows = ['E-1000', 'E-1011'].map(
    (lead, at) => `E-900${at},Sofia,Brandt,,,Analyst,Sales,Oslo,2024-03-04,,${lead}`,
  );
  const staff = employ(roster(`${header},manager_employee_number`, ...crowd.map(({ row }) => `${row},`), ...rows));

  test.each([
    ['an id', boss.id],
    ['a login', 'Amara.Okafor@example.com'],
    ['a login without its domain', 'amara.okafor'],
    ['an employee number', 'e-1000'],
    ['a name', 'Okafor, Amara'],
    ['a distinguished name', 'CN=Amara Okafor,OU=People,DC=example,DC=com'],
    ['one with the family name first', 'CN=Okafor\\, Amara,OU=People,DC=example,DC=com'],
    ['one by a login', 'uid=amara.okafor,ou=people,dc=example,dc=com'],
  ])('%s', (_, managerId) => {
    const asked = { ...sofia, department: 'Sales', login: 'x71@example.com', email: null, managerId };
    const cases = matchAccounts({ accounts: [...crowd.map((one) => one.account), asked], staff, todayMs });
    const found = cases.find(({ userId }) => userId === 'sofia');
    expect(found?.candidates[0]?.employeeNumber).toBe('E-9000');
    expect(found?.evidence).toContainEqual(expect.objectContaining({ field: 'manager', employee: 'E-1000' }));
    expect(found?.candidates[1]?.confidence ?? 0).toBeLessThan(0.2);
  });

  test.each([
    ['an address', 'amara.okafor@example.com', 'bjorn.lindqvist@example.com'],
    ['a name', '"Okafor, Amara"', 'Bjorn Lindqvist'],
  ])('a number, and the roster %s', (_, hers, his) => {
    const named = [hers, his].map((lead, at) => `E-900${at},Sofia,Brandt,,,Analyst,Sales,Oslo,2024-03-04,,${lead}`);
    const exported = employ(roster(`${header},Manager`, ...crowd.map(({ row }) => `${row},`), ...named));
    const asked = { ...sofia, department: 'Sales', login: 'x71@example.com', email: null, managerId: 'E-1000' };
    const accounts = [...crowd.map((one) => one.account), asked];
    const found = matchAccounts({ accounts, staff: exported, todayMs }).find(({ userId }) => userId === 'sofia');
    expect(found?.candidates[0]?.employeeNumber).toBe('E-9000');
    expect(found?.evidence).toContainEqual(
      expect.objectContaining({ field: 'manager', employee: hers.replaceAll('"', '') }),
    );
  });
});

describe('accounts of one name', () => {
  const like = (id: string, login: string, changes: Partial<Account> = {}) => ({
    ...sofia,
    id,
    login,
    email: login,
    ...changes,
  });
  const first = like('first', 'sofia.brandt@example.com');
  const second = like('second', 'sofia.brandt2@example.com');

  test('that agree with the same one of two are not both the other’s', () => {
    const rows = [
      'E-5000,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-05,',
      'E-5001,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-01-05,',
    ];
    for (const { decision, candidates } of decide(rows, first, second)) {
      expect(decision).toBe('review');
      for (const { confidence } of candidates) expect(confidence).toBeCloseTo(0.5, 1);
    }
  });

  test('are told apart by the one that agrees with one of two only', () => {
    const rows = [
      'E-5000,Sofia,Brandt,,,Analyst,Legal,Oslo,2024-03-05,',
      'E-5001,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-02-20,',
    ];
    const untold = { ...second, department: null, title: null };
    expect(
      decide(rows, { ...first, employeeNumber: 'E-5001' }, untold).map(({ employeeNumber }) => employeeNumber),
    ).toEqual(['E-5001', 'E-5000']);
    expect(decide(rows, { ...first, department: 'Money' }, untold)[1]?.employeeNumber).not.toBe('E-5001');
  });

  test('as many as of a dozen all wait', () => {
    const dozen = Array.from({ length: 12 }, (_, at) => at);
    const rows = dozen.map((at) => `E-50${10 + at},Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,`);
    const accounts = dozen.map((at) => like(`s${10 + at}`, `x${at}@example.com`));
    for (const { decision } of decide(rows, ...accounts)) expect(decision).toBe('review');
  });

  test('of an administrator are not the namesake’s who has the login at another domain', () => {
    const rows = [
      'E-5000,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,',
      'E-5001,Sofia,Brandt,,,Driver,Fleet,Rome,2015-06-01,',
    ];
    const own = like('own', 'sofia.brandt@example.com', { employeeNumber: 'E-5000' });
    const other = like('other', 'sbrandt@old.example', {
      employeeNumber: 'E-5001',
      title: 'Driver',
      created: days('2015-06-01', 1),
    });
    const twin = like('twin', 'adm-sbrandt@example.com', { title: null, department: null, city: null });
    expect(decide(rows, own, other, twin).map(short)).toEqual([
      link('E-5000', 'EMPLOYEE_NUMBER'),
      link('E-5001', 'EMPLOYEE_NUMBER'),
      link('E-5000', 'ADMIN_TWIN'),
    ]);
  });
});

test('a roster of names and places alone takes less for a link: one of days, too, could tell more', () => {
  const accounts = crowd.map(({ account: { id, firstName, lastName } }, at) =>
    account(id, { login: `x${at}@id.example`, firstName, lastName, city: at % 2 ? 'Oslo' : 'Rome' }),
  );
  const rows = accounts.map(({ firstName, lastName, city }, at) => `E-${1000 + at},${firstName},${lastName},${city},`);
  const asked = account('sofia', { login: 'x999@id.example', firstName: 'Sofia', lastName: 'Brandt', city: 'Oslo' });
  const found = (more: string) => {
    const columns = 'employee_number,given_name,family_name,location,hire_date';
    const staff = employ(
      roster(columns, ...rows, 'E-5000,Sofi,B,,', 'E-5001,Sofie,Brandl,,', `E-5002,Ada,Novak,Rome,${more}`),
    );
    return matchAccounts({ accounts: [...accounts, asked], staff, todayMs }).find(({ userId }) => userId === 'sofia');
  };
  expect(found('')).toMatchObject({ decision: 'link', employeeNumber: 'E-5000' });
  expect(found('2024-03-04')).toMatchObject({ decision: 'review', candidates: [{ employeeNumber: 'E-5000' }, {}] });
});

describe('two who cannot be told apart', () => {
  const twins = [
    'E-5000,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,',
    'E-5001,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,',
  ];

  test('go to review, with both shown', () => {
    const [found] = decide(twins, sofia);
    expect(found?.decision).toBe('review');
    expect(found?.candidates.map(({ employeeNumber }) => employeeNumber).sort()).toEqual(['E-5000', 'E-5001']);
  });

  test('are told apart by whose account a person knows, whatever is in it', () => {
    const other = { ...sofia, id: 'other', login: 'sofia.brandt2@example.com', email: null };
    const strange = account('other', { login: 'x71@example.com', firstName: 'Kofi', lastName: 'Mensah' });
    for (const known of [other, strange]) {
      const [found, given] = decideGiven({ other: 'E-5000' }, twins, sofia, known);
      expect(found).toMatchObject({ decision: 'link', employeeNumber: 'E-5001' });
      expect(given).toMatchObject({ decision: 'link', employeeNumber: 'E-5000' });
    }
  });

  test('are told apart where a person knows that an account is nobody’s', () => {
    const other = { ...sofia, id: 'other', employeeNumber: 'E-5001' };
    const rows = twins.map((row) => row.replace('E-5000', 'E-4000')); // the same but for the number
    const both = decideGiven({}, rows, sofia, other);
    expect(both.map(short)).toEqual([link('E-4000', 'EVIDENCE'), link('E-5001', 'EMPLOYEE_NUMBER')]);
    const [found, given] = decideGiven({ other: null }, rows, sofia, other);
    expect([found?.decision, given?.decision]).toEqual(['review', 'none']);
  });

  test('are told apart by a key', () => {
    const [found] = decide(twins, { ...sofia, employeeNumber: 'E-5001' });
    expect(short(found as Case)).toEqual(link('E-5001', 'EMPLOYEE_NUMBER'));
  });
});

describe('a key', () => {
  test('that contradicts the name and all else links nobody', () => {
    const [found] = decide(['E-5000,Viktor,Ananyev,v.ananyev@example.com,,Driver,Fleet,Rome,2026-01-05,'], {
      ...sofia,
      employeeNumber: 'E-5000',
    });
    expect(found?.decision).not.toBe('link');
  });

  test('that was somebody else’s before does not hide whose the account is', () => {
    const job = 'QA Engineer,Finance,Oslo,2024-03-04,';
    const jiwon = { title: 'QA Engineer', department: 'Money', city: 'Oslo', created: days('2024-03-04', 1) };
    const accounts = [
      account('korean', { ...jiwon, login: 'ji.won@example.com', firstName: 'Jeong-ung', lastName: 'Kim' }),
      account('initial', { ...jiwon, login: 'sangeetha@example.com', firstName: 'Sangeetha', lastName: 'R' }),
    ];
    const rows = [
      `E-5000,정웅,김,,,${job}`,
      'E-5001,Jeong-ung,Kim,ji.won@example.com,,Driver,Fleet,Rome,2009-03-04,2016-01-31',
      `E-6000,Sangeetha,R,,,${job}`,
      'E-6001,Sangeetha,Rao,sangeetha@example.com,,Driver,Fleet,Rome,2009-03-04,2016-01-31',
    ];
    expect(decide(rows, ...accounts).map(short)).toEqual([link('E-5000', 'EVIDENCE'), link('E-6000', 'EVIDENCE')]);
  });

  test('counts with names that are swapped, though the address has them, too', () => {
    const swapped = { ...sofia, login: 'sbrandt@example.com', email: 'sbrandt@example.com' };
    const [found] = decide(
      ['E-5000,Brandt,Sofia,sbrandt@example.com,sofia.brandt@example.net,Clerk,Legal,Rome,,'],
      swapped,
    );
    expect(found?.evidence).toContainEqual(expect.objectContaining({ field: 'nameOrder' }));
    expect(found?.candidates[0]?.employeeNumber).toBe('E-5000');
  });

  test('may be a number in another spelling, where the names agree', () => {
    const [found] = decide(['E-5000,Sofia,Brandt,,,,,,,'], { ...sofia, employeeNumber: '0005000' });
    expect(short(found as Case)).toEqual(link('E-5000', 'EMPLOYEE_NUMBER'));
  });

  test('may be the second e-mail', () => {
    const row = 'E-5000,Sofia,Brandt,,sofia@example.net,,,,,';
    const [found] = decide([row], { ...sofia, secondEmail: 'Sofia@example.net' });
    expect(short(found as Case)).toEqual(link('E-5000', 'SECOND_EMAIL'));
  });

  test('is believed in an attribute of the org only where the names agree', () => {
    const numbered = crowd.map(({ account: one }, at) => ({
      ...one,
      employeeNumber: null,
      custom: { workerId: one.employeeNumber, badge: `E-${1000 + ((at * 37) % 100)}` },
    }));
    const staff = employ(roster(header, ...crowd.map(({ row }) => row.replace(/[^,]*@[^,]*/, ''))));
    const cases = matchAccounts({ accounts: numbered, staff, todayMs });
    expect(cases.filter(({ method }) => method === 'EMPLOYEE_NUMBER')).toHaveLength(numbered.length);
    expect(cases.every(({ userId, employeeNumber }) => userId === `crowd-${employeeNumber}`)).toBe(true);
  });
});

test('a number that the roster gave to somebody else since links nobody who bore it before', () => {
  const rows = [
    'E-5000,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,2025-03-04',
    'E-5000,Viktor,Ananyev,,,Driver,Fleet,Rome,2026-01-05,',
  ];
  const [found] = decide(rows, { ...sofia, employeeNumber: 'E-5000', status: 'DEPROVISIONED' });
  expect(found).toMatchObject({ decision: 'review', employeeNumber: null });
});

describe('somebody hired again', () => {
  const former = 'E-5000,Sofia,Brandt,,sofia@example.net,Clerk,Legal,Oslo,2018-01-08,2021-05-31';
  const current = 'E-6000,Sofia,Brandt,,sofia@example.net,Analyst,Finance,Oslo,2024-03-04,';

  test('has the account under the current row, whichever number it carries', () => {
    const [found] = decide([former, current], { ...sofia, employeeNumber: 'E-5000' });
    expect(found).toMatchObject({ decision: 'link', employeeNumber: 'E-6000' });
  });

  test('has it there in the same job, too: an account made since is not one made after somebody left', () => {
    const job = 'Analyst,Finance,Oslo';
    const rows = [
      `E-5000,Sofia,Brandt,sofia.brandt@example.com,,${job},2018-01-08,2021-05-31`,
      `E-6000,Sofia,Brandt,sofia.brandt@example.com,,${job},2024-03-04,`,
    ];
    const [found] = decide(rows, { ...sofia, employeeNumber: 'E-5000', created: days('2024-03-04', 40) });
    expect(found).toMatchObject({ decision: 'link', employeeNumber: 'E-6000' });
    expect(found?.evidence).toContainEqual(expect.objectContaining({ field: 'hireDate', employee: '2024-03-04' }));
  });

  test('is told so by a former job where nothing of the current one agrees', () => {
    const [found] = decide(
      [
        former.replace('2018-01-08', '2024-02-26'),
        current.replace('Analyst,Finance,Oslo,2024-03-04', 'Driver,Fleet,Rome,2026-09-07'),
      ],
      {
        ...sofia,
        title: 'Clerk',
        department: 'Legal',
        employeeNumber: 'E-5000',
      },
    );
    expect(found?.candidates[0]?.employeeNumber).toBe('E-6000');
    expect(found?.evidence[0]).toEqual({
      field: 'formerJob',
      weight: 0,
      account: null,
      employee: 'E-5000 until 2021-05-31',
    });
  });

  test('has it there, too, where the name is little more than an initial', () => {
    const rows = [
      'E-5000,Sofia,B,sofia@example.com,,,Finance,Oslo,2018-01-08,2021-05-31',
      'E-6000,Sofia,B,,,Analyst,Finance,Oslo,2024-03-04,',
      ...[1, 2, 3].map((at) => `E-700${at},Sofia,B,,,Driver,Fleet,Rome,2009-03-0${at},`),
    ];
    const initial = { ...sofia, lastName: 'B', login: 'sofia@example.com', email: null };
    const [found] = decide(rows, { ...initial, employeeNumber: 'E-5000', created: days('2018-01-08', 0) });
    expect(found).toMatchObject({ decision: 'link', employeeNumber: 'E-6000' });
  });

  test('is not a namesake who came later: an account that is dead stays with who left', () => {
    const namesake = 'E-6000,Sofia,Brandt,,other@example.net,Analyst,Finance,Oslo,2024-03-04,';
    const dead = {
      ...sofia,
      status: 'DEPROVISIONED',
      employeeNumber: 'E-5000',
      title: 'Clerk',
      department: 'Legal',
      created: days('2018-01-08', 1),
    };
    const [found] = decide([former, namesake], dead);
    expect(found).toMatchObject({ decision: 'link', employeeNumber: 'E-5000' });
  });

  test('is not assumed of an account that was made after its person had left', () => {
    const [found] = decide([former], { ...sofia, employeeNumber: 'E-5000' });
    expect(found).toMatchObject({ decision: 'review', employeeNumber: null });
  });
});

describe('a second account', () => {
  const row = 'E-5000,Sofia,Brandt,sofia.brandt@example.com,,Analyst,Finance,Oslo,2024-03-04,';
  const admin = account('sofia-admin', {
    login: 'adm-sofia.brandt@example.com',
    firstName: 'Sofia',
    lastName: 'Brandt',
  });

  test('to administer with is its owner’s', () => {
    const [, found] = decide([row], sofia, admin);
    expect(short(found as Case)).toEqual(link('E-5000', 'ADMIN_TWIN'));
  });

  test('whose owner is not in the roster is nobody’s, a namesake or not', () => {
    const namesake = 'E-5000,Sofia,Brandt,,,Driver,Fleet,Rome,2009-03-04,';
    const cases = decide([namesake], { ...sofia, city: 'Bergen' }, admin);
    expect(cases.map(({ decision }) => decision)).not.toContain('link');
  });

  test('with a number behind the first one’s name is a namesake’s, not hers', () => {
    const other = { ...sofia, id: 'sofia2', login: 'sofia.brandt2@example.com', email: 'sofia.brandt2@example.com' };
    const [first, second] = decide([row], sofia, { ...other, title: null, department: null, created: null });
    expect(first).toMatchObject({ decision: 'link', employeeNumber: 'E-5000' });
    expect(second?.decision).not.toBe('link');
  });
});

test('an account that no single person is behind is told so, whatever number it carries', () => {
  const mailbox = account('hr', {
    login: 'hr@example.com',
    firstName: 'HR',
    lastName: 'Helpdesk Oslo',
    employeeNumber: 'E-1000',
  });
  const [found] = decide([], mailbox);
  expect(found).toMatchObject({ decision: 'non_human', employeeNumber: null });
  expect(found?.evidence).not.toEqual([]);
});
