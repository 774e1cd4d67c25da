import type { Node } from '../model/index.ts';
import type { Account } from './account.ts';
import type { Case } from './case.ts';
import { compare, type Finding, type FindingCode } from './finding.ts';
import { addTo, emailKey, groupBy, mayBeSameNumber, numberKey, readNumber } from './key.ts';

type Employee = Node<'Employee'>;

/**
 * Keys that more than one employee has, that accounts of different people claim, or that contradict each other. What
 * was made of it, the cases tell; where they settle it, nothing is left to look at.
 */
export function findConflicts(
  accounts: readonly Account[],
  employees: readonly Employee[],
  cases: readonly Case[],
): Finding[] {
  const byNumber = groupBy(employees, ({ id }) => numberKey(id));
  const byEmail = groupBy(employees, ({ workEmail }) => emailKey(workEmail));
  const caseOf = new Map(cases.map((one) => [one.userId, one]));
  const isSettled = (claiming: readonly Account[]) => isOnePerson(claiming.map(({ id }) => caseOf.get(id)));
  const claims = accounts.map((account) => ({ account, addresses: addressesOf(account) }));
  const byAddress = new Map<string, Account[]>();
  for (const { account, addresses } of claims)
    for (const address of addresses) if (byEmail.has(address)) addTo(byAddress, address, account);
  return [
    ...among(
      groupBy(accounts, ownNumberKey),
      byNumber,
      isSettled,
      'SHARED_ACCOUNT_NUMBER',
      'carry the employee number',
    ),
    ...among(byAddress, byEmail, isSettled, 'SHARED_ACCOUNT_EMAIL', 'claim the address'),
    ...alike(byNumber.values(), 'DUPLICATE_EMPLOYEE_NUMBER', 'have employee numbers that read alike'),
    ...alike(byEmail.values(), 'SHARED_WORK_EMAIL', 'have one work e-mail'),
    ...claims.flatMap((claim) => {
      const found = caseOf.get(claim.account.id);
      const isDecided = found?.decidedBy != null || found?.decision === 'non_human';
      return isDecided ? [] : contradiction(claim, byNumber, byEmail);
    }),
  ];
}

/** Several accounts of one person may share a key: an administrator's second one, or one from an acquired company. */
function isOnePerson(claiming: readonly (Case | undefined)[]): boolean {
  const people = claiming.filter((one) => one?.decision !== 'non_human');
  const owners = new Set(people.map((one) => (one?.decision === 'link' ? one.employeeNumber : null)));
  return owners.size === 0 || (owners.size === 1 && !owners.has(null));
}

function among(
  claims: ReadonlyMap<string, Account[]>,
  owners: ReadonlyMap<string, Employee[]>,
  isSettled: (claiming: readonly Account[]) => boolean,
  code: FindingCode,
  say: string,
): Finding[] {
  return [...claims].flatMap(([key, accounts]) => {
    const employees = owners.get(key);
    if (accounts.length < 2 || employees === undefined || isSettled(accounts)) return [];
    const message = `${accounts.length} accounts ${say} ${key}.`;
    return [{ code, message, employees: ids(employees), accounts: ids(accounts) }];
  });
}

function alike(groups: Iterable<readonly Employee[]>, code: FindingCode, say: string): Finding[] {
  return [...groups].flatMap((employees) => {
    if (employees.length < 2) return [];
    return [
      { code, message: `Employees ${ids(employees).join(' and ')} ${say}.`, employees: ids(employees), accounts: [] },
    ];
  });
}

/** Keys disagree when no one employee could own them all, or when the address belongs to someone of another number. */
function contradiction(
  { account, addresses }: { account: Account; addresses: readonly string[] },
  byNumber: ReadonlyMap<string, Employee[]>,
  byEmail: ReadonlyMap<string, Employee[]>,
): Finding[] {
  const number = readNumber(account.employeeNumber);
  const numbered = number === null ? [] : (byNumber.get(numberKey(number)) ?? []);
  const claims = [numbered, ...addresses.map((address) => byEmail.get(address) ?? [])].filter(
    (claim) => claim.length > 0,
  );
  const [first = [], ...others] = claims;
  const isShared = first.some((employee) => others.every((claim) => claim.includes(employee)));
  const strangers = number === null || numbered.length > 0 ? [] : claims.flat();
  const isStrange = strangers.some((employee) => !mayBeSameNumber(employee.id, number ?? ''));
  if (claims.length === 0 || (isShared && !isStrange)) return [];
  const employees = [...new Set(claims.flat().map(({ id }) => id))].sort(compare);
  const message = isStrange
    ? `Account ${account.login} has the address of employee ${employees.join(' or ')} but the employee number ${number}.`
    : `The keys of account ${account.login} point to different employees: ${employees.join(', ')}.`;
  return [{ code: 'CONFLICTING_KEYS', message, employees, accounts: [account.id] }];
}

const ids = (those: readonly { id: string }[]) => [...new Set(those.map(({ id }) => id))].sort(compare);

function ownNumberKey({ employeeNumber }: Account): string | null {
  const number = readNumber(employeeNumber);
  return number === null ? null : numberKey(number);
}

/** The addresses an account claims: its e-mail, and its login where that is another address. */
function addressesOf(account: Account): string[] {
  const claimed = [emailKey(account.email), emailKey(account.login)];
  return [...new Set(claimed.filter((address) => address !== null))];
}
