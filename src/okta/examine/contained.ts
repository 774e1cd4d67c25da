import type { Kind } from '../../model/index.ts';
import type { CollectionFinding, Verdict } from './examination.ts';
import type { ExaminedKind } from './kinds.ts';
import type { ExaminedLink } from './links.ts';

/** Where no record was seen, what hides some counts before what shows that there are none. */
const gravestFirst: readonly Verdict[] = ['forbidden', 'failed', 'partial', 'readable', 'empty', 'unavailable'];

/** A contained kind as the links that hold its records show it: no request of its own. */
export function examineContained(kind: Kind, links: readonly ExaminedLink[]): ExaminedKind {
  const nodes = links.flatMap(({ contained }) => contained);
  const read = { nodes, isWhole: false, isEmpty: nodes.length === 0 };
  if (nodes.length > 0) return { kind, read, finding: { id: kind, verdict: 'readable', wayOut: '' } };
  const findings = links.map(({ finding }) => finding);
  const [gravest] = gravestFirst.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict));
  return {
    kind,
    read,
    finding: { ...(gravest ?? findings[0] ?? unseen), id: kind, ...(gravest?.verdict === 'readable' && nobody) },
  };
}

const unseen: Omit<CollectionFinding, 'id'> = { verdict: 'unknown', wayOut: 'nothing: saw nothing that may hold some' };
const nobody = { verdict: 'empty' } as const;
