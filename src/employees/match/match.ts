import type { Account } from '../account.ts';
import type { Case } from '../case.ts';
import { type Classified, classify } from '../classify/classify.ts';
import { readEmployees } from '../classify/employees.ts';
import type { AccountClass, AccountRule } from '../classify/rule.ts';
import { compare as compareTexts } from '../finding.ts';
import { plain } from '../names/plain.ts';
import type { RosterRow } from '../roster/roster.ts';
import type { Staff } from '../staff.ts';
import { decide, type Verdict } from './deciding.ts';
import { explain, explainClass } from './explaining.ts';
import type { Given } from './known.ts';
import { type Learnt, learn } from './learning.ts';
import { Lexicon } from './lexicon.ts';
import { findOwners, type OwnersOf } from './owners.ts';
import { prepare, readPeople } from './preparing.ts';
import { isSure, type Scored, score } from './scoring.ts';
import { findSuccessors } from './succession.ts';
import { openVocabulary } from './vocabulary.ts';

export interface MatchInput {
  accounts: readonly Account[];
  staff: Pick<Staff, 'all' | 'managerOf'>;
  /** The org's own rules for what is no person's account. */
  rules?: readonly AccountRule[];
  /** Whose accounts are is decided: they are judged as theirs, and others as accounts beside them. */
  given?: Given;
  /** The day that tells who is employed; now where it is not given. */
  todayMs?: number;
}

const ofPeople: ReadonlySet<AccountClass> = new Set(['PERSON', 'ADMIN']);

/** Decides about every account: one case each, in the order of their ids, whatever the order of the input. */
export function matchAccounts({
  accounts,
  staff,
  rules = [],
  given = new Map(),
  todayMs = Date.now(),
}: MatchInput): Case[] {
  const sorted = accounts.toSorted((a, b) => compareTexts(a.id, b.id));
  const classes = classify(sorted, {
    knownNames: namesIn(staff.all),
    employees: readEmployees(staff.all),
    rules,
  });
  const isPersons = ({ id }: Account) =>
    ofPeople.has(classes.get(id)?.class ?? 'PERSON') || typeof given.get(id) === 'string';
  const { verdicts, learnt } = judge(sorted.filter(isPersons), classes, staff, given, todayMs);
  const cases = new Map(verdicts.map((verdict) => [verdict.scored.claim.account.id, explain(verdict, learnt)]));
  return sorted.flatMap((account) => {
    const classified = classes.get(account.id);
    return cases.get(account.id) ?? (classified === undefined ? [] : explainClass(account, classified));
  });
}

/** Decides about the accounts of people. What finding candidates takes is large, and ends with this function. */
function judge(
  accounts: readonly Account[],
  classes: ReadonlyMap<string, Classified>,
  staff: MatchInput['staff'],
  given: Given,
  todayMs: number,
): { verdicts: Verdict[]; learnt: Learnt } {
  const reading = { lexicon: new Lexicon(), words: openVocabulary() };
  const prepared = prepare(accounts, classes, readPeople(staff, reading), given, reading, todayMs);
  const { claims, knownOf, rowsFor } = prepared;
  const learnt = learn(prepared);
  const judging = { ...learnt, successors: findSuccessors(learnt.context) };
  const scoreAll = (some: typeof claims, ownersOf: OwnersOf) =>
    some.map((claim): Scored => {
      const known = knownOf(claim, ownersOf(claim));
      const candidates = rowsFor(claim, known);
      const scored = score(claim, known, candidates, learnt);
      if (candidates.isAll || isSure(scored, learnt)) return scored;
      return score(claim, known, rowsFor(claim, known, true), learnt); // the key may be another's by now
    });
  const own = claims.filter(({ isAdmin }) => !isAdmin);
  const twins = claims.filter(({ isAdmin }) => isAdmin);
  const verdicts = decide(
    scoreAll(own, () => null),
    judging,
  );
  const ofTwins = decide(scoreAll(twins, findOwners(verdicts)), judging);
  return { verdicts: [...verdicts, ...ofTwins], learnt };
}

/** Plain words of the names of all employees. */
function namesIn(rows: readonly RosterRow[]): Set<string> {
  const names = rows.flatMap((row) => [row.given_name, row.family_name, row.preferred_name, row.display_name]);
  return new Set([...new Set(names)].flatMap((name) => plain(name ?? '').split(' ')));
}
