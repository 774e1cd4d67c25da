import type { NonPerson } from './words.ts';

/** Where it is said outright that the account is no person's: more than all that a name can say. */
export const said = 14;
/** Of a single word that no person's type is. */
const plain = 10;
/** It may also be where people work: `Service`, `Resource`. */
const likely = 7;

/** Words of a user type, and how much each tells; null speaks for a person's. */
const lists: readonly (readonly [NonPerson | null, number, string])[] = [
  [null, -2, 'employee employees contractor contractors intern interns vendor consultant partner temp temporary'],
  [null, -2, 'worker staff fte contingent external externals freelancer associate faculty student apprentice'],
  [null, -2, 'trainee guest fulltime mitarbeiter extern externer praktikant salarie prestataire stagiaire empleado'],
  [null, -2, 'dipendente medewerker colaborador funcionario collaboratore person human'],
  ['SERVICE', likely, 'service services svc system systems bot robot rpa api application app integration'],
  ['SERVICE', likely, 'automation machine nhi nonhuman functional technical generic daemon sync dienst technisch'],
  ['SERVICE', likely, 'technique servicio servizio servico systeme sistema systeem funktional fonctionnel'],
  ['SERVICE', likely, 'funzionale functioneel technisches technischer'],
  ['MAILBOX', likely, 'shared resource group team distribution role partage partagee compartido compartida'],
  ['MAILBOX', likely, 'compartilhado compartilhada condiviso condivisa gedeeld geteilt ressource recurso risorsa'],
  ['MAILBOX', plain, 'mailbox mailboxes funktionspostfach gruppenpostfach postfach sammelkonto postvak buzon'],
  ['MAILBOX', plain, 'casella sharedmailbox'],
  ['ROOM', likely, 'kiosk kiosks workspace display phone salle sala zaal'],
  ['ROOM', plain, 'room rooms device devices equipment printer printers raum raume konferenzraum gerat gerate drucker'],
  ['ROOM', plain, 'appareil imprimante dispositivo impresora impressora stampante apparaat vergaderruimte'],
  ['TEST', likely, 'test tests testing demo qa uat dummy sandbox training pilot schulung prueba pruebas teste'],
  ['TEST', likely, 'exam exams prufung klausur examen exame esame tentamen'],
];

/** What each word of a user type tells. */
export const hintOfType: ReadonlyMap<string, { class: NonPerson | null; weight: number }> = new Map(
  lists.flatMap(([kind, weight, words]) => words.split(' ').map((word) => [word, { class: kind, weight }] as const)),
);

/** Words that add nothing to a type. */
export const fillers: ReadonlySet<string> = new Set(
  'account accounts user users identity id konto benutzer compte utilisateur cuenta usuario conta utente type a'.split(
    ' ',
  ),
);

/** Phrases that say what the account is, wherever they stand. */
const phrases: readonly (readonly [NonPerson, number, string])[] = [
  ['SERVICE', said, 'service account|service accounts|system account|non human|nonhuman|bot account|api user'],
  ['SERVICE', 6, 'technical account|technical user|service principal|automation account|application account'],
  ['SERVICE', 6, 'integration user|robot account|do not delete|do not disable|functional account|generic user'],
  ['MAILBOX', said, 'shared mailbox|shared mailboxes|shared account|generic account|group mailbox|team mailbox'],
  ['MAILBOX', 6, 'functional mailbox|shared inbox|resource mailbox|distribution list|mailbox|funktionspostfach'],
  ['MAILBOX', 6, 'boite partagee|boite aux lettres partagee|buzon compartido|casella condivisa|caixa compartilhada'],
  ['MAILBOX', 6, 'gemeinsames postfach|freigegebenes postfach|gedeeld postvak|gedeelde mailbox'],
  ['ROOM', said, 'meeting room|meeting rooms|conference room|conference rooms|kiosk|kiosks|room mailbox|shared device'],
  ['TEST', said, 'test account|test accounts|test user|test users|demo account|demo user|dummy account|uat user'],
];
export const saying = phrases.map(([kind, weight, list]) => [kind, weight, new RegExp(`\\b(?:${list})\\b`)] as const);

/** Who has the duty reads the account; but whoever is employed to be called is a person. */
export const onCall =
  /^(on call|oncall|rufbereitschaft|bereitschaft|guardia|astreinte|reperibilita|plantao|piket|piquet)$/;

/** A title or department that is such a word and nothing else. */
export const bare: ReadonlySet<string> = new Set([
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
