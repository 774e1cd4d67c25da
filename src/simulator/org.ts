import { describe, type Kind } from '../model/index.ts';
import type { OrgClock } from './clock.ts';
import type { Json, OktaRecord } from './collection.ts';
import type { Person } from './company.ts';
import type { Asking } from './extension.ts';
import { extensionOf } from './kinds/extensions.ts';
import { Random } from './random.ts';
import { writeRoster } from './roster.ts';
import { OrgState } from './state.ts';
import { type Truth, tellTruth } from './truth.ts';

/** What an org starts from. */
export interface Founding {
  seed: number;
  clock: OrgClock;
  staff: readonly Person[];
}

/** An Okta org in memory: its records as Okta sends them, and what is true of it. */
export class Org extends OrgState {
  readonly id: string;
  readonly clock: OrgClock;
  readonly #staff: readonly Person[];

  constructor({ seed, clock, staff }: Founding) {
    super();
    this.id = Random.named(seed, 'org').id('00o');
    this.clock = clock;
    this.#staff = staff;
  }

  /** All nodes and links there are, for comparing a mirror with the org. */
  truth(): Truth {
    return tellTruth(this);
  }

  /** The HR roster of the company that the org belongs to, as CSV. */
  roster(): string {
    return writeRoster(this.#staff);
  }

  /** The record as Okta sends it. */
  view(kind: Kind, record: OktaRecord, asking: Asking): Json {
    return extensionOf(kind).view?.(this, record, asking) ?? record;
  }

  /** Whether the profile schema of the kind has the attribute: `profile.` and a name. */
  hasAttribute(kind: Kind, path: string): boolean {
    const isDeclared = Object.values(describe(kind).fields).some((field) => field.from.includes(path));
    return isDeclared || this.of(kind).hasAttribute(path.slice('profile.'.length));
  }
}
