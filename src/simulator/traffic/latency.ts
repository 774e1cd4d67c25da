import { z } from 'zod';
import { OktaGraphError } from '../../errors.ts';
import { fitsPath } from './pathPattern.ts';

const rule = z.strictObject({
  path: z.string().startsWith('/'),
  baseMs: z.number().min(0),
  perRowMs: z.number().min(0).optional(),
});

/** How long answers of some paths take, by the org's clock: `path` as in a fault rule. */
export type LatencyRule = z.infer<typeof rule>;

/** How long each answer takes: the first rule that fits its path says it; without one, no time. */
export class Latency {
  #rules: readonly LatencyRule[];

  constructor(rules: readonly LatencyRule[]) {
    this.#rules = readRules(rules);
  }

  get rules(): readonly LatencyRule[] {
    return this.#rules;
  }

  /** Replaces the rules; throws `BAD_USER_INPUT` where they are none. */
  set(rules: unknown): void {
    this.#rules = readRules(rules);
  }

  /** A single record is one row. */
  msFor(path: string, body: unknown): number {
    const found = this.#rules.find((one) => fitsPath(one.path, path));
    if (found === undefined) return 0;
    return found.baseMs + (found.perRowMs ?? 0) * (Array.isArray(body) ? body.length : 1);
  }
}

function readRules(value: unknown): LatencyRule[] {
  const read = z.array(rule).safeParse(value);
  if (read.success) return read.data;
  const told = read.error.issues.map(({ path, message }) => `${[...path, message].join(': ')}.`).join(' ');
  throw new OktaGraphError('BAD_USER_INPUT', `This is no list of {path, baseMs, perRowMs?}. ${told}`);
}
