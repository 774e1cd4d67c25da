import { OktaGraphError } from '../../src/errors.ts';
import { containers, describe, type End, ends, type Kind, type Node } from '../../src/model/index.ts';
import type { Linked } from '../../src/ports/source.ts';
import type { Batch, Crawler, SetAside } from '../../src/ports/sync.ts';

type Pairs = readonly (readonly [string, string])[];

/** An org in memory: ids by kind, and links by their stable id, as [near, far]. */
export interface ScriptedOrg {
  nodes: Partial<Record<Kind, readonly string[]>>;
  links: Readonly<Record<string, Pairs>>;
  /** Ids that the list of administrators names. */
  admins?: readonly string[];
}

/** What goes wrong while a collection (`User`) or the links of one node (`Group.members 00g1`) is read. */
export type Trouble =
  | {
      kind: 'fails';
      code: 'OKTA_UNAVAILABLE' | 'OKTA_FORBIDDEN' | 'OKTA_UNSUPPORTED' | 'OKTA_UNAUTHENTICATED' | 'NOT_FOUND';
      afterPages: number;
    }
  | { kind: 'setsAside'; id: string | null }
  /** Only a list of several pages can lose a row: it moves from one to another. */
  | { kind: 'leavesOut'; id: string }
  | { kind: 'empty' };

const pageSize = 2; // small, so that every collection has several pages

/** A crawler over `org`, with `troubles` by collection. Notes which links it was asked for. */
export function crawl(
  org: ScriptedOrg,
  troubles: ReadonlyMap<string, Trouble> = new Map(),
): Crawler & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    nodes(kind) {
      asked.push(kind);
      const rows = (org.nodes[kind] ?? []).map((id) => makeNode(org, kind, id));
      return pages(rows, troubles.get(kind));
    },
    links(end, near) {
      const name = `${end.id} ${near.id}`;
      asked.push(name);
      const isContaining = containers(end.to).some(({ id }) => id === end.id);
      const rows = farsOf(org, end, near.id).map(
        (id): Linked => ({ id, facts: {}, ...(isContaining && { node: makeNode(org, end.to, id) }) }),
      );
      const isFirst = asked.filter((other) => other === name).length === 1; // a row is lost by chance: not twice
      return pages(rows, isFirst || troubles.get(name)?.kind !== 'leavesOut' ? troubles.get(name) : undefined);
    },
    async admins(end) {
      asked.push(`${end.id} admins`);
      return new Set(org.admins);
    },
    async existing(kind, ids) {
      asked.push(`${kind} ${ids.join(' ')}`);
      return ids.filter((id) => org.nodes[kind]?.includes(id)).map((id) => makeNode(org, kind, id));
    },
    usage: () => ({ calls: asked.length, retries: 0, waitedMs: 0 }),
  };
}

async function* pages<Row extends { id: string }>(
  all: readonly Row[],
  trouble: Trouble | undefined,
): AsyncIterable<Batch<Row>> {
  if (trouble?.kind === 'empty') {
    yield { rows: [], setAside: [] };
    return;
  }
  for (let at = 0, page = 0; at === 0 || at < all.length; at += pageSize, page++) {
    if (trouble?.kind === 'fails' && page >= trouble.afterPages) {
      const details = trouble.code === 'NOT_FOUND' ? { status: 404 } : {};
      throw new OktaGraphError(trouble.code, 'As scripted.', details);
    }
    const isLost = ({ id }: Row) => trouble?.kind === 'leavesOut' && trouble.id === id && all.length > pageSize;
    const rows = all.slice(at, at + pageSize).filter((row) => !isLost(row));
    const setAside: SetAside[] = [];
    if (trouble?.kind === 'setsAside' && page === 0) {
      const poisoned = rows.find(({ id }) => trouble.id === null || id === trouble.id);
      if (poisoned !== undefined) setAside.push({ id: trouble.id, reason: 'as scripted' });
      yield { rows: rows.filter((row) => row !== poisoned), setAside };
    } else yield { rows, setAside };
  }
}

function farsOf(org: ScriptedOrg, end: End, near: string): string[] {
  const pairs = org.links[end.id] ?? [];
  return end.isDeclared
    ? pairs.filter(([from]) => from === near).map(([, to]) => to)
    : pairs.filter(([, to]) => to === near).map(([from]) => from);
}

/** A node with every required field, counts that are true, and the links that stand in its record. */
function makeNode(org: ScriptedOrg, kind: Kind, id: string): Node {
  const node: Record<string, unknown> = { kind, id };
  for (const [name, field] of Object.entries(describe(kind).fields)) {
    node[name] = field.isRequired ? (field.values[0] ?? id) : null;
  }
  const inRecord: Record<string, unknown> = {};
  const contained: Record<string, unknown> = {};
  for (const end of Object.values(ends(kind))) {
    const fars = farsOf(org, end, id);
    if (end.isDeclared && end.link.from !== null) inRecord[end.name] = fars.map((far) => ({ id: far, facts: {} }));
    if (end.isDeclared && end.link.record !== null) contained[end.name] = fars.map((far) => makeNode(org, end.to, far));
    const when = end.id in org.links ? end.route?.when : undefined;
    if (when !== undefined) node[when.field] = when.is[0];
    if (end.route?.count !== undefined) node[end.route.count] = fars.length;
  }
  node.links = inRecord;
  node.contained = contained;
  return node as unknown as Node; // a node of a kind that is known only while running
}
