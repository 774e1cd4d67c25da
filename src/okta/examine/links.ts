import { type End, fieldValue, isListed, type Node } from '../../model/index.ts';
import { readPath } from '../../model/path.ts';
import { isImplied, isWorthAsking } from '../../model/route.ts';
import { type Address, isAddressable } from '../address.ts';
import { decode, isNode } from '../decode.ts';
import { addressOf } from '../linked.ts';
import { firstPath } from '../whole.ts';
import { findingOf, needsOfLink } from './advice.ts';
import type { CollectionFinding } from './examination.ts';
import type { Inquiry } from './inquiry.ts';
import { type ExaminedKind, sampleSize } from './kinds.ts';

export interface ExaminedLink {
  finding: CollectionFinding;
  /** Far nodes of a contained kind, which no other list has. */
  contained: readonly Node[];
}

/** Whether a link can be read: by one request where it has an endpoint of its own, else as its near kind can. */
export async function examineLink(
  inquiry: Inquiry,
  end: End,
  near: ExaminedKind,
  per: ExaminedKind | null,
): Promise<ExaminedLink> {
  if (end.route === null) return { finding: { ...near.finding, id: end.id }, contained: inRecords(end, near) };
  const asked = chooseNear(end, near.read.nodes);
  const address = asked === null ? null : addressIn(end, asked, per);
  if (asked === null || address === null) return { finding: unknown(end, near), contained: [] };
  const path = firstPath({ pageSize: Math.min(sampleSize, end.route.pageSize) }, address);
  try {
    const { items } = await inquiry.page(path, end.route);
    const contained = containedIn(items, end, { near: asked, path: address.path }, inquiry);
    return { finding: { id: end.id, verdict: 'readable', wayOut: '' }, contained };
  } catch (error) {
    return { finding: findingOf(error, end.id, needsOfLink(end), inquiry.credential), contained: [] };
  }
}

const inRecords = ({ name }: End, { read }: ExaminedKind) =>
  read.nodes.flatMap((node) => (node.contained?.[name] ?? []) as readonly Node[]); // decoding made them nodes

function containedIn(
  items: readonly unknown[],
  end: End,
  place: { near: Node; path: string },
  { custom }: Inquiry,
): Node[] {
  const record = end.route?.record;
  if (record === undefined || isListed(end.to)) return [];
  return items.map((item) => decode(end.to, readPath(item, record), custom, place)).filter(isNode);
}

/** A node that a sync would ask about: one whose links are not implied, rather one that has some. */
function chooseNear(end: End, sample: readonly Node[]): Node | null {
  const asked = sample.filter(
    (node) => isAddressable(node.id) && !isImplied(end, node) && isWorthAsking(end.route, node),
  );
  const count = end.route?.count;
  const filled = count === undefined ? undefined : asked.find((node) => Number(fieldValue(node, count)) > 0);
  return filled ?? asked[0] ?? null;
}

/** Where the links of `near` are listed; null where it takes a node of another kind, and there is none. */
function addressIn({ route }: End, near: Node, per: ExaminedKind | null): Address | null {
  if (route === null) return null;
  if (route.per === undefined) return addressOf(route, near, false);
  const { field } = route.per;
  const [value] = (per?.read.nodes ?? [])
    .map((node) => fieldValue(node, field))
    .filter((text) => typeof text === 'string');
  return value === undefined ? null : addressOf(route, near, false, value);
}

function unknown(end: End, { kind, finding }: ExaminedKind): CollectionFinding {
  const { id } = end;
  const isAsked = finding.verdict === 'readable' || finding.verdict === 'empty' || finding.verdict === 'partial';
  return {
    id,
    verdict: 'unknown',
    wayOut: isAsked ? `nothing: saw no ${kind} that may have some` : `see ${kind} first`,
  };
}
