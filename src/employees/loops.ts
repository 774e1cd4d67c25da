import type { LinkRow } from '../ports/sync.ts';
import { compare, type Finding } from './finding.ts';

/** Circles of people who report to each other. Their links are kept, since nothing tells which one is wrong. */
export function findLoops(links: readonly LinkRow[]): Finding[] {
  const managerOf = new Map(links.map(({ near, far }) => [near, far]));
  const walkOf = new Map<string, string>(); // whose walk up came by first
  const findings: Finding[] = [];
  for (const start of managerOf.keys()) {
    let at: string | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = managerOf.get(at);
    }
    if (at === undefined || walkOf.get(at) !== start) continue;
    const loop = [at];
    for (let next = managerOf.get(at); next !== undefined && next !== at; next = managerOf.get(next)) loop.push(next);
    const employees = fromSmallest(loop);
    const message = `These employees report to each other in a circle: ${[...employees, employees[0]].join(' -> ')}.`;
    findings.push({ code: 'MANAGER_LOOP', message, employees, accounts: [] });
  }
  return findings;
}

/** The circle begun at its smallest id, so that it reads the same wherever the walk met it. */
function fromSmallest(loop: readonly string[]): string[] {
  const smallest = loop.reduce((best, id) => (compare(id, best) < 0 ? id : best));
  const start = loop.indexOf(smallest);
  return [...loop.slice(start), ...loop.slice(0, start)];
}
