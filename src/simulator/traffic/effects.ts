import type { z } from 'zod';
import { bodyEffects } from './bodies.ts';
import { deliveryEffects } from './deliveries.ts';
import type { Effect, RequestFacts } from './effect.ts';
import { linkEffects } from './links.ts';
import type { Outgoing } from './outgoing.ts';
import { refusals } from './refusals.ts';
import { rowEffects } from './rows.ts';

/** All that can go wrong with an answer, by name. A rule may name several: they take effect in this order. */
export const effects = { ...refusals, ...linkEffects, ...rowEffects, ...bodyEffects, ...deliveryEffects };

/** Effects and their parameters. */
export type Effects = { [Name in keyof typeof effects]?: z.infer<(typeof effects)[Name]['takes']> };

export const effectNames = Object.keys(effects) as (keyof typeof effects)[]; // the keys of the table above

/** Lets the named effects act on an answer. */
export function applyEffects(chosen: Effects, out: Outgoing, asked: RequestFacts): void {
  for (const name of effectNames) {
    const value = chosen[name];
    if (value === undefined) continue;
    const { apply } = effects[name] as Effect<unknown>; // the value was read by the effect's own schema
    apply(out, value, asked);
  }
}
