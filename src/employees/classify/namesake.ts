import type { Account } from '../account.ts';
import { mayBeSameNumber, readNumber } from '../key.ts';
import { plain } from '../names/plain.ts';
import type { Context } from './context.ts';
import type { MarkedLogin } from './mark.ts';
import type { Reading } from './reading.ts';

/** What of an account tells whose it is. */
export type Named = Pick<Reading, 'account' | 'local' | 'names'>;

/**
 * Whether a short mark that makes the login of a namesake into this one only tells the two people apart, as `pan-p` is
 * made where there is a `pan` already: their keys or their facts say so, or the mark is an initial.
 */
export function isNamesake(marked: MarkedLogin, own: Named, owner: Named, { employees }: Context): boolean {
  const [ownEmployee, ownerEmployee] = [employees.find(own.account), employees.find(owner.account)];
  if (ownEmployee !== null && ownerEmployee !== null) return ownEmployee.number !== ownerEmployee.number;
  const [ownNumber, ownerNumber] = [own, owner].map(({ account }) => readNumber(account.employeeNumber));
  if (ownNumber && ownerNumber) return !mayBeSameNumber(ownNumber, ownerNumber);
  if (ownEmployee?.isLogin) return true;
  if (!mayTellApart(marked, own)) return false;
  return ownEmployee !== null || disagrees(own.account, owner.account) || isPartOfName(marked, own);
}

/** Whether an account with a short mark is the very one that the roster has of an employee. */
export function isInRoster(marked: MarkedLogin, own: Named, { employees }: Context): boolean {
  const employee = employees.find(own.account);
  return employee !== null && (employee.isLogin || mayTellApart(marked, own));
}

/** Namesakes get a letter behind the login, or initials; what stands before it is an administrator's, but for `s.khan`. */
function mayTellApart(marked: MarkedLogin, { local, names }: Named): boolean {
  const { mark, place } = marked;
  if (place === 'ends in') return mark.length === 1 || isInitials(mark, names);
  return mark.length === 1 && local[1] === '.' && isInitials(mark, names);
}

const isInitials = (mark: string, names: readonly string[]) =>
  [...mark].every((letter) => names.some((name) => name.startsWith(letter)));

/** Both have a title, a department or a manager, and not the same: what one of them lacks says nothing. */
function disagrees(own: Account, owner: Account): boolean {
  const facts = [factsOf(own), factsOf(owner)] as const;
  return facts[0].some((fact, at) => fact !== '' && facts[1][at] !== '' && fact !== facts[1][at]);
}

const factsOf = ({ title, department, manager, managerId }: Account) =>
  [title, department, manager, managerId].map((text) => plain(text ?? ''));

/**
 * Initials are the name's as a rule: `gabriel.s` beside `gabriel`. Only behind a whole login, after a dash, and with
 * a profile as bare as administrators' are, may they be a mark.
 */
function isPartOfName({ mark, owner, place }: MarkedLogin, { account, local, names }: Named): boolean {
  if (!isInitials(mark, names)) return false;
  const isDashed = place === 'ends in' && /[-_]/.test(local.at(-1 - mark.length) ?? '');
  const isBare = factsOf(account).every((fact) => fact === '') && readNumber(account.employeeNumber) === null;
  return !(isDashed && isBare && !names.includes(plain(owner)));
}
