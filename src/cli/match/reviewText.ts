import type { Account } from '../../employees/account.ts';
import type { Evidence } from '../../employees/case.ts';
import { evidenceText } from '../../employees/evidence.ts';
import type { Node } from '../../model/index.ts';
import { alignColumns, wrap } from '../columns.ts';
import { printable } from '../printable.ts';
import type { OpenCandidate, OpenCase } from './openCases.ts';

/** A case as a person judges it: the account, each candidate, and what speaks for the first and against it. */
export function describeCase({ account, candidates, evidence }: OpenCase): string {
  const those = candidates.map((candidate, at) => describeCandidate(candidate, at + 1));
  const told = (label: string, some: readonly Evidence[]) =>
    some.length === 0 ? '' : wrap(printable(`${label} 1: ${some.map(evidenceText).join('; ')}`));
  const why =
    told(
      'For',
      evidence.filter(({ weight }) => weight >= 0), // and what has none, such as a former job
    ) +
    told(
      'Against',
      evidence.filter(({ weight }) => weight < 0),
    );
  return [describeAccount(account), ...those, why].filter((text) => text !== '').join('\n');
}

function describeAccount(account: Account): string {
  const { login, email, secondEmail, firstName, middleName, lastName, displayName } = account;
  const addresses = [email, secondEmail].filter((one) => one !== null && one.toLowerCase() !== login.toLowerCase());
  return block([
    `${login}  ${account.status}`,
    line(['name', list([words([firstName, middleName, lastName]), displayName])]),
    line(['e-mail', list(addresses)]),
    line(['work', list([account.title, account.department, account.userType])]),
    line(['place', list([account.city, account.countryCode])]),
    line(['manager', list([account.manager, account.managerId])]),
    line(['number', account.employeeNumber]),
    line([
      'dates',
      list([labelled('created', day(account.created)), labelled('last sign-in', day(account.lastLogin))]),
    ]),
  ]);
}

function describeCandidate({ employee, manager, accounts, confidence }: OpenCandidate, at: number): string {
  return block([
    `  ${at}  ${percent(confidence)}  ${words([employee.displayName ?? 'no name', `(${employee.id})`])}`,
    line(['names', list([words([employee.givenName, employee.familyName]), employee.preferredName])]),
    line(['e-mail', employee.workEmail]),
    line(['work', list([employee.title, employee.department, employee.employmentType, employee.status])]),
    line(['place', list([employee.location, employee.country])]),
    line(['manager', manager]),
    line(['dates', list([labelled('hired', day(employee.hireDate)), labelled('left', day(employee.terminationDate))])]),
    line(['accounts', list(accounts)]),
  ]);
}

/** All cases as a table, a line for each candidate. */
export function describeList(cases: readonly OpenCase[]): string {
  if (cases.length === 0) return 'Nothing waits for a decision.\n';
  const rows = cases.flatMap(({ account, candidates }) =>
    candidates.map(({ employee, confidence }, at) => [
      at === 0 ? account.login : '',
      at === 0 ? (words([account.firstName, account.lastName]) ?? '') : '',
      percent(confidence),
      employee.id,
      list([employee.displayName, employee.title, employee.department]) ?? '',
    ]),
  );
  const header = ['ACCOUNT', 'NAME', 'CONFIDENCE', 'EMPLOYEE', 'WHO'];
  return `${alignColumns([header, ...rows.map((row) => row.map(printable))])}\n${waiting(cases.length)}\n`;
}

/** A sentence on how many wait. */
export const waiting = (count: number) =>
  count === 1 ? '1 account waits for a decision.' : `${count.toLocaleString('en')} accounts wait for a decision.`;

/** A case as plain data. */
export function plainCase({ account, candidates, evidence }: OpenCase): object {
  const { id: userId, login, status, firstName, lastName, title, department, created, lastLogin } = account;
  return {
    ...{ userId, login, status, firstName, lastName, title, department, created, lastLogin },
    candidates: candidates.map(({ employee, manager, accounts, confidence }) => ({
      confidence,
      manager,
      accounts,
      ...plainEmployee(employee),
    })),
    evidence,
  };
}

/** Days are days, as in the evidence: the graph keeps them as midnights. */
const plainEmployee = ({ kind: _, id: employeeNumber, ...employee }: Node<'Employee'>) => ({
  ...employee,
  hireDate: day(employee.hireDate),
  terminationDate: day(employee.terminationDate),
  employeeNumber,
});

const indent = ' '.repeat(6);

const line = ([label, text]: [label: string, text: string | null | undefined]) =>
  text == null ? null : `${indent}${label.padEnd(8)} ${text}`;

const block = (lines: readonly (string | null)[]) =>
  lines.map((text) => (text === null ? '' : `${printable(text)}\n`)).join('');

const present = (texts: readonly (string | null | undefined)[]) =>
  texts.map((text) => text?.trim()).filter((text): text is string => text !== undefined && text !== '');

/** The texts that are there, each once. */
function list(texts: readonly (string | null | undefined)[]): string | null {
  const there = [...new Set(present(texts))];
  return there.length === 0 ? null : there.join(', ');
}

function words(texts: readonly (string | null | undefined)[]): string | null {
  const there = present(texts);
  return there.length === 0 ? null : there.join(' ');
}

const labelled = (label: string, text: string | null) => (text === null ? null : `${label} ${text}`);

const day = (time: string | null | undefined) => time?.slice(0, 10) ?? null;

const percent = (confidence: number) => `${(confidence * 100).toFixed(0).padStart(3)} %`;
