import { Tally } from './tally.ts';

/** Fewest pairs, and the share and lift of them, that make two values belong together. */
const fewest = 3;
const leastShare = 0.1;
const leastLift = 2;

/** Learns which value of Okta goes with which value of the roster: `UX & Design` with `Design`, `CC111` with `Sales`. */
export class Crosswalk {
  readonly #together = new Map<number, Tally>();
  readonly #rows = new Tally();

  /** One right pair says that the two values go together. */
  learn(ofAccount: number, ofRow: number, weight = 1): void {
    if (ofAccount === 0 || ofRow === 0) return;
    let tally = this.#together.get(ofAccount);
    if (tally === undefined) {
      tally = new Tally();
      this.#together.set(ofAccount, tally);
    }
    tally.add(ofRow, weight);
    this.#rows.add(ofRow, weight);
  }

  /** Whether the value of an account was seen often enough to say what does not go with it. */
  knows(ofAccount: number): boolean {
    return (this.#together.get(ofAccount)?.total ?? 0) >= 2 * fewest;
  }

  /** Whether the value of an account goes with any value of a row more than others do: a group of everybody does not. */
  tells(ofAccount: number): boolean {
    if (!this.knows(ofAccount)) return false;
    const likeliest = this.#together.get(ofAccount)?.likeliest ?? 0;
    return this.share(ofAccount, likeliest) > 0;
  }

  /** How likely the row's value is for the account's, against the likeliest; 0 where the two do not go together. */
  share(ofAccount: number, ofRow: number): number {
    const tally = this.#together.get(ofAccount);
    const count = tally?.of(ofRow) ?? 0;
    if (tally === undefined || count < fewest) return 0;
    const share = count / tally.total;
    const lift = share / (this.#rows.of(ofRow) / this.#rows.total);
    return share >= leastShare && lift >= leastLift ? count / tally.most : 0;
  }
}

/** What a round of learning found to go together. */
export interface Crosswalks {
  titles: Crosswalk;
  departments: Crosswalk;
  places: Crosswalk;
  employments: Crosswalk;
  /** Of a group: of which departments its members are, and to whom they report. */
  groupDepartments: Crosswalk;
  groupManagers: Crosswalk;
}

export function openCrosswalks(): Crosswalks {
  return {
    titles: new Crosswalk(),
    departments: new Crosswalk(),
    places: new Crosswalk(),
    employments: new Crosswalk(),
    groupDepartments: new Crosswalk(),
    groupManagers: new Crosswalk(),
  };
}
