import { asError } from '../../errors.ts';
import { type Filter, matches } from '../../model/filter.ts';
import { describe, type Kind, type Node } from '../../model/index.ts';
import { type Address, escapeLiteral, narrowed } from '../address.ts';
import { decode, isNode } from '../decode.ts';
import type { Page } from '../page.ts';
import { pushFilter } from '../query.ts';
import { firstPath, oktaOf, readLists } from '../whole.ts';
import { endsAll, findingOf, needsOf } from './advice.ts';
import type { CollectionFinding } from './examination.ts';
import type { Inquiry } from './inquiry.ts';

export interface ExaminedKind {
  kind: Kind;
  finding: CollectionFinding;
  read: Sample;
}

/** The first rows of a list. */
export interface Sample {
  nodes: readonly Node[];
  isWhole: boolean;
  isEmpty: boolean;
}

/** Some endpoints of apps take no smaller page. */
export const sampleSize = 20;

/** Whether a kind that Okta lists can be read: one request, and a second where its first rows do not show what every org has. */
export async function examineKind(inquiry: Inquiry, kind: Kind): Promise<ExaminedKind> {
  try {
    const read = await readSample(inquiry, kind);
    return { kind, read, finding: { id: kind, ...(await judge(inquiry, kind, read)) } };
  } catch (error) {
    return { kind, read: nothing, finding: findingOf(error, kind, needsOf(kind), inquiry.credential) };
  }
}

async function judge(inquiry: Inquiry, kind: Kind, read: Sample): Promise<Omit<CollectionFinding, 'id'>> {
  const { list, everyOrgHas } = oktaOf(kind);
  if (!read.isEmpty && read.nodes.length === 0) {
    const reason = `Okta lists ${list.split('?', 1)[0]}, but none of its first rows can be read.`;
    return { verdict: 'failed', code: 'OKTA_BAD_ANSWER', reason, wayOut: 'report this: its rows are not as expected' };
  }
  if (everyOrgHas !== undefined && !(await isSeen(inquiry, kind, passing(kind, everyOrgHas.filter), read))) {
    return partial(kind, everyOrgHas.name);
  }
  return { verdict: read.isEmpty ? 'empty' : 'readable', wayOut: '' };
}

/** Whether the owner of the token in use is seen among the nodes of a kind that looks readable: one request, if it is not in the first rows. */
export async function examineOwned(
  inquiry: Inquiry,
  { kind, read, finding }: ExaminedKind,
  owner: string,
): Promise<CollectionFinding> {
  const okta = describe(kind).okta;
  if (okta?.ownsTokens === undefined || finding.verdict !== 'readable') return finding;
  const expression = `id eq "${escapeLiteral(owner)}"`;
  const params = okta.byIds === 'search' || okta.byIds === 'filter' ? { [okta.byIds]: expression } : null;
  const isOwnerSeen = await isSeen(inquiry, kind, { isIt: ({ id }) => id === owner, params }, read);
  return isOwnerSeen ? finding : { id: kind, ...partial(kind, "the token's own owner") };
}

const nothing: Sample = { nodes: [], isWhole: false, isEmpty: true };

function partial(kind: Kind, name: string): Omit<CollectionFinding, 'id'> {
  const reason = `This credential sees only part of the ${describe(kind).plural}: even ${name} is hidden.`;
  return { verdict: 'partial', reason, wayOut: 'use a role that sees the whole org' };
}

async function readSample(inquiry: Inquiry, kind: Kind, params = {}): Promise<Sample> {
  const { items, next } = await readFirst(inquiry, kind, params);
  const nodes = items.map((item) => decode(kind, item, inquiry.custom)).filter(isNode);
  return { nodes, isWhole: next === null, isEmpty: items.length === 0 && next === null };
}

/** A short first page; of several lists, that of the first which the org has. */
async function readFirst(inquiry: Inquiry, kind: Kind, params: Readonly<Record<string, string>>): Promise<Page> {
  const okta = oktaOf(kind);
  const pageSize = Math.min(sampleSize, okta.pageSize);
  const read = async function* (address: Address) {
    yield await inquiry.page(firstPath({ pageSize }, narrowed(address, params)), okta);
  };
  for await (const page of readLists(kind, read)) return page;
  return { items: [], next: null };
}

/** A node to look for. */
interface Wanted {
  isIt: (node: Node) => boolean;
  /** What asks Okta for it; null where only reading the whole list would tell. */
  params: Readonly<Record<string, string>> | null;
}

function passing(kind: Kind, filter: Filter): Wanted {
  const { params } = pushFilter(kind, filter);
  const isAsking = params !== null && Object.keys(params).length > 0;
  return { isIt: (node) => matches(filter, node), params: isAsking ? params : null };
}

/** Whether a node is seen: in what was read already, or else by asking for it. What is not answered proves nothing. */
async function isSeen(inquiry: Inquiry, kind: Kind, { isIt, params }: Wanted, read: Sample): Promise<boolean> {
  if (read.nodes.some(isIt)) return true;
  if (read.isWhole) return false;
  if (params === null) return true;
  try {
    const found = await readSample(inquiry, kind, params);
    return found.nodes.some(isIt) || !found.isWhole;
  } catch (error) {
    const failure = asError(error);
    if (endsAll(failure)) throw failure;
    return true;
  }
}
