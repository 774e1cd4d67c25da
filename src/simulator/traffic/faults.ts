import type { RequestFacts } from './effect.ts';
import { applyEffects } from './effects.ts';
import { type FaultRule, readFaultRule } from './faultRule.ts';
import type { Outgoing } from './outgoing.ts';
import { fitsPath } from './pathPattern.ts';

/** A rule in force. */
interface Entry {
  id: number;
  rule: FaultRule;
  /** Requests that fitted, whether or not it was their turn. */
  hits: number;
  used: number;
}

/** The rules in force. Of those that fit a request, the oldest whose turn it is counts. */
export class Faults {
  #entries: Entry[] = [];
  #lastId = 0;

  /** Adds a rule; the function it returns takes the rule back. */
  add(rule: FaultRule): () => void {
    const id = this.put(rule);
    return () => this.remove(id);
  }

  /** Adds a rule that may be anything; returns its number. Throws where it is none. */
  put(rule: unknown): number {
    this.#lastId++;
    this.#entries.push({ id: this.#lastId, rule: readFaultRule(rule), hits: 0, used: 0 });
    return this.#lastId;
  }

  /** Takes a rule back. Returns whether there was one. */
  remove(id: number): boolean {
    const before = this.#entries.length;
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
    return this.#entries.length < before;
  }

  clear(): void {
    this.#entries = [];
  }

  /** All rules, with how many requests fitted each, and on how many it was used. */
  list(): { id: number; hits: number; used: number; rule: FaultRule }[] {
    return this.#entries.map(({ id, hits, used, rule }) => ({
      id,
      hits,
      used,
      rule: rule.pattern instanceof RegExp ? { ...rule, pattern: rule.pattern.source } : rule,
    }));
  }

  /** Lets an answer go wrong, if a rule says so. */
  apply(out: Outgoing, asked: RequestFacts): void {
    let chosen: Entry | null = null;
    for (const entry of this.#entries) {
      if (!fits(entry.rule, out, asked)) continue;
      entry.hits++;
      if (chosen === null && isTurn(entry)) chosen = entry;
    }
    if (chosen === null) return;
    chosen.used++;
    applyEffects(chosen.rule, out, asked);
  }
}

function fits(rule: FaultRule, out: Outgoing, { path, target, query, principal }: RequestFacts): boolean {
  if (rule.path !== undefined && !fitsPath(rule.path, path)) return false;
  if (rule.pattern !== undefined && !new RegExp(rule.pattern).test(target)) return false;
  if (rule.principal !== undefined && rule.principal !== principal) return false;
  if (rule.minRows !== undefined && !(Array.isArray(out.body) && out.body.length >= rule.minRows)) return false;
  return Object.entries(rule.when ?? {}).every(([name, value]) => query.get(name) === value);
}

function isTurn({ rule: { nth, from = 1, times = Number.POSITIVE_INFINITY }, hits, used }: Entry): boolean {
  return hits >= from && used < times && (nth === undefined || hits === nth);
}
