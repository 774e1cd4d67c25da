import type { Case, Evidence, Method } from '../case.ts';
import type { Classified } from '../classify/classify.ts';
import { classEvidence } from '../evidence.ts';
import type { Claim } from './claim.ts';
import { compare } from './comparing.ts';
import { type Comparison, isAt, openComparison } from './comparison.ts';
import type { Context, Known } from './context.ts';
import type { Verdict } from './deciding.ts';
import { type Doubt, doubts } from './doubt.ts';
import { isEmployed } from './employmentLevels.ts';
import { toldByGroups } from './groupLevels.ts';
import { type FieldName, fieldNames, level } from './levels.ts';
import type { Option } from './options.ts';
import { isoOf, type Person } from './person.ts';
import type { Scored } from './scoring.ts';
import type { Weights } from './weights.ts';

/** An account and a row, and what is known beside them. */
interface Couple {
  claim: Claim;
  person: Person;
  known: Known;
  context: Context;
}

/** What an account and a row have in a field, as they write it. */
type Sides = (couple: Couple) => readonly [(string | null | undefined)?, (string | null)?];

/** What they have in a field that they tell themselves. */
const own =
  (sides: (account: Claim['account'], row: Person['row']) => ReturnType<Sides>): Sides =>
  ({ claim, person }) =>
    sides(claim.account, person.row);

const given = own((account, row) => [account.firstName ?? account.displayName, row.given_name ?? row.display_name]);
const family = own((account, row) => [account.lastName ?? account.displayName, row.family_name ?? row.display_name]);
const hire = own((account, row) => [dayOf(account.created), dayOf(row.hire_date)]);
const fullName = own((account, row) => [
  words(account.firstName, account.lastName, account.honorificSuffix),
  words(row.given_name, row.family_name),
]);

const sharedGroups: Sides = ({ claim, person, known, context }) => {
  const told = toldByGroups(claim, person, known, context.crosswalks);
  if (told === null) return [];
  const { row } = person;
  return [
    claim.account.groups?.[claim.groups.indexOf(told.group)],
    told.of === 'manager' ? row.manager_employee_number : row.department,
  ];
};

/** Names of the evidence, as users read them, and what it shows. */
const shown: Readonly<Record<FieldName, readonly [string, Sides]>> = {
  employeeNumber: [
    'employeeNumber',
    own((account, row) => [account.employeeNumber ?? account.login, row.employee_number]),
  ],
  email: ['email', own((account, row) => [account.email ?? account.login, row.work_email])],
  secondEmail: ['secondEmail', own((account, row) => [account.secondEmail, row.personal_email ?? row.work_email])],
  owner: ['login', own((account, row) => [account.login, row.work_email])],
  givenName: ['givenName', given],
  givenNameAcross: ['givenName', given],
  familyName: ['familyName', family],
  familyNameAcross: ['familyName', family],
  order: ['nameOrder', fullName],
  generation: ['generation', fullName],
  title: ['title', own((account, row) => [account.title, row.title])],
  department: [
    'department',
    own((account, row) => [account.department ?? account.division ?? account.costCenter, row.department]),
  ],
  place: ['location', own((account, row) => [account.city, row.location])],
  region: ['region', own((account, row) => [account.state ?? account.city, row.location])],
  country: ['country', own((account, row) => [account.countryCode, row.country])],
  manager: ['manager', own((account, row) => [account.managerId ?? account.manager, row.manager_employee_number])],
  groups: ['groups', sharedGroups],
  employment: ['employmentType', own((account, row) => [account.userType, row.employment_type])],
  started: [
    'hireDate',
    ({ claim, person }) => [claim.started === null ? null : isoOf(claim.started), dayOf(person.row.hire_date)],
  ],
  hired: ['hireDate', hire],
  hiredBefore: ['hireDate', hire],
  hiredElsewhere: ['hireDate', hire],
  employed: ['status', own((account, row) => [account.status, dayOf(row.termination_date) ?? row.status])],
};

const mostCandidates = 5;
const leastChance = 0.001;

/** The pair that is explained now: one for all of them, as nothing of it is kept. */
const explained = openComparison(true);

