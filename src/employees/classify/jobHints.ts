import type { Account } from '../account.ts';
import { plain } from '../names/plain.ts';
import { forPerson, type Hint } from './hint.ts';
import { phraseHints, wordsOfName } from './profileHints.ts';

/**
 * What only speaks for a person: a number and a job or a manager are a person's; alone, each is also copied to accounts
 * that somebody looks after.
 */
export function jobHints(account: Account): Hint[] {
  const hasTitle = plain(account.title ?? '') !== '';
  const hasManager = [account.managerId, account.manager].some((text) => plain(text ?? '') !== '');
  const isJob = hasTitle && phraseHints('title', account.title).length === 0;
  const weight = hasNumber(account) ? (isJob ? -8 : hasManager ? -4 : 0) : 0;
  return [
    ...(hasManager ? [forPerson(-0.5, 'has a manager')] : []),
    ...(hasTitle ? [forPerson(-0.5, 'has a title')] : []),
    ...(weight < 0 ? [forPerson(weight, 'has an employee number and a job')] : []),
  ];
}

/** An employee number in its own attribute, or in one that the org added for it; the manager's own is an owner's. */
function hasNumber({ employeeNumber, managerId, manager, custom = {} }: Account): boolean {
  const added = Object.entries(custom).filter(([name]) => numberName.test(wordsOfName(name)));
  const numbers = [employeeNumber, ...added.map(([, value]) => value)].map((value) => String(value ?? '').trim());
  return numbers.some((number) => /\d/.test(number) && number !== managerId && number !== manager);
}

const worker = 'employee|emp|personnel|staff|worker|payroll|empleado|empregado|funcionario|dipendente|medewerker';
const single = 'personalnummer|mitarbeiternummer|matricule|matricola|matricula|personeelsnummer|pernr';
/** `employeeNumber`, `emp_id`, `numeroEmpleado`, `Matricule`. */
const numberName = new RegExp(
  `\\b(${worker})\\b.*\\b(id|no|nr|num|number|code)\\b|\\b(num|numero|nr)\\b.*\\b(${worker})\\b|^(${single})$`,
);
