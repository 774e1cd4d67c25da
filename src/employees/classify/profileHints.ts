import type { Account } from '../account.ts';
import { plain } from '../names/plain.ts';
import type { Hint } from './hint.ts';
import { bare, fillers, hintOfType, onCall, said, saying } from './types.ts';

/** What the other attributes tell: user type, title, department, groups, and types that the org added. */
export function profileHints(account: Account): Hint[] {
  const { userType, title, department, groups = [], custom = {} } = account;
  return [
    ...userTypeHints(userType),
    ...phraseHints('title', title),
    ...phraseHints('department', department),
    ...groups.flatMap((group) => phraseHints('group', group)),
    ...Object.entries(custom).flatMap(([name, value]) => customHints(name, value)),
    ...jobHints(account),
  ];
}

/** A number and a job or a manager are a person's; alone, each is also copied to accounts that somebody looks after. */
function jobHints(account: Account): Hint[] {
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

/** `accountType` is two words. */
const wordsOfName = (name: string) => plain(name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));

const forPerson = (weight: number, reason: string): Hint => ({ class: null, weight, reason });

function userTypeHints(type: string | null): Hint[] {
  const words = plain(type ?? '');
  // One word, such as `Kiosk`, may also be what a person has a licence for.
  const phrase = saying.find(([, , phrases]) => words.includes(' ') && phrases.exec(words)?.[0] === words);
  const hints = [...typeHints('user type', type), ...(phrase === undefined ? [] : phraseHints('user type', type))];
  const heaviest = hints.toSorted((a, b) => b.weight - a.weight).slice(0, 1);
  return onCall.test(words) ? [{ class: 'MAILBOX', weight: 3, reason: `user type "${type?.trim()}"` }] : heaviest;
}

/** `Service Account` and `Service` are no people; `Service Technician` and `Application Developer` are. */
function typeHints(what: string, type: unknown): Hint[] {
  if (typeof type !== 'string') return [];
  const words = plain(type.replace(/non-?(human|person)/i, 'nonhuman')).split(' ');
  const kept = words.filter((word) => !fillers.has(word));
  const hints = kept.map((word) => hintOfType.get(word));
  const person = hints.find((hint) => hint?.class === null);
  const reason = `${what} "${type.trim()}"`;
  if (person !== undefined) return [{ ...person, reason }];
  const [first] = hints;
  if (first === undefined || hints.includes(undefined)) return [];
  const isTest = hints.find((hint) => hint?.class === 'TEST');
  const found = isTest ?? first;
  // `Service` may be a department to work in; `Service Account` is not.
  return [{ ...found, weight: kept.length < words.length || words[0] === 'nonhuman' ? said : found.weight, reason }];
}

function phraseHints(what: string, text: string | null): Hint[] {
  if (text === null) return [];
  const words = plain(text);
  if (words === '') return [];
  const reason = `${what} "${text.trim()}"`;
  // Who owns, supports or administers such accounts is a person.
  const isAbout =
    /\b(owner|owners|admin|admins|manager|managers|engineer|specialist|support|attendant|technician)\b/.test(words);
  for (const [kind, weight, said] of isAbout ? [] : saying)
    if (said.test(words)) return [{ class: kind, weight, reason }];
  return what !== 'group' && bare.has(words) ? typeHints(what, text) : [];
}

/** `accountType: Service`, `isServiceAccount: true`. */
function customHints(name: string, value: unknown): Hint[] {
  const words = wordsOfName(name);
  if (/\b(account|user|employee|identity|person|worker) ?(type|class|category|kind)$/.test(words)) {
    return typeHints(name, value);
  }
  const isTrue = value === true || (typeof value === 'string' && /^(true|yes|y|1)$/i.test(value));
  const said = words.replace(/^(is|has) /, '');
  return isTrue && /\b(service|shared|test|system|room|bot|non human|kiosk)\b/.test(said)
    ? typeHints(name, said).map((hint) => ({ ...hint, reason: `${name} is true` }))
    : [];
}
