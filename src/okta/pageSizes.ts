import type { Clock } from '../ports/host.ts';

/** Below it, more pages cost more than they help; some endpoints of apps take no fewer. */
const smallest = 20;
/** So long a list that was too large is read in smaller pages. */
const memoryMs = 10 * 60_000;
/** Lists whose size is remembered; the oldest makes room. */
const memorySize = 1000;

/** Remembers which lists Okta could not answer at the size asked for, and asks for less of them. */
export class PageSizes {
  readonly #clock: Clock;
  readonly #limits = new Map<string, { limit: number; until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The call with the `limit` that its list is known to bear. */
  fit<C extends { path: string }>(call: C): C {
    const { list, limit } = read(call.path);
    const known = this.#limits.get(list);
    if (known === undefined || limit === null) return call;
    if (this.#clock.now() > known.until) {
      this.#limits.delete(list);
      return call;
    }
    return limit > known.limit ? { ...call, path: write(call.path, known.limit) } : call;
  }

  /** The call with half its `limit`, which also its later pages are asked with. */
  shrink<C extends { path: string }>(call: C): C {
    const { list, limit } = read(call.path);
    if (limit === null || limit <= smallest) return call;
    const half = Math.max(smallest, Math.floor(limit / 2));
    this.#limits.delete(list);
    this.#limits.set(list, { limit: half, until: this.#clock.now() + memoryMs });
    const [oldest] = this.#limits.keys();
    if (this.#limits.size > memorySize && oldest !== undefined) this.#limits.delete(oldest);
    return { ...call, path: write(call.path, half) };
  }
}

const parameter = /([?&]limit=)(\d+)/;

function read(path: string): { list: string; limit: number | null } {
  const digits = parameter.exec(path)?.[2];
  return { list: path.split('?', 1)[0] as string, limit: digits === undefined ? null : Number(digits) };
}

const write = (path: string, limit: number) => path.replace(parameter, `$1${limit}`);
