import { describe, type End, fieldValue, type Kind, type Node, ownEnds } from '../../model/index.ts';
import { isAddressable } from '../address.ts';
import { addressOf } from '../linked.ts';
import { firstPath } from '../list.ts';
import { findingOf } from './advice.ts';
import type { CollectionFinding } from './examination.ts';
import type { Inquiry } from './inquiry.ts';
import { type ExaminedKind, sampleSize } from './kinds.ts';

/** Whether the links that `kind` declares and that have an endpoint of their own can be read: one request each. */
export function examineLinks(inquiry: Inquiry, examined: ExaminedKind): Promise<CollectionFinding[]> {
  const listed = ownEnds(examined.kind).filter((end) => end.route !== null);
  return Promise.all(listed.map((end) => examineLink(inquiry, end, examined)));
}

async function examineLink(inquiry: Inquiry, end: End, { kind, read, finding }: ExaminedKind) {
  const { route, id } = end;
  const near = chooseNear(end, read.nodes);
  if (route === null || near === null) return unknown(id, kind, finding);
  const address = addressOf(route, near.id, false);
  const path = firstPath({ pageSize: Math.min(sampleSize, route.pageSize) }, address);
  try {
    await inquiry.page(path);
    return { id, verdict: 'readable', wayOut: '' } as const;
  } catch (error) {
    return findingOf(error, id, kind, inquiry.credential);
  }
}

/** A node that a sync would ask about: one whose links are not implied, rather one that has some. */
function chooseNear(end: End, sample: readonly Node[]): Node | null {
  const asked = sample.filter((node) => isAddressable(node.id) && !isImplied(end, node));
  const count = end.route?.count;
  const filled = count === undefined ? undefined : asked.find((node) => Number(fieldValue(node, count)) > 0);
  return filled ?? asked[0] ?? null;
}

function isImplied({ link: { implied } }: End, node: Node): boolean {
  return implied !== null && Object.entries(implied.near).every(([field, value]) => fieldValue(node, field) === value);
}

function unknown(id: string, kind: Kind, near: CollectionFinding): CollectionFinding {
  const { plural } = describe(kind);
  const isAsked = near.verdict === 'readable' || near.verdict === 'empty' || near.verdict === 'partial';
  const wayOut = isAsked ? `nothing: there are no ${plural} to ask about` : `see ${kind} first`;
  return { id, verdict: 'unknown', wayOut };
}
