import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/employees/case.ts';
import { evidenceText } from '../../src/employees/evidence.ts';
import { findingNodes } from '../../src/employees/findingNodes.ts';
import { accountLinks, candidateLinks, isSameLink } from '../../src/employees/links.ts';

const nothing = { userId: '00u1', employeeNumber: null, method: null, evidence: [], candidates: [], decidedBy: null };
const evidence = [
  { field: 'department', weight: 4.24, account: 'UX & Design', employee: 'Design' },
  { field: 'familyName', weight: -1.5, account: 'Ray', employee: null },
];

test('evidence is a text that people read', () => {
  expect(evidence.map(evidenceText)).toEqual([
    'department: UX & Design / Design (+4.2)',
    'family name: Ray / nothing (-1.5)',
  ]);
  const same = { field: 'title', weight: 0, account: 'Clerk', employee: 'Clerk' };
  expect(evidenceText(same)).toBe('title: Clerk');
  expect(evidenceText({ ...same, account: null, employee: null })).toBe('title');
  const reason = { field: 'class', weight: 0, account: 'login begins with "svc"', employee: null };
  expect(evidenceText(reason)).toBe('login begins with "svc"');
});

test('a case that is a link is one, and one that waits for somebody is one for each candidate', () => {
  const link: Case = {
    ...{ ...nothing, decision: 'link', employeeNumber: 'E1', method: 'EVIDENCE', confidence: 0.99876543, evidence },
    candidates: [{ employeeNumber: 'E1', confidence: 0.99876543 }],
  };
  const texts = ['department: UX & Design / Design (+4.2)', 'family name: Ray / nothing (-1.5)'];
  expect(accountLinks([link])).toEqual([
    { near: 'E1', far: '00u1', facts: { method: 'EVIDENCE', confidence: 0.9988, evidence: texts, decidedBy: null } },
  ]);
  expect(candidateLinks([link])).toEqual([]);
  const candidates = [
    { employeeNumber: 'E2', confidence: 0.6 },
    { employeeNumber: 'E1', confidence: 0.3 },
  ];
  const review: Case = { ...nothing, decision: 'review', confidence: 0.6, evidence, candidates };
  expect(accountLinks([review])).toEqual([]);
  expect(candidateLinks([review])).toEqual([
    { near: 'E1', far: '00u1', facts: { confidence: 0.3, evidence: null } },
    { near: 'E2', far: '00u1', facts: { confidence: 0.6, evidence: texts } },
  ]);
});

test('a finding has an id that follows from its code and from whom it concerns, and leads to employees that there are', () => {
  const finding = { code: 'SHARED_WORK_EMAIL', message: 'Two.', employees: ['E1', 'E2'], accounts: ['00u1'] } as const;
  const { nodes, employees, accounts } = findingNodes(
    [finding, { ...finding, message: 'Another.' }, { ...finding, employees: ['E1'] }],
    (id) => id !== 'E2',
  );
  const ids = nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(employees.map(({ near, far }) => [ids.indexOf(near), far])).toEqual([
    [0, 'E1'],
    [1, 'E1'],
    [2, 'E1'],
  ]);
  expect(accounts.map(({ near }) => ids.indexOf(near))).toEqual([0, 1, 2]);
  const again = findingNodes([{ ...finding, message: 'In other words.', employees: ['E2', 'E1'] }], () => true);
  expect(again.nodes[0]?.id).toBe(ids[0]);
});

describe('a link tells the same', () => {
  const facts = (changes: object = {}, ...more: string[]) => ({
    ...{ method: 'EVIDENCE', confidence: 0.9987, decidedBy: null },
    evidence: ['title: Clerk (+4.2)', 'place: Oslo (2) / Bergen (-1.0)', ...more],
    ...changes,
  });

  test.each([
    ['as itself', facts()],
    ['where weights moved a little', facts({ evidence: ['place: Oslo (2) / Bergen (-1.3)', 'title: Clerk (+3.8)'] })],
    ['where the confidence moved a little', facts({ confidence: 0.9912 })],
    ['with what weighs next to nothing', facts({}, 'status: ACTIVE (+0.1)')],
  ])('%s', (_, now) => {
    expect(isSameLink(facts(), now)).toBe(true);
    expect(isSameLink(now, facts())).toBe(true);
  });

  test.each([
    ['with another value', facts({ evidence: ['title: Clerk (+4.2)', 'place: Oslo (2) / Rome (-1.0)'] })],
    ['without one', facts({ evidence: ['title: Clerk (+4.2)'] })],
    ['with one more', facts({}, 'department: Legal (+1.8)')],
    ['with one more that has no weight', facts({}, 'former job: E1')],
    ['that weighs something else', facts({ evidence: ['title: Clerk (+2.2)', 'place: Oslo (2) / Bergen (-1.0)'] })],
    ['told by something else', facts({ method: 'LOGIN' })],
    ['that somebody decided', facts({ decidedBy: 'ann' })],
    ['that is less sure', facts({ confidence: 0.981 })],
    ['without any evidence', facts({ evidence: null })],
  ])('but not %s', (_, now) => {
    expect(isSameLink(facts(), now)).toBe(false);
    expect(isSameLink(now, facts())).toBe(false);
  });
});
