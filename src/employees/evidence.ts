import type { Evidence } from './case.ts';

/**
 * A piece of evidence as people read it: `department: UX & Design / Design (+4.2)`, and `nothing` for a side that was
 * compared and has none. What an account is, is told by the reason alone.
 */
export function evidenceText({ field, weight, account, employee }: Evidence): string {
  if (field === 'class' && account !== null) return account;
  const isWeighed = Number.isFinite(weight) && Math.abs(weight) >= 0.05; // what would be shown as 0.0 tells nothing
  const isEmpty = account === null && employee === null;
  const sides = isWeighed ? [account ?? 'nothing', employee ?? 'nothing'] : [account, employee];
  const seen = isEmpty ? '' : `: ${[...new Set(sides.filter((side) => side !== null))].join(' / ')}`;
  return `${words(field)}${seen}${isWeighed ? ` (${weight > 0 ? '+' : ''}${weight.toFixed(1)})` : ''}`;
}

/** What `evidenceText` wrote, without the weight, and the weight; null where there is none. */
export function readWeight(text: string): [said: string, weight: number | null] {
  const [, said = text, weight] = weighed.exec(text) ?? [];
  return [said, weight === undefined ? null : Number(weight)];
}

const weighed = /^(.*) \(([+-]\d+\.\d)\)$/s;

/** Why an account is no person's own, as evidence. */
export const classEvidence = (reasons: readonly string[]): Evidence[] =>
  reasons.map((reason) => ({ field: 'class', weight: 0, account: reason, employee: null }));

/** `employeeNumber` as `employee number`. */
const words = (field: string) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
