import { type Filter, matches } from '../model/filter.ts';
import { type End, fieldValue, type Kind, type Node } from '../model/index.ts';
import { readByIds } from './byIds.ts';
import { readTold } from './linked.ts';
import { readLookedAt } from './lookedAt.ts';
import type { Session } from './session.ts';
import { oktaOf } from './whole.ts';

/** How many nodes there are: only small kinds, listed whole anyway, can tell. */
export async function countNodes(session: Session, kind: Kind, filter: Filter | undefined): Promise<number | null> {
  const okta = oktaOf(kind);
  if (okta.byIds !== 'list') return null;
  const nodes = await readLookedAt(session, kind, filter);
  return nodes.filter((node) => filter === undefined || matches(filter, node)).length;
}

/** How many far ends each near node has: by the field that counts them, or by the links its record tells. */
export async function countFars(
  session: Session,
  end: End,
  nears: readonly Node[],
): Promise<(number | Error | null)[]> {
  if (end.isDeclared && end.link.from !== null) {
    const told = await readTold(session, end, nears);
    return told.map((fars) => (fars === null || fars instanceof Error ? fars : fars.length));
  }
  const count = end.route?.count;
  if (count === undefined) return nears.map(() => null);
  const silent = nears.filter((near) => fieldValue(near, count) === undefined).map((near) => near.id);
  const read = silent.length === 0 ? [] : await readByIds(session, end.kind, silent);
  const byId = new Map(silent.map((id, at) => [id, read[at] ?? null]));
  return nears.map((near) => {
    const node = byId.has(near.id) ? (byId.get(near.id) ?? null) : near;
    if (node === null || node instanceof Error) return node;
    const value = fieldValue(node, count);
    return typeof value === 'number' ? value : null;
  });
}
