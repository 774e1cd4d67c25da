import type { Account } from '../account.ts';
import type { Case } from '../case.ts';
import { classify } from '../classify/classify.ts';
import type { AccountRule } from '../classify/rule.ts';
import { compare as compareTexts } from '../finding.ts';
import type { RosterRow } from '../roster/roster.ts';
import { Blocks } from './blocking.ts';
import { Bosses } from './bosses.ts';
import { type Claim, readClaim } from './claim.ts';
import { compare, namesOf } from './comparing.ts';
import type { Context, Known } from './context.ts';
import { Contexts } from './contexts.ts';
import { openCrosswalks } from './crosswalk.ts';
import { decide, type Scored } from './deciding.ts';
import { isEmployed } from './employmentLevels.ts';
import { countNames } from './frequency.ts';
import { Hires } from './hires.ts';
import { learn } from './learning.ts';
import { Lexicon } from './lexicon.ts';
import { readNumbers } from './numbers.ts';
import { type Person, readPerson } from './person.ts';
import { hashText } from './rowIndex.ts';
import { findSuccessors } from './succession.ts';
import { Tally } from './tally.ts';
import { openVocabulary } from './vocabulary.ts';

const dayMs = 86_400_000;
/** Accounts to learn from: more tell no more. */
const mostLessons = 6_000;
/** Candidates that are kept of one account. */
const mostKept = 6;
/** A candidate that much lighter than the best has no share in the decision. */
const negligible = 14;

