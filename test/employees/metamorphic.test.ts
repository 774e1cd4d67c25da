import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/employees/account.ts';
import type { Case } from '../../src/employees/case.ts';
import { findPeople } from '../../src/employees/people.ts';
import { Random } from '../../src/simulator/random.ts';
import { type Company, fieldsOf, makeCompany, rosterOf, withoutPeople } from './labelled/company.ts';

/** Small enough to be decided many times, with people of every kind in it. */
const company = await makeCompany({
  seed: 12,
  users: 500,
  people: { mishaps: 2, strongKeys: 0.5, withoutAccount: 0.2 },
});
const before = decide(company);
const columns = company.header.split(',');

describe('what means nothing changes nothing', () => {
  test('the order of accounts, rows and columns', () => {
    const random = new Random(1);
    const order = random.shuffle(columns.map((_, at) => at));
    const rows = random.shuffle(company.rows).map((row) => reordered(fieldsOf(row), order));
    const header = reordered(columns, order);
    expect(decide({ ...company, accounts: random.shuffle(company.accounts), rows, header })).toEqual(before);
  });

  test('upper and lower case of names, logins and addresses', () => {
    const accounts = company.accounts.map((account) => ({
      ...account,
      firstName: account.firstName?.toUpperCase() ?? null,
      lastName: account.lastName?.toLowerCase() ?? null,
      displayName: account.displayName?.toUpperCase() ?? null,
      login: account.login?.toUpperCase() ?? null,
      email: account.email?.toUpperCase() ?? null,
    }));
    expectAlike(decide({ ...company, accounts }));
  });

  test('how accents are composed', () => {
    const decomposed = (text: string | null) => text?.normalize('NFD') ?? null;
    const accounts = company.accounts.map((account) => ({
      ...account,
      firstName: decomposed(account.firstName),
      lastName: decomposed(account.lastName),
      displayName: decomposed(account.displayName),
    }));
    expectAlike(decide({ ...company, accounts, rows: company.rows.map((row) => row.normalize('NFD')) }));
  });

  test('blanks around what is written', () => {
    const padded = (text: string | null) => (text === null ? null : ` ${text} `);
    const accounts = company.accounts.map((account) => ({
      ...account,
      firstName: padded(account.firstName),
      lastName: padded(account.lastName),
      title: padded(account.title),
      department: padded(account.department),
    }));
    expectAlike(decide({ ...company, accounts }));
  });

  test('accents, save that a name without them tells a little less', () => {
    const bare = (text: string | null) => text?.normalize('NFD').replace(/\p{M}/gu, '') ?? null;
    const accounts = company.accounts.map((account) => ({
      ...account,
      firstName: bare(account.firstName),
      lastName: bare(account.lastName),
      displayName: bare(account.displayName),
    }));
    const moved = changesOf(decide({ ...company, accounts }));
    expect(moved.map(({ userId }) => userId).length).toBeLessThanOrEqual(before.length * 0.005);
  });
});

describe('noise', () => {
  const noises: Record<string, (account: Account) => Partial<Account>> = {
    'a wrong letter in the family name': ({ lastName }) => ({ lastName: misspelled(lastName), displayName: null }),
    'a wrong letter in the given name': ({ firstName }) => ({ firstName: misspelled(firstName), displayName: null }),
    'no employee number': () => ({ employeeNumber: null }),
    'no title': () => ({ title: null }),
    'no department and no title': () => ({ department: null, title: null }),
    'another city': () => ({ city: 'Reykjavík', state: null, countryCode: 'IS' }),
    'another title': () => ({ title: 'Ship Captain' }),
    'no manager': () => ({ managerId: null, manager: null }),
  };
  // The most and the least certain of those that were found, whose certainty has room to move.
  const sample = before
    .filter(({ decision }) => decision === 'link')
    .toSorted((a, b) => a.confidence - b.confidence || (a.userId < b.userId ? -1 : 1))
    .filter((_, at, all) => at < 30 || at % Math.ceil(all.length / 30) === 0);

  test.each(Object.entries(noises))('never speaks for the right employee: %s', (_, noise) => {
    // All at once: a little noise in one account in eight hardly moves what the matcher learns from all of them.
    const touched = new Map(sample.map((each) => [each.userId, each]));
    const accounts = company.accounts.map((account) =>
      touched.has(account.id) ? { ...account, ...noise(account) } : account,
    );
    const raised = decide({ ...company, accounts }).filter((after) => {
      const first = touched.get(after.userId);
      return first !== undefined && confidenceIn(after, first.employeeNumber) > first.confidence + 0.005;
    });
    expect(raised).toEqual([]);
  });
});

describe('without the right row', () => {
  test('nobody is linked to the next best', () => {
    const random = new Random(3);
    const linked = before.filter(({ decision }) => decision === 'link');
    const taken = new Set(random.sample(linked, 80).flatMap(({ employeeNumber }) => employeeNumber ?? []));
    const { company: rest, gone } = withoutPeople(company, taken);
    const whose = new Map(company.truth.map(({ userId, employeeNumber }) => [userId, employeeNumber]));
    const wrong = decide(rest).filter(
      ({ userId, decision }) => gone.has(whose.get(userId) ?? '') && decision === 'link',
    );
    expect(gone.size).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

function decide({ accounts, header, rows, todayMs }: Company): Case[] {
  return findPeople(accounts, rosterOf({ header, rows }), { todayMs }).cases;
}

/** Decisions and employees are as before; texts in the evidence may be written otherwise. */
function expectAlike(after: readonly Case[]): void {
  expect(changesOf(after)).toEqual([]);
}

function changesOf(after: readonly Case[]): Case[] {
  const was = new Map(before.map((each) => [each.userId, each]));
  expect(after.map(({ userId }) => userId)).toEqual(before.map(({ userId }) => userId));
  return after.filter(({ userId, decision, employeeNumber }) => {
    const first = was.get(userId);
    return first?.decision !== decision || first.employeeNumber !== employeeNumber;
  });
}

function confidenceIn({ decision, employeeNumber, confidence, candidates }: Case, number: string | null): number {
  if (decision === 'link') return employeeNumber === number ? confidence : 0;
  return candidates.find((each) => each.employeeNumber === number)?.confidence ?? 0;
}

function misspelled(name: string | null): string | null {
  if (name === null || name.length < 4) return name;
  const letter = name.charAt(2) === 'x' ? 'q' : 'x';
  return name.slice(0, 2) + letter + name.slice(3);
}

const reordered = (fields: readonly string[], order: readonly number[]) =>
  order.map((at) => fields[at] ?? '').join(',');
