import { addTo } from '../key.ts';
import { isNumberedTwin } from './address.ts';
import type { Claim } from './claim.ts';
import type { Context } from './context.ts';
import { isEmployed } from './employmentLevels.ts';
import type { Option } from './options.ts';
import type { Person } from './person.ts';
import type { Scored } from './scoring.ts';
import type { Contender } from './sharing.ts';

/** Share of accounts that are somebody's second: at the same domain, at another, and with a number behind the first's name. */
const second = { sameDomain: 0.02, otherDomain: 0.1, numbered: 0.0005 };
/** As many accounts what is believed of second ones counts for. */
const believedAccounts = 500;
const sure = 0.99;
/** The same where names and places are all there is: hardly any is as sure. */
const bareSure = 0.8;

/** Share of people with an account beyond which it is not believed: the data may hide some. */
const mostCovered = 0.95;

/** An account that claims an employee. */
export interface Rival {
  claim: Claim;
  chance: number;
}

/** Accounts that claim the same employee: the one weakens the other, and where there is no other, that speaks for the one. */
export class Rivals {
  readonly #of: ReadonlyMap<number, readonly Rival[]>;
  /** Share of those who work here, and of those who left, that have an account. */
  readonly #covered: { employed: number; left: number };
  /** Share of accounts at one domain that are somebody's second. */
  readonly #second: number;
  readonly #isEmployed: (row: number) => boolean;

  constructor(all: readonly Contender[], context: Context) {
    this.#isEmployed = (row) => isEmployed(context.people[row] as Person, context);
    this.#of = rivalsOf(all);
    this.#second = this.#measureSecond(context.isBare ? bareSure : sure);
    this.#covered = { employed: this.#cover(context, true), left: this.#cover(context, false) };
  }

  /** Natural logarithm of how much likelier it is that others claim the employee so if it is this account's than if not. */
  weigh({ claim }: Scored, { employee, row }: Option): number {
    const others = (this.#of.get(employee) ?? []).filter((rival) => rival.claim !== claim);
    const [strongest] = others.toSorted((a, b) => b.chance - a.chance);
    const taken = 1 - others.reduce((free, { chance }) => free * (1 - chance), 1);
    const second = strongest === undefined ? 0 : this.#secondShare(claim, strongest.claim);
    const covered = this.#coverOf(row);
    const right = taken * second + (1 - taken) * (1 - this.#second);
    return Math.log(right) - Math.log(taken * covered + (1 - taken) * (1 - covered));
  }

  /** Natural logarithm of what it takes that the employee has this account beside those, against having no more than those. */
  beside({ claim }: Scored, { row }: Option, others: readonly Scored[]): number {
    const covered = this.#coverOf(row);
    if (others.length === 0) return Math.log(1 - this.#second) - Math.log(1 - covered);
    const shares = others.map((other) => this.#secondShare(claim, other.claim));
    return Math.log(Math.min(...shares)) - Math.log(1 - this.#second);
  }

  #coverOf(row: number): number {
    return this.#isEmployed(row) ? this.#covered.employed : this.#covered.left;
  }

  #cover({ people, rowsOf }: Context, isWorking: boolean): number {
    let some = 0;
    let all = 0;
    for (const [employee, rows] of rowsOf) {
      if (rows.some(this.#isEmployed) !== isWorking || people.length === 0) continue;
      all += 1;
      some += 1 - (this.#of.get(employee) ?? []).reduce((free, { chance }) => free * (1 - chance), 1);
    }
    return Math.min(mostCovered, some / Math.max(1, all));
  }

  /** Share of the accounts that are surely somebody's beside another of the same domain that surely is. */
  #measureSecond(leastSure: number): number {
    let all = believedAccounts;
    let among = believedAccounts * second.sameDomain;
    for (const rivals of this.#of.values()) {
      const certain = rivals.filter(({ chance }) => chance > leastSure);
      all += certain.length;
      if (certain.length < 2) continue;
      among += certain.filter((one) =>
        certain.some((other) => other !== one && isBeside(one.claim, other.claim)),
      ).length;
    }
    return among / all;
  }

  #secondShare(claim: Claim, first: Claim): number {
    const isTwin = claim.addresses.some((address) => first.addresses.some((other) => isNumberedTwin(address, other)));
    if (isTwin) return second.numbered;
    return isBeside(claim, first) ? this.#second : Math.max(this.#second, second.otherDomain);
  }
}

/** The accounts that claim each employee. */
export function rivalsOf(all: readonly Contender[]): Map<number, Rival[]> {
  const rivals = new Map<number, Rival[]>();
  for (const { scored, options } of all)
    for (const { employee, chance } of options) addTo(rivals, employee, { claim: scored.claim, chance });
  return rivals;
}

/** Whether two accounts have an address at the same domain. */
export const isBeside = (one: Claim, other: Claim) =>
  one.addresses.some(({ domain }) => other.addresses.some((address) => address.domain === domain));
