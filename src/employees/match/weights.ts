import type { Comparison } from './comparison.ts';
import { type FieldName, fieldNames, fields, level, placeOf } from './levels.ts';

/** Weight of what was believed before, in pairs, against what the data says. */
const beliefPairs = 40;

/** Fields whose likely levels weigh next to nothing by themselves: what is left speaks against a pair. */
const disagreeing = (
  [
    'title',
    'department',
    'place',
    'country',
    'manager',
    'started',
    'hired',
    'hiredBefore',
    'hiredElsewhere',
    'employed',
    'employment',
  ] as const
).map((name) => placeOf[name]);

/** What changes at once where somebody takes another job, of which one of the two systems does not know yet. */
const ofJob = [level.title, level.department, level.place, level.region, level.country, level.manager].map(
  ({ DIFFERENT }) => DIFFERENT,
);
/** Share of people who have moved so, and how often each part of the job is another one then. */
const moved = { share: 0.015, differs: 0.7 };

const likely = (name: FieldName): number[] => Object.values(fields[name]);
/** Places of a field in the table of weights. */
const mostLevels = 1 + Math.max(...fieldNames.map((name) => likely(name).length));

/** How often right pairs are so in each field, as learnt from this org: natural logarithms, by field and level. */
export class Weights {
  /** Share of accounts whose employee is in the roster. */
  share = 0.9;
  /** By field and level; a field has `mostLevels` places, and the first of them, that nothing is told, weighs nothing. */
  readonly #logs = new Float64Array(fieldNames.length * mostLevels);

  constructor() {
    for (const [field, name] of fieldNames.entries())
      for (const [at, part] of likely(name).entries()) this.#logs[field * mostLevels + at + 1] = Math.log(part);
  }

  /** Natural logarithm of how much likelier a right pair compares so than two strangers. */
  weigh({ levels, logShare }: Comparison): number {
    let sum = -logShare;
    for (let field = 0; field < levels.length; field += 1)
      sum += this.#logs[field * mostLevels + (levels[field] as number)] as number;
    return sum;
  }

  /** The weight of one field of a comparison that is explained, as a base-2 logarithm. */
  ofField({ levels, shares }: Comparison, field: number): number {
    return (this.#logOf(levels, field) - (shares?.[field] ?? 0)) / Math.LN2;
  }

  /** How much speaks against the pair: natural logarithms of how rarely right pairs disagree so, summed; 0 or less. */
  against({ levels }: Comparison): number {
    let sum = 0;
    for (const field of disagreeing) sum += Math.min(0, this.#logOf(levels, field));
    return sum;
  }

  /**
   * Natural logarithm of how much likelier what speaks against the job is once that the person moved is thought of; 0 or
   * more. Weights take each part of the job for itself, and what one move explains would count many times.
   */
  ofMove({ levels }: Comparison): number {
    let likelier = 0;
    for (const { at, number } of ofJob) {
      const is = levels[at] as number;
      if (is === 0) continue;
      likelier += Math.log(is === number ? moved.differs : 1 - moved.differs) - this.#logOf(levels, at);
    }
    return Math.max(0, Math.log(1 - moved.share + moved.share * Math.exp(likelier)));
  }

  /** Takes over how often right pairs were so: sums of probabilities by field and level. */
  learn(sums: readonly Float64Array[]): void {
    for (const [field, name] of fieldNames.entries()) {
      const believed = likely(name);
      const seen = sums[field] as Float64Array;
      const total = seen.slice(1).reduce((all, part) => all + part, 0);
      believed.forEach((part, at) => {
        const learnt = ((seen[at + 1] as number) + beliefPairs * part) / (total + beliefPairs);
        this.#logs[field * mostLevels + at + 1] = Math.log(learnt);
      });
    }
  }

  #logOf(levels: Uint8Array, field: number): number {
    return this.#logs[field * mostLevels + (levels[field] ?? 0)] ?? 0;
  }
}

/** Empty sums to learn from. */
export function openSums(): Float64Array[] {
  return fieldNames.map((name) => new Float64Array(likely(name).length + 1));
}

/** Natural logarithm of the odds that an account is a given employee's, before anything was compared. */
export const priorOf = (share: number, employees: number) => Math.log(share / (1 - share)) - Math.log(employees);

/** Probabilities of the candidates of one account; what is missing to 1 is that its employee is not in the roster. */
export function probabilities(weights: readonly number[], share: number, employees: number): number[] {
  const prior = priorOf(share, employees);
  const most = Math.max(0, ...weights.map((weight) => weight + prior));
  const odds = weights.map((weight) => Math.exp(weight + prior - most));
  const total = odds.reduce((sum, odd) => sum + odd, Math.exp(-most));
  return odds.map((odd) => odd / total);
}