export function openMatching(
  accounts: readonly Account[],
  rows: readonly RosterRow[],
  todayMs: number,
  rules: readonly AccountRule[],
): Case[] {
  const lexicon = new Lexicon();
  const words = openVocabulary();
  const reading = { lexicon, words };
  const people = rows.toSorted(byContent).map((row, at) => readPerson(row, at, reading));
  const knownNames = new Set(
    people.flatMap(({ name }) => [...name.given, ...name.family].map((word) => lexicon.text(word))),
  );
  const classes = classify(accounts, { knownNames, rules });
  const nonHuman = new Set(['SERVICE', 'MAILBOX', 'ROOM', 'TEST']);
  const human = accounts.filter(({ id }) => !nonHuman.has(classes.get(id)?.class ?? ''));
  const claims = human.map((account) =>
    readClaim(account, classes.get(account.id) ?? { class: 'PERSON', reasons: [], owner: null }, reading),
  );

  const frequencies = countNames(people);
  const today = Math.floor(todayMs / dayMs);
  const employees = new Set(people.map(({ number }) => number)).size;
  let context: Context = {
    people,
    words,
    lexicon,
    frequencies,
    contexts: new Contexts(people, words),
    hires: new Hires(people, claims),
    crosswalks: openCrosswalks(),
    rowsOf: groupRows(people),
    shareOf: {
      country: shares(people.map(({ country }) => country)),
      employment: shares(people.map(({ employment }) => employment)),
    },
    live: (claims.filter(({ isLive }) => isLive).length / Math.max(1, claims.length)) * 0.98 + 0.01,
    employed:
      (people.filter((person) => isEmployed(person, { today })).length / Math.max(1, people.length)) * 0.98 + 0.01,
    today,
    employees,
  };

  const agree = (claim: Claim, person: Person) => namesOf(claim, person, context).isWhole;
  const numbers = readNumbers(claims, people, agree);
  const byAddress = new Map<string, number[]>();
  for (const { at, workEmail } of people)
    if (workEmail !== null) byAddress.set(workEmail.whole, [...(byAddress.get(workEmail.whole) ?? []), at]);
  const mailedOf = (claim: Claim) => claim.addresses.flatMap(({ whole }) => byAddress.get(whole) ?? []);

  const next = findSuccessors(people, ({ name, country }) => {
    const [given, family] = [name.given[0] ?? 0, name.family[0] ?? 0];
    return (
      people.length * frequencies.togetherness * frequencies.given(given, country) * frequencies.family(family, country)
    );
  });
  const currentOf = (row: number) => {
    let at = row;
    for (let step = 0; step < 10; step += 1) at = next.get(at) ?? at;
    return at;
  };
  const bosses = new Bosses(people, accounts);
  const blocks = new Blocks(people, lexicon);
  const ownerOf = new Map<string, number>(); // row of an account, as far as known
  for (const [at, claim] of claims.entries()) {
    const sure = [...(numbers[at]?.rows ?? []), ...mailedOf(claim)].filter((row) =>
      agree(claim, people[row] as Person),
    );
    if (sure.length > 0 && sure[0] !== undefined) ownerOf.set(claim.account.id, sure[0]);
  }
  const knownOf = (claim: Claim, at: number, owners: readonly number[]): Known => ({
    number: numbers[at] ?? null,
    mailed: mailedOf(claim),
    managers: bosses.find(claim.account, (id) => ownerOf.get(id)).map((row) => (people[row] as Person).number),
    owners,
  });
  const caseOf = (claim: Claim, at: number, owners: readonly number[] = []) => {
    const known = knownOf(claim, at, owners);
    const isCertain = ownerOf.has(claim.account.id) && !claim.isAdmin;
    return {
      claim,
      known,
      rows: blocks.candidates(
        claim,
        known.managers,
        [...(known.number?.rows ?? []), ...known.mailed, ...owners],
        isCertain,
      ),
    };
  };

  const every = Math.max(1, Math.ceil(claims.length / mostLessons));
  const lessons = claims.flatMap((claim, at) =>
    !claim.isAdmin && hashText(claim.account.id) % every === 0 ? [caseOf(claim, at)] : [],
  );
  const learnt = learn(lessons, context);
  context = learnt.context;
  const { weights } = learnt;

  const scored: Scored[] = [];
  const score = (claim: Claim, at: number, owners: readonly number[]) => {
    const { known, rows: candidates } = caseOf(claim, at, owners);
    const pairs = candidates.flatMap((row) => compare(claim, row, known, context) ?? []);
    const best = pairs
      .map((pair) => ({ pair, weight: weights.weigh(pair) }))
      .sort((a, b) => b.weight - a.weight || a.pair.row - b.pair.row)
      .slice(0, mostKept)
      .filter(({ weight }, _, [first]) => weight > (first?.weight ?? 0) - negligible);
    return { claim, known, best };
  };
  const ownersByLocal = new Map<string, number[]>();
  for (const [at, claim] of claims.entries()) {
    if (claim.isAdmin) continue;
    const one = score(claim, at, []);
    scored.push(one);
  }
  const decided = decide(scored, { context, weights, currentOf });
  for (const { claim, row } of decided.filter(({ decision }) => decision === 'link')) {
    if (row === null) continue;
    for (const { local } of claim.addresses) ownersByLocal.set(local, [...(ownersByLocal.get(local) ?? []), row]);
  }
  const twins: Scored[] = [];
  for (const [at, claim] of claims.entries()) {
    if (!claim.isAdmin) continue;
    twins.push(score(claim, at, [...new Set(claim.addresses.flatMap(({ local }) => ownersByLocal.get(local) ?? []))]));
  }
  const all = [...decided, ...decide(twins, { context, weights, currentOf })];
  if (process.env.DEBUG_MATCH) {
    console.error('share', weights.share, 'together', frequencies.togetherness);
  }
  const caseByUser = new Map<string, Case>(all.map((one) => [one.claim.account.id, one.toCase()]));
  return accounts.map(({ id }) => caseByUser.get(id) ?? nonHumanCase(id, classes.get(id)?.reasons ?? []));
}

function nonHumanCase(userId: string, reasons: readonly string[]): Case {
  const evidence = reasons.map((reason) => ({ field: 'class', weight: 0, account: reason, employee: null }));
  return {
    userId,
    decision: 'non_human',
    employeeNumber: null,
    confidence: 0.99,
    method: null,
    evidence,
    candidates: [],
    decidedBy: null,
  };
}

function byContent({ line: _, ...a }: RosterRow, { line: __, ...b }: RosterRow): number {
  return compareTexts(a.employee_number, b.employee_number) || compareTexts(JSON.stringify(a), JSON.stringify(b));
}

function groupRows(people: readonly Person[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const { at, number } of people) rows.set(number, [...(rows.get(number) ?? []), at]);
  return rows;
}

function shares(values: readonly number[]): (value: number) => number {
  const tally = new Tally();
  for (const value of values) if (value !== 0) tally.add(value);
  return (value) => (tally.of(value) + 0.5) / (tally.total + 1);
}
