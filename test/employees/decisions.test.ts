import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/employees/case.ts';
import { applyDecisions, type PersonDecision, settleDecisions } from '../../src/employees/decisions.ts';
import { employ } from '../../src/employees/staff.ts';
import { account, roster } from './sample.ts';

const accounts = [account('00u1', { login: 'Ann@Example.com' }), account('00u2', { login: 'bob@example.com' })];
const staff = employ(roster('employee_number,given_name', 'E1,Ann', 'E2,Bob', '0042,Cid'));

const evidence = [{ field: 'name', weight: 7, account: 'Ann', employee: 'Ann' }];
const review: Case = {
  userId: '00u1',
  decision: 'review',
  employeeNumber: null,
  confidence: 0.6,
  method: null,
  evidence,
  candidates: [
    { employeeNumber: 'E1', confidence: 0.6 },
    { employeeNumber: 'E2', confidence: 0.3 },
  ],
  decidedBy: null,
};
const link: Case = {
  ...review,
  userId: '00u2',
  decision: 'link',
  employeeNumber: 'E2',
  confidence: 0.999,
  method: 'WORK_EMAIL',
  candidates: [{ employeeNumber: 'E2', confidence: 0.999 }],
};
const cases = [review, link];

let line = 1;
const decision = (
  user: string,
  employeeNumber: string | null,
  decidedAt: string | null = null,
  decidedBy: string | null = 'ann',
): PersonDecision => {
  line += 1;
  return { user, employeeNumber, decidedBy, decidedAt, note: null, line };
};
const settle = (given: readonly Case[], decisions: readonly PersonDecision[], all = accounts) => {
  const { settled, findings } = settleDecisions(decisions, all, staff);
  return { cases: applyDecisions(given, settled), findings };
};
const apply = (...decisions: PersonDecision[]) => settle(cases, decisions);
const codes = ({ findings }: ReturnType<typeof apply>) => findings.map(({ code }) => code);

test('without any, cases stay as they are', () => {
  expect(apply()).toEqual({ cases, findings: [] });
});

describe('a decision wins', () => {
  test('as a link, with the evidence that speaks of that employee', () => {
    const { cases, findings } = apply(decision('00u1', 'E1'));
    expect(cases).toEqual([
      {
        userId: '00u1',
        decision: 'link',
        employeeNumber: 'E1',
        confidence: 1,
        method: 'DECISION',
        evidence,
        candidates: [{ employeeNumber: 'E1', confidence: 1 }],
        decidedBy: 'ann',
      },
      link,
    ]);
    expect(findings).toEqual([]);
  });

  test('for an employee whom nothing spoke for', () => {
    expect(apply(decision('00u2', 'E1')).cases[1]).toMatchObject({ employeeNumber: 'E1', evidence: [] });
  });

  test('against every employee', () => {
    expect(apply(decision('00u2', null)).cases[1]).toEqual({
      userId: '00u2',
      decision: 'none',
      employeeNumber: null,
      confidence: 1,
      method: null,
      evidence: [],
      candidates: [],
      decidedBy: 'ann',
    });
  });

  test("against every employee, and what is no person's stays so", () => {
    const service: Case = { ...review, decision: 'non_human', confidence: 0.9, candidates: [] };
    const { cases } = settle([service], [decision('00u1', null)]);
    expect(cases).toEqual([{ ...service, confidence: 1, decidedBy: 'ann' }]);
  });

  test.each(['ann@example.com', 'ANN@EXAMPLE.COM'])('about a login, whatever its case: %s', (login) => {
    expect(apply(decision(login, 'E2')).cases[0]).toMatchObject({ decision: 'link', employeeNumber: 'E2' });
  });

  test('for a number that a spreadsheet took the zeros from', () => {
    expect(apply(decision('00u1', '42')).cases[0]).toMatchObject({ employeeNumber: '0042' });
  });

  test('twice over, with the same result', () => {
    const decisions = [decision('00u1', 'E1'), decision('00u2', null)];
    const once = settle(cases, decisions);
    expect(settle(once.cases, decisions)).toEqual(once);
  });
});

