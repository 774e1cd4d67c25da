import { expect } from 'vitest';
import { containers, type End, isListed, type Kind, type Node } from '../../src/model/index.ts';
import { isWorthAsking } from '../../src/model/route.ts';
import type { Okta } from '../../src/okta/source.ts';

/** Reads every node of a kind once, as a sync does: from its list, or, if it has none, from all that contains it. */
export function everyNode(okta: Okta): (kind: Kind) => Promise<readonly Node[]> {
  const crawler = okta.crawler();
  const read = new Map<Kind, Promise<readonly Node[]>>();
  const every = (kind: Kind): Promise<readonly Node[]> => {
    const nodes = read.get(kind) ?? (isListed(kind) ? listed(kind) : contained(kind));
    read.set(kind, nodes);
    return nodes;
  };
  return every;

  async function listed(kind: Kind): Promise<Node[]> {
    const nodes: Node[] = [];
    for await (const { rows, setAside, refused } of crawler.nodes(kind)) {
      expect([setAside, refused]).toEqual([[], undefined]);
      nodes.push(...rows);
    }
    return nodes;
  }

  async function contained(kind: Kind): Promise<Node[]> {
    const nodes: Node[] = [];
    for (const end of containers(kind)) {
      for (const near of await every(end.kind)) nodes.push(...(await within(end, near)));
    }
    return nodes;
  }

  async function within(end: End, near: Node): Promise<Node[]> {
    if (end.route === null) return (near.contained?.[end.name] ?? []) as Node[]; // the decoder made them of that kind
    const nodes: Node[] = [];
    if (!isWorthAsking(end.route, near)) return nodes;
    for await (const { rows, setAside } of crawler.links(end, near)) {
      expect(setAside).toEqual([]);
      nodes.push(...rows.map(({ node }) => node as Node)); // a contained one always comes whole
    }
    return nodes;
  }
}
