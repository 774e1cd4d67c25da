import type { OktaGraphError } from '../../errors.ts';
import type { Clock } from '../../ports/host.ts';
import type { Answer } from '../exchange.ts';
import { readFault } from '../fault.ts';

/** A refused credential stays refused this long without asking Okta again: ten calls in flight must not become ten more. */
const refusalMs = 60_000;

/** Remembers that Okta refused the credential, and how. */
export class Refusal<Outcome extends Answer | OktaGraphError> {
  readonly #clock: Clock;
  #last: { outcome: Outcome; until: number } | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  remember(outcome: Outcome): Outcome {
    this.#last = { outcome, until: this.#clock.now() + refusalMs };
    return outcome;
  }

  /** The refusal in force; null where the credential may be shown. */
  current(): Outcome | null {
    return this.#last !== null && this.#clock.now() < this.#last.until ? this.#last.outcome : null;
  }
}

/** Whether the answer refuses the credential, and not what was asked for. */
export function isRefusal({ status, body }: Answer): boolean {
  return status === 401 && !readFault(body).isFeatureOff;
}