describe('of several about one account, the last counts', () => {
  test('by its time, and it is told that two people disagree', () => {
    const later = decision('00u1', 'E2', '2026-03-02T00:00:00Z', 'bob');
    const earlier = decision('ann@example.com', 'E1', '2026-03-01T23:00:00Z');
    const found = apply(later, earlier);
    expect(found.cases[0]).toMatchObject({ employeeNumber: 'E2' });
    expect(found.findings).toEqual([
      {
        code: 'CONFLICTING_DECISION',
        message: `Lines ${later.line}, ${earlier.line} of the decisions disagree about account Ann@Example.com: line ${later.line}, the last, counts.`,
        employees: ['E1', 'E2'],
        accounts: ['00u1'],
      },
    ]);
  });

  test('by its line, where the times are the same or zones apart', () => {
    const first = decision('00u1', 'E1', '2026-03-01 10:00');
    const same = decision('00u1', 'E2', '2026-03-01T12:00:00+02:00');
    expect(apply(same, first).cases[0]).toMatchObject({ employeeNumber: 'E2' });
  });

  test('by its line, where it has no time', () => {
    const dated = decision('00u1', 'E1', '2026-03-01');
    const undated = decision('00u1', null);
    const older = decision('00u1', 'E2', '2026-02-01');
    expect(apply(dated, undated, older).cases[0]).toMatchObject({ decision: 'none' });
  });

  test('and nothing is told where they agree', () => {
    expect(codes(apply(decision('00u1', 'E1'), decision('00u1', 'e1', null, 'bob')))).toEqual([]);
  });

  const [march, april, may] = ['2026-03-01', '2026-04-01', '2026-05-01'] as const;

  test.each<[string, ...PersonDecision[]]>([
    ['their own', decision('00u1', 'E1', march), decision('00u1', 'E2', april, 'Ann')],
    ['their own without a time', decision('00u1', 'E1', march), decision('00u1', 'E2')],
    [
      'what they said at the same time',
      ...['E1', 'E2'].map((e) => decision('00u1', e, march)),
      decision('00u1', 'E1', may),
    ],
    [
      'theirs, as another says',
      ...['E1', 'E2'].map((e, at) => decision('00u1', e, [march, april][at])),
      decision('00u1', 'E2', may, 'bob'),
    ],
  ])('and nobody is told of who corrects %s', (_, ...decisions) => {
    expect(codes(apply(...decisions))).toEqual([]);
  });

  test.each<[string, ...PersonDecision[]]>([
    ['by one person at the same time', ...['E1', 'E2'].map((e) => decision('00u1', e, march))],
    ['without a time', ...['E1', 'E2'].map((e) => decision('00u1', e, null, null))],
    ['after another had it right', decision('00u1', 'E2', march, 'bob'), decision('00u1', 'E1', april)],
  ])('and what contradicts it %s is told', (_, ...decisions) => {
    expect(codes(apply(...decisions))).toEqual(['CONFLICTING_DECISION']);
  });
});

describe('one that cannot be followed is told', () => {
  test('about an account that there is not', () => {
    const lost = decision('gone@example.com', 'E1');
    const found = apply(lost);
    expect(found.cases).toEqual(cases);
    expect(found.findings).toEqual([
      {
        code: 'DECISION_WITHOUT_ACCOUNT',
        message: `Line ${lost.line} of the decisions is about gone@example.com, which is no account: it decides nothing.`,
        employees: ['E1'],
        accounts: [],
      },
    ]);
  });

  test('about a login that two accounts have', () => {
    const twins = [...accounts, account('00u3', { login: 'ANN@example.com' })];
    const found = settle(cases, [decision('ann@example.com', 'E1')], twins);
    expect(found.cases).toEqual(cases);
    expect(found.findings).toMatchObject([{ code: 'DECISION_WITHOUT_ACCOUNT', accounts: ['00u1', '00u3'] }]);
  });

  test('for an employee who is not in the roster: no other gets the account', () => {
    const found = apply(decision('00u2', 'E9'));
    expect(found.cases[1]).toMatchObject({ decision: 'review', employeeNumber: null, method: null, decidedBy: null });
    expect(found.findings).toMatchObject([
      { code: 'DECISION_WITHOUT_EMPLOYEE', employees: ['E9'], accounts: ['00u2'] },
    ]);
  });
});
