import { describe, type End, ends, type Kind, kinds, label } from '../../src/model/index.ts';
import type { Mirror } from '../../src/ports/cypher.ts';
import type { ScriptedOrg } from './scriptedOrg.ts';

const allLinks = kinds.flatMap((kind) =>
  Object.values(ends(kind)).filter((end) => end.isDeclared && isFromOkta(end.kind)),
);
function isFromOkta(kind: Kind) {
  return describe(kind).okta !== null;
}

/** The mirror as an org, to compare it with one. */
export async function mirrored(mirror: Mirror): Promise<ScriptedOrg> {
  const { engine } = await mirror.view();
  const nodes: Partial<Record<Kind, string[]>> = {};
  const found = await engine.read('MATCH (n:OktaEntity) RETURN labels(n), n.id ORDER BY n.id');
  for (const [labels, id] of found.rows) {
    const kind = kinds.find((one) => (labels as string[]).includes(label(one))) as Kind;
    nodes[kind] = [...(nodes[kind] ?? []), String(id)];
  }
  const links: Record<string, [string, string][]> = {};
  const linked = await engine.read(
    'MATCH (tail:OktaEntity)-[link]->(head:OktaEntity) RETURN labels(tail), tail.id, type(link), labels(head), head.id',
  );
  for (const [tails, tail, type, heads, head] of linked.rows) {
    const fits = ({ kind, to, link: { rel, arrow } }: End) => {
      const [from, into] = arrow === 'out' ? [kind, to] : [to, kind];
      return rel === type && (tails as string[]).includes(label(from)) && (heads as string[]).includes(label(into));
    };
    const end = allLinks.find(fits) as End;
    const pair = end.link.arrow === 'out' ? [tail, head] : [head, tail];
    links[end.id] = sortPairs([...(links[end.id] ?? []), [String(pair[0]), String(pair[1])]]);
  }
  return { nodes, links };
}

/** The same org, sorted, without what is empty or points nowhere. */
export function tidy(org: ScriptedOrg): ScriptedOrg {
  const nodes = Object.entries(org.nodes).filter(([, ids]) => ids.length > 0);
  const has = (kind: Kind, id: string) => org.nodes[kind]?.includes(id) ?? false;
  const links = allLinks.flatMap((end) => {
    const pairs = (org.links[end.id] ?? []).filter(([near, far]) => has(end.kind, near) && has(end.to, far));
    return pairs.length === 0 ? [] : [[end.id, sortPairs(pairs)] as const];
  });
  return {
    nodes: Object.fromEntries(nodes.map(([kind, ids]) => [kind, [...ids].sort()])),
    links: Object.fromEntries(links),
  };
}

const sortPairs = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([near, far]): [string, string] => [near, far]).sort((a, b) => (a.join() < b.join() ? -1 : 1));
