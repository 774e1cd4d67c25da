import { createHash } from 'node:crypto';
import type { Node } from '../model/index.ts';
import type { LinkRow } from '../ports/sync.ts';
import { compare, type Finding } from './finding.ts';

/** Findings as the graph keeps them: nodes, and links to the employees and accounts concerned. */
export interface FindingNodes {
  nodes: Node<'Finding'>[];
  /** `Finding.employees`. */
  employees: LinkRow[];
  /** `Finding.accounts`. */
  accounts: LinkRow[];
}

/**
 * The same finding has the same id in every sync: it follows from the code and from whom it concerns. An employee whom
 * the roster lacks is no node, and there is no link to one.
 */
export function findingNodes(findings: readonly Finding[], isEmployee: (id: string) => boolean): FindingNodes {
  const made: FindingNodes = { nodes: [], employees: [], accounts: [] };
  const seen = new Map<string, number>();
  for (const { code, message, employees, accounts } of findings) {
    const subject = JSON.stringify([code, employees.toSorted(compare), accounts.toSorted(compare)]);
    const before = seen.get(subject) ?? 0;
    seen.set(subject, before + 1);
    const id = hash(before === 0 ? subject : `${subject} ${before}`);
    made.nodes.push({ kind: 'Finding', id, code, message });
    made.employees.push(...employees.filter(isEmployee).map((far) => ({ near: id, far, facts: {} })));
    made.accounts.push(...accounts.map((far) => ({ near: id, far, facts: {} })));
  }
  return made;
}

const idLength = 20; // 80 bits: no two of a billion findings meet

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, idLength);
