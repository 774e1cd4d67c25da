import { isNumberedTwin } from './address.ts';
import type { Claim } from './claim.ts';
import type { Option } from './options.ts';
import type { Scored } from './scoring.ts';

/** Share of people who have a second account: at the same domain, at another, and with a number behind the first's name. */
const second = { sameDomain: 0.02, otherDomain: 0.1, numbered: 0.0005 };
const least = 1e-9;

interface Rival {
  claim: Claim;
  odds: number;
}

/** Accounts that claim the same employee. */
export class Rivals {
  readonly #of = new Map<number, Rival[]>();

  constructor(all: readonly Scored[], options: readonly (readonly Option[])[]) {
    for (const [at, { claim }] of all.entries()) {
      for (const { employee, chance } of options[at] ?? []) {
        const rival = { claim, odds: chance / Math.max(least, 1 - chance) };
        const rivals = this.#of.get(employee);
        if (rivals === undefined) this.#of.set(employee, [rival]);
        else rivals.push(rival);
      }
    }
  }

  /** Natural logarithm of how likely it is that the employee is this account's, and not only another's: 0 or less. */
  weigh({ claim }: Scored, { employee }: Option): number {
    const all = this.#of.get(employee) ?? [];
    const own = all.find((rival) => rival.claim === claim)?.odds ?? 0;
    const others = all.filter((rival) => rival.claim !== claim);
    const [strongest] = others.toSorted((a, b) => b.odds - a.odds);
    if (strongest === undefined) return 0;
    const total = others.reduce((sum, { odds }) => sum + odds, own);
    const holds = (own + least) / (total + least);
    return Math.log(holds + secondShare(claim, strongest.claim) * (1 - holds));
  }
}

function secondShare(claim: Claim, first: Claim): number {
  const isTwin = claim.addresses.some((address) => first.addresses.some((other) => isNumberedTwin(address, other)));
  if (isTwin) return second.numbered;
  const isSameDomain = claim.addresses.some(({ domain }) => first.addresses.some((other) => other.domain === domain));
  return isSameDomain ? second.sameDomain : second.otherDomain;
}
