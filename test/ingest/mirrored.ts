import { ends, type Kind, kinds, label } from '../../src/model/index.ts';
import type { Mirror } from '../../src/ports/cypher.ts';
import type { ScriptedOrg } from './scriptedOrg.ts';

const allLinks = kinds.flatMap((kind) =>
  Object.values(ends(kind)).filter((end) => end.isDeclared && isFromOkta(end.kind)),
);
function isFromOkta(kind: Kind) {
  return kind !== 'Employee';
}

/** The mirror as an org, to compare it with one. */
export async function mirrored(mirror: Mirror): Promise<ScriptedOrg> {
  const { engine } = await mirror.view();
  const nodes: Partial<Record<Kind, string[]>> = {};
  for (const kind of kinds.filter(isFromOkta)) {
    const { rows } = await engine.read(`MATCH (n:${label(kind)}) RETURN n.id ORDER BY n.id`);
    if (rows.length > 0) nodes[kind] = rows.map(([id]) => String(id));
  }
  const links: Record<string, [string, string][]> = {};
  for (const { id, kind, to, link } of allLinks) {
    const [left, right] = link.arrow === 'out' ? ['-', '->'] : ['<-', '-'];
    const query = `MATCH (a:${label(kind)})${left}[:${link.rel}]${right}(b:${label(to)}) RETURN a.id, b.id ORDER BY a.id, b.id`;
    const { rows } = await engine.read(query);
    if (rows.length > 0) links[id] = rows.map(([near, far]) => [String(near), String(far)]);
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
