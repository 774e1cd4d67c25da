import type { Case, Method } from '../case.ts';
import type { Claim } from './claim.ts';
import type { Comparison } from './comparison.ts';
import type { Context, Known } from './context.ts';
import { fieldNames, levelNames, levelOf, placeOf } from './levels.ts';
import type { Person } from './person.ts';
import { probabilities, type Weights } from './weights.ts';

/** An account with the rows it may belong to, the heaviest first. */
export interface Scored {
  claim: Claim;
  known: Known;
  best: readonly { pair: Comparison; weight: number }[];
}

export interface Decided {
  claim: Claim;
  decision: 'link' | 'review' | 'none';
  row: number | null;
  toCase(): Case;
}

const linkAt = 0.98;
const reviewAt = 0.15;
/** Share of people who have a second account. */
const secondAccount = 0.02;

export function decide(
  all: readonly Scored[],
  { context, weights, currentOf }: { context: Context; weights: Weights; currentOf: (row: number) => number },
): Decided[] {
  const { people, employees } = context;
  const employeeOf = (row: number) => (people[currentOf(row)] as Person).number;
  // The claim of every account on every employee: its best row.
  const claims = all.map(({ best }) => {
    const found = new Map<number, { pair: Comparison; weight: number }>();
    for (const one of best) {
      const employee = employeeOf(one.pair.row);
      if (!found.has(employee)) found.set(employee, one);
    }
    return [...found.entries()].map(([employee, one]) => ({ employee, ...one }));
  });
  const byEmployee = new Map<number, { account: number; odds: number }[]>();
  for (const [account, mine] of claims.entries()) {
    if (all[account]?.claim.isAdmin) continue;
    const chances = probabilities(
      mine.map(({ weight }) => weight),
      weights.share,
      employees,
    );
    for (const [at, { employee }] of mine.entries()) {
      const chance = chances[at] ?? 0;
      const list = byEmployee.get(employee) ?? [];
      list.push({ account, odds: chance / Math.max(1e-9, 1 - chance) });
      byEmployee.set(employee, list);
    }
  }
  return all.map((scored, account) => {
    const mine = claims[account] ?? [];
    const adjusted = mine.map(({ employee, weight }) => {
      if (scored.claim.isAdmin) return weight;
      const rivals = byEmployee.get(employee) ?? [];
      const own = rivals.find((rival) => rival.account === account)?.odds ?? 0;
      const others = rivals.reduce((sum, rival) => (rival.account === account ? sum : sum + rival.odds), 0);
      const holder = (own + 1e-9) / (own + others + 1e-9);
      return weight + Math.log(holder + secondAccount * (1 - holder));
    });
    const chances = probabilities(adjusted, weights.share, employees);
    const order = [...mine.keys()].sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0) || a - b);
    const top = order[0];
    const chance = top === undefined ? 0 : (chances[top] ?? 0);
    const some = chances.reduce((sum, one) => sum + one, 0);
    const decision = chance >= linkAt ? 'link' : some >= reviewAt ? 'review' : 'none';
    const best = top === undefined ? null : (mine[top] ?? null);
    return {
      claim: scored.claim,
      decision,
      row: best === null ? null : currentOf(best.pair.row),
      toCase: () => ({
        userId: scored.claim.account.id,
        decision,
        employeeNumber:
          decision === 'link' && best !== null
            ? (people[currentOf(best.pair.row)] as Person).row.employee_number
            : null,
        confidence: round(decision === 'none' ? 1 - some : chance),
        method: decision === 'link' && best !== null ? methodOf(best.pair, scored.claim) : null,
        evidence: best === null ? [] : evidenceOf(best.pair, weights),
        candidates: order.slice(0, 5).flatMap((at) => {
          const one = mine[at];
          const confidence = round(chances[at] ?? 0);
          return one === undefined || confidence < 0.001
            ? []
            : [{ employeeNumber: (people[currentOf(one.pair.row)] as Person).row.employee_number, confidence }];
        }),
        decidedBy: null,
      }),
    };
  });
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

function methodOf({ levels }: Comparison, claim: Claim): Method {
  const has = (field: 'employeeNumber' | 'email' | 'secondEmail', level: string) =>
    levels[placeOf[field]] === levelOf(field, level as never);
  if (claim.isAdmin) return 'ADMIN_TWIN';
  if (has('employeeNumber', 'EQUAL')) return 'EMPLOYEE_NUMBER';
  if (has('email', 'EQUAL')) return 'WORK_EMAIL';
  if (has('secondEmail', 'EQUAL')) return 'SECOND_EMAIL';
  return has('email', 'SAME_LOCAL') ? 'ALIAS' : 'EVIDENCE';
}

function evidenceOf({ levels, logShare }: Comparison, weights: Weights) {
  const found = fieldNames.flatMap((field, at) => {
    const level = levels[at] ?? 0;
    return level === 0
      ? []
      : [
          {
            field,
            weight: round(weights.ofLevel(at, level)),
            account: levelNames[at]?.[level] ?? null,
            employee: null,
          },
        ];
  });
  return [...found, { field: 'rarity', weight: round(-logShare), account: null, employee: null }];
}
