import type { Account } from '../account.ts';
import { plain } from '../names/plain.ts';
import type { Hint } from './hint.ts';
import { remember } from './remember.ts';
import { bare, fillers, hintOfType, onCall, said, saying } from './types.ts';

/** What the other attributes of an account tell. */
export type ProfileHints = (account: Account) => readonly Hint[];

/** Makes ready to read them: user type, title, department, groups, and types that the org added. */
export function openProfiles(): ProfileHints {
  const ofUserType = remember(userTypeHints);
  const ofTitle = remember((title) => phraseHints('title', title));
  const ofDepartment = remember((department) => phraseHints('department', department));
  const ofGroup = remember((group) => phraseHints('group', group));
  const attribute = remember(readAttribute);
  return ({ userType, title, department, groups = [], custom = {} }) => {
    const hints: Hint[] = [];
    if (userType !== null) hints.push(...ofUserType(userType));
    if (title !== null) hints.push(...ofTitle(title));
    if (department !== null) hints.push(...ofDepartment(department));
    for (const group of groups) hints.push(...ofGroup(group));
    for (const name of Object.keys(custom)) hints.push(...customHints(name, attribute(name), custom[name]));
    return hints;
  };
}

/** `accountType` is two words. */
export const wordsOfName = (name: string) => plain(name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));

function userTypeHints(type: string): Hint[] {
  const words = plain(type);
  // One word, such as `Kiosk`, may also be what a person has a licence for.
  const phrase = saying.find(([, , phrases]) => words.includes(' ') && phrases.exec(words)?.[0] === words);
  const hints = [...typeHints('user type', type), ...(phrase === undefined ? [] : phraseHints('user type', type))];
  const heaviest = hints.toSorted((a, b) => b.weight - a.weight).slice(0, 1);
  return onCall.test(words) ? [{ class: 'MAILBOX', weight: 3, reason: `user type "${type.trim()}"` }] : heaviest;
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

export function phraseHints(what: string, text: string | null): Hint[] {
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

/** What the name of an attribute that the org added promises. */
interface Attribute {
  /** Its value is a type: `accountType`. */
  isType: boolean;
  /** What it tells where it is true, as `isServiceAccount`. */
  ifTrue: readonly Hint[];
}

function readAttribute(name: string): Attribute {
  const words = wordsOfName(name);
  const isType = /\b(account|user|employee|identity|person|worker) ?(type|class|category|kind)$/.test(words);
  const said = words.replace(/^(is|has) /, '');
  const isTold = !isType && /\b(service|shared|test|system|room|bot|non human|kiosk)\b/.test(said);
  const hints = isTold ? typeHints(name, said) : [];
  return { isType, ifTrue: hints.map((hint) => ({ ...hint, reason: `${name} is true` })) };
}

function customHints(name: string, { isType, ifTrue }: Attribute, value: unknown): readonly Hint[] {
  if (isType) return typeHints(name, value);
  return ifTrue.length > 0 && isTrue(value) ? ifTrue : [];
}

const isTrue = (value: unknown) => value === true || (typeof value === 'string' && /^(true|yes|y|1)$/i.test(value));
