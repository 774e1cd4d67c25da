import { expect, test } from 'vitest';
import { employ } from '../../src/employees/staff.ts';
import { staffFindings } from '../../src/employees/staffFindings.ts';
import { account, roster } from './sample.ts';

test('people are called as they call themselves, in the order of their script', () => {
  const staff = employ(
    roster(
      'employee_number,given_name,family_name,preferred_name',
      '1,Ann,Lee,Annie',
      '2,健桂,李,',
      '3,민준,김,',
      '4,Cher,,',
      '5,,,',
      '6,Ming,李,',
    ),
  );
  const names = staff.nodes.map(({ displayName }) => displayName);
  expect(names).toEqual(['Annie Lee', '李健桂', '김민준', 'Cher', null, 'Ming 李']);
});

test('several rows of one number are a finding that says whether they are one person', () => {
  const header = 'employee_number,given_name,family_name,hire_date,termination_date';
  const messages = (...rows: string[]) => employ(roster(header, ...rows)).findings.map(({ message }) => message);
  expect(messages('1,Ann,Lee,2019-01-01,2020-01-01', '1,Ann,Lee,2021-01-01,')).toEqual([
    expect.stringContaining('the current one counts'),
  ]);
  expect(messages('1,Ann,Lee,2019-01-01,2020-01-01', '1,Bob,Ray,2021-01-01,')).toEqual([
    expect.stringContaining('it may be the number of several people'),
  ]);
});

test('the same row twice is a finding, and one job', () => {
  const row = '1,Ann,Lee,2019-01-01';
  const { all, findings } = employ(roster('employee_number,given_name,family_name,hire_date', row, '2,Bob,Ray,', row));
  expect(all.map((one) => one.employee_number)).toEqual(['1', '2']);
  expect(findings.map(({ code }) => code)).toEqual(['DUPLICATE_EMPLOYEE_NUMBER']);
});

test('whose account may be one that waits for a decision is not simply without one', () => {
  const staff = employ(roster('employee_number,given_name,family_name', '1,Ann,Lee', '2,Ann,Lee', '3,Bob,Ray'));
  const accounts = [account('00u1', { login: 'ann@example.com' }), account('00u2', { login: 'al@example.com' })];
  const candidates = ['1', '2'].flatMap((near) => accounts.map(({ id }) => ({ near, far: id, facts: {} })));
  const found = staffFindings(staff.nodes, accounts, { links: [], candidates: candidates.slice(0, 3) }, Date.now());
  expect(found.map(({ message }) => message)).toEqual([
    'Ann Lee (1) is employed and has no account, unless it is al@example.com or ann@example.com.',
    'Ann Lee (2) is employed and has no account, unless it is ann@example.com.',
    'Bob Ray (3) is employed and has no account.',
  ]);
});
