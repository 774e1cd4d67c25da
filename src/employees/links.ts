import type { LinkRow } from '../ports/sync.ts';
import type { Case, Evidence } from './case.ts';
import { evidenceText, readWeight } from './evidence.ts';
import { compare } from './finding.ts';

/** An employee, and an account that is or may be theirs. */
export interface Ends {
  near: string;
  far: string;
}

/** Whose the accounts are, where that is decided. */
export const ownAccounts = (cases: readonly Case[]): Ends[] =>
  cases.filter(isLinked).map(({ userId, employeeNumber }) => ({ near: employeeNumber, far: userId }));

/** Whose the accounts may be, where a person has to decide. */
export const possibleAccounts = (cases: readonly Case[]): Ends[] =>
  cases
    .filter(isOpen)
    .flatMap(({ userId, candidates }) =>
      candidates.map(({ employeeNumber }) => ({ near: employeeNumber, far: userId })),
    );

const isLinked = (one: Case): one is Case & { employeeNumber: string } =>
  one.decision === 'link' && one.employeeNumber !== null;

const isOpen = ({ decision }: Case) => decision === 'review';

/** `Employee.accounts`: whose account it is, where that is decided. Near is the employee. */
export function accountLinks(cases: readonly Case[]): LinkRow[] {
  return cases
    .filter(isLinked)
    .map(({ userId, employeeNumber, method, confidence, evidence, decidedBy }) => {
      const facts = { method, confidence: rounded(confidence), evidence: texts(evidence), decidedBy };
      return { near: employeeNumber, far: userId, facts };
    })
    .sort(byEnds);
}

/** `Employee.possibleAccounts`: whose account it may be, where a person has to decide. The evidence is that for the likeliest. */
export function candidateLinks(cases: readonly Case[]): LinkRow[] {
  return cases
    .filter(isOpen)
    .flatMap(({ userId, evidence, candidates }) =>
      candidates.map(({ employeeNumber, confidence }, rank) => {
        const facts = { confidence: rounded(confidence), evidence: rank === 0 ? texts(evidence) : null };
        return { near: employeeNumber, far: userId, facts };
      }),
    )
    .sort(byEnds);
}

const texts = (evidence: readonly Evidence[]) => evidence.map(evidenceText);

/** By how much weights and the confidence change where some other row of the roster did: that is no other evidence. */
const noise = { weight: 0.5, confidence: 0.01 };

/**
 * Whether a link tells what it told before. Weights are learnt from everybody, so that one row more or less moves all of
 * them a little.
 */
export function isSameLink(before: LinkRow['facts'], now: LinkRow['facts']): boolean {
  const moved = Math.abs(Number(before.confidence) - Number(now.confidence));
  if (!(moved <= noise.confidence)) return false;
  if (!named.every((name) => (before[name] ?? null) === (now[name] ?? null))) return false;
  const [weights, others] = [weightsIn(before.evidence), weightsIn(now.evidence)];
  return [...new Set([...weights.keys(), ...others.keys()])].every((said) => {
    const [one, other] = [weights.get(said), others.get(said)];
    if (one === null || other === null) return one === other;
    return Math.abs((one ?? 0) - (other ?? 0)) <= noise.weight; // what hardly weighs is left out
  });
}

const named = ['method', 'decidedBy'];

/** Pieces of evidence by what they say, with their weights; null for what has none. */
function weightsIn(evidence: unknown): Map<string, number | null> {
  const texts = Array.isArray(evidence) ? evidence.map(String) : [];
  return new Map(texts.map(readWeight));
}

/** Orders links by near, then far node. */
export const byEnds = (a: Ends, b: Ends) => compare(a.near, b.near) || compare(a.far, b.far);

/** Finer than anybody can tell; and a graph that is written again shows no change where there is none. */
const rounded = (confidence: number) => Math.round(confidence * 10_000) / 10_000;
