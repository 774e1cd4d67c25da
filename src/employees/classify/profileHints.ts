import type { Account } from '../account.ts';
import { plain } from '../names/plain.ts';
import type { Hint } from './hint.ts';
import type { NonPerson } from './words.ts';

/** What the other attributes tell: user type, title, department, groups, and types that the org added. */
export function profileHints(account: Account): Hint[] {
  const { userType, title, department, groups = [], custom = {} } = account;
  return [
    ...typeHints('user type', userType),
    ...phraseHints('title', title),
    ...phraseHints('department', department),
    ...groups.flatMap((group) => phraseHints('group', group)),
    ...Object.entries(custom).flatMap(([name, value]) => customHints(name, value)),
    ...(account.managerId === null && account.manager === null ? [] : [forPerson(-0.5, 'has a manager')]),
    ...(title === null || plain(title) === '' ? [] : [forPerson(-0.5, 'has a title')]),
  ];
}

const forPerson = (weight: number, reason: string): Hint => ({ class: null, weight, reason });

/** Where it is said outright that the account is no person's: more than all that a name can say. */
const said = 14;

/** Words of a user type, and how much each tells. */
const typeWords: readonly (readonly [NonPerson | null, number, string])[] = [
  [
    null,
    -2,
    'employee employees contractor contractors intern interns vendor consultant partner temp temporary worker staff',
  ],
  [
    null,
    -2,
    'fte contingent external externals freelancer associate faculty student apprentice trainee guest fulltime',
  ],
  [
    null,
    -2,
    'mitarbeiter extern externer praktikant salarie prestataire stagiaire empleado dipendente medewerker person human',
  ],
  [
    'SERVICE',
    7,
    'service services svc system systems bot robot rpa api application app integration automation machine nhi',
  ],
  [
    'SERVICE',
    7,
    'nonhuman functional technical generic daemon sync daemon dienst technisch technique servicio servizio',
  ],
  [
    'MAILBOX',
    7,
    'shared mailbox resource group team distribution role funktionspostfach sammelkonto partage compartido',
  ],
  ['ROOM', 7, 'room rooms device devices kiosk equipment workspace printer display phone raum salle sala'],
  ['TEST', 7, 'test tests testing demo qa uat dummy sandbox training pilot'],
];
const hintOfType = new Map(
  typeWords.flatMap(([kind, weight, words]) =>
    words.split(' ').map((word) => [word, { class: kind, weight }] as const),
  ),
);

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

const fillers = new Set([
  'account',
  'accounts',
  'user',
  'users',
  'identity',
  'id',
  'konto',
  'compte',
  'cuenta',
  'type',
  'a',
]);

/** Phrases that say what the account is, wherever they stand. */
const phrases: readonly (readonly [NonPerson, number, string])[] = [
  ['SERVICE', said, 'service account|service accounts|system account|non human|nonhuman|bot account|api user'],
  ['SERVICE', 6, 'technical account|technical user|service principal|automation account|application account'],
  ['SERVICE', 6, 'integration user|robot account|do not delete|do not disable'],
  ['MAILBOX', said, 'shared mailbox|shared mailboxes|shared account|generic account|group mailbox|team mailbox'],
  ['MAILBOX', 6, 'functional mailbox|shared inbox|resource mailbox|distribution list|mailbox|funktionspostfach'],
  ['MAILBOX', 6, 'boite partagee|boite aux lettres partagee|buzon compartido|casella condivisa|caixa compartilhada'],
  ['ROOM', said, 'meeting room|meeting rooms|conference room|conference rooms|kiosk|kiosks|room mailbox|shared device'],
  ['TEST', said, 'test account|test accounts|test user|test users|demo account|demo user|dummy account|uat user'],
];
const saying = phrases.map(([kind, weight, list]) => [kind, weight, new RegExp(`\\b(?:${list})\\b`)] as const);

/** A title or department that is such a word and nothing else. */
const bare = new Set([
  'service',
  'services account',
  'bot',
  'system',
  'shared',
  'resource',
  'kiosk',
  'test',
  'demo',
  'room',
  'svc',
]);

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
  const words = plain(name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
  if (/\b(account|user|employee|identity|person|worker) ?(type|class|category|kind)$/.test(words)) {
    return typeHints(name, value);
  }
  const isTrue = value === true || (typeof value === 'string' && /^(true|yes|y|1)$/i.test(value));
  const said = words.replace(/^(is|has) /, '');
  return isTrue && /\b(service|shared|test|system|room|bot|non human|kiosk)\b/.test(said)
    ? typeHints(name, said).map((hint) => ({ ...hint, reason: `${name} is true` }))
    : [];
}
