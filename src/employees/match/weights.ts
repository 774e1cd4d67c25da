import type { Comparison } from './comparison.ts';
import { type FieldName, fieldNames, fields } from './levels.ts';

/** Weight of what was believed before, in pairs, against what the data says. */
const beliefPairs = 40;

/** How often right pairs are so in each field, as learnt from this org: natural logarithms, by field and level. */
export class Weights {
  /** Share of accounts whose employee is in the roster. */
  share = 0.9;
  readonly #logs: Float64Array[];

  constructor() {
    this.#logs = fieldNames.map((name) => Float64Array.from([0, ...likely(name).map((part) => Math.log(part))]));
  }

  /** Natural logarithm of how much likelier a right pair compares so than two strangers. */
  weigh({ levels, logShare }: Comparison): number {
    let sum = -logShare;
    for (let field = 0; field < levels.length; field += 1)
      sum += (this.#logs[field] as Float64Array)[levels[field] as number] as number;
    return sum;
  }

  /** The weight of the levels alone, without how common they are. */
  ofLevel(field: number, level: number): number {
    return this.#logs[field]?.[level] ?? 0;
  }

  /** Takes over how often right pairs were so: sums of probabilities by field and level. */
  learn(sums: readonly Float64Array[]): void {
    for (const [field, name] of fieldNames.entries()) {
      const believed = likely(name);
      const seen = sums[field] as Float64Array;
      const total = seen.slice(1).reduce((all, part) => all + part, 0);
      believed.forEach((part, at) => {
        const learnt = ((seen[at + 1] as number) + beliefPairs * part) / (total + beliefPairs);
        (this.#logs[field] as Float64Array)[at + 1] = Math.log(learnt);
      });
    }
  }
}

const likely = (name: FieldName): number[] => Object.values(fields[name]);

/** Empty sums to learn from. */
export function openSums(): Float64Array[] {
  return fieldNames.map((name) => new Float64Array(likely(name).length + 1));
}

/** Probabilities of the candidates of one account; what is missing to 1 is that its employee is not in the roster. */
export function probabilities(weights: readonly number[], share: number, employees: number): number[] {
  const prior = Math.log(share / (1 - share)) - Math.log(employees);
  const most = Math.max(0, ...weights.map((weight) => weight + prior));
  const odds = weights.map((weight) => Math.exp(weight + prior - most));
  const total = odds.reduce((sum, odd) => sum + odd, Math.exp(-most));
  return odds.map((odd) => odd / total);
}