/** What was decided about an account, with its reasons. */
export function explain(
  { scored, decision, options, nobody, doubt }: Verdict,
  { context, weights }: { context: Context; weights: Weights },
): Case {
  const { claim, known } = scored;
  const [top] = options;
  const numberOf = (row: number) => (context.people[row] as Person).row.employee_number;
  const pair = top === undefined ? null : compare(claim, top.found.row, known, context, explained);
  const isLink = decision === 'link' && top !== undefined;
  const isGone = top !== undefined && !isEmployed(context.people[top.row] as Person, context);
  // Whoever carries the old number may have come back under a new one, however little speaks for it.
  const isCurrent = ({ row, found }: Option) =>
    isGone && found.isNamesake && isEmployed(context.people[row] as Person, context);
  return {
    userId: claim.account.id,
    decision,
    employeeNumber: isLink ? numberOf(top.row) : null,
    confidence: rounded(decision === 'none' ? nobody : (top?.chance ?? 0)),
    method: isLink && pair !== null ? methodOf(pair, claim, context.people[pair.row] as Person) : null,
    evidence:
      pair === null
        ? []
        : [...doubtful(doubt), ...formerJob(top, context), ...evidenceOf(scored, pair, context, weights)],
    candidates: options
      .filter(
        (option, at) => option.chance >= leastChance || (decision === 'review' && (at === 0 || isCurrent(option))),
      )
      .slice(0, mostCandidates)
      .map(({ row, chance }) => ({ employeeNumber: numberOf(row), confidence: rounded(chance) })),
    decidedBy: null,
  };
}

/** The case of an account that no single person is behind. */
export function explainClass({ id }: { id: string }, { reasons }: Classified): Case {
  return {
    userId: id,
    decision: 'non_human',
    employeeNumber: null,
    confidence: 1,
    method: null,
    evidence: classEvidence(reasons),
    candidates: [],
    decidedBy: null,
  };
}

function methodOf(pair: Comparison, { isAdmin, account }: Claim, { workEmail }: Person): Method {
  if (isAdmin) return 'ADMIN_TWIN';
  if (isAt(pair, level.employeeNumber.EQUAL)) return 'EMPLOYEE_NUMBER';
  if (isAt(pair, level.email.EQUAL)) return account.email?.toLowerCase() === workEmail?.whole ? 'WORK_EMAIL' : 'LOGIN';
  if (isAt(pair, level.secondEmail.EQUAL)) return 'SECOND_EMAIL';
  return isAt(pair, level.email.SAME_LOCAL) ? 'ALIAS' : 'EVIDENCE';
}

/** What makes it wait although it is likely enough. */
const doubtful = (doubt: Doubt | null): Evidence[] =>
  doubt === null ? [] : [{ field: 'doubt', weight: 0, account: null, employee: doubts[doubt] }];

/** That what weighs is told by a former job, where it is. */
function formerJob(option: Option | undefined, { people }: Context): Evidence[] {
  if (option === undefined || option.found.row === option.row) return [];
  const { employee_number, termination_date } = (people[option.found.row] as Person).row;
  const until = dayOf(termination_date);
  const employee = until === null ? employee_number : `${employee_number} until ${until}`;
  return [{ field: 'formerJob', weight: 0, account: null, employee }];
}

/** What weighs in either direction, the heaviest first. */
function evidenceOf({ claim, known }: Scored, pair: Comparison, context: Context, weights: Weights): Evidence[] {
  const couple = { claim, person: context.people[pair.row] as Person, known, context };
  const found: Evidence[] = [];
  for (const [at, name] of fieldNames.entries()) {
    if (pair.levels[at] === 0) continue;
    const weight = rounded(weights.ofField(pair, at), 2);
    if (Math.abs(weight) < 0.05) continue;
    const [field, sides] = shown[name];
    const [account = null, employee = null] = sides(couple);
    found.push({ field, weight, account, employee });
  }
  return found.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.field < b.field ? -1 : 1));
}

const rounded = (value: number, digits = 4) => Math.round(value * 10 ** digits) / 10 ** digits;
const dayOf = (time: string | null) => time?.slice(0, 10) ?? null;
const words = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' ') || null;
