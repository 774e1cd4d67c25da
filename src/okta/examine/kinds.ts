import { type Filter, matches } from '../../model/filter.ts';
import { describe, type Kind, type Node } from '../../model/index.ts';
import { parseAddress } from '../address.ts';
import { decode, isNode } from '../decode.ts';
import { firstPath, narrowed, oktaOf } from '../list.ts';
import { pushFilter } from '../query.ts';
import { findingOf } from './advice.ts';
import type { CollectionFinding } from './examination.ts';
import type { Inquiry } from './inquiry.ts';

export interface ExaminedKind {
  kind: Kind;
  finding: CollectionFinding;
  /** Some nodes of it, to ask about links. */
  sample: readonly Node[];
}

/** Some endpoints of apps take no smaller page. */
export const sampleSize = 20;

/** Whether a kind can be read: one request, and a second where its first rows do not show what every org has. */
export async function examineKind(inquiry: Inquiry, kind: Kind): Promise<ExaminedKind> {
  try {
    const read = await readSample(inquiry, kind);
    return { kind, sample: read.sample, finding: { id: kind, ...(await judge(inquiry, kind, read)) } };
  } catch (error) {
    return { kind, sample: [], finding: findingOf(error, kind, kind, inquiry.credential) };
  }
}

async function judge(inquiry: Inquiry, kind: Kind, read: Sample): Promise<Omit<CollectionFinding, 'id'>> {
  const { list, everyOrgHas } = oktaOf(kind);
  if (!read.isEmpty && read.sample.length === 0) {
    const reason = `Okta lists ${list.split('?', 1)[0]}, but none of its first rows can be read.`;
    return { verdict: 'failed', code: 'OKTA_BAD_ANSWER', reason, wayOut: 'report this: its rows are not as expected' };
  }
  if (everyOrgHas !== undefined && !(await isSeen(inquiry, kind, everyOrgHas.filter, read))) {
    const reason = `This credential sees only part of the ${describe(kind).plural}: even ${everyOrgHas.name} is hidden.`;
    return { verdict: 'partial', reason, wayOut: 'use a role that sees the whole org' };
  }
  return { verdict: read.isEmpty ? 'empty' : 'readable', wayOut: '' };
}

interface Sample {
  sample: readonly Node[];
  isWhole: boolean;
  isEmpty: boolean;
}

async function readSample(inquiry: Inquiry, kind: Kind, params = {}): Promise<Sample> {
  const okta = oktaOf(kind);
  const address = narrowed(parseAddress(okta.list), params);
  const path = firstPath({ pageSize: Math.min(sampleSize, okta.pageSize) }, address);
  const { items, next } = await inquiry.page(path);
  const sample = items.map((item) => decode(kind, item, inquiry.custom)).filter(isNode);
  return { sample, isWhole: next === null, isEmpty: items.length === 0 && next === null };
}

/** Whether a node that passes `filter` is seen: in what was read already, or else by asking for it. */
async function isSeen(inquiry: Inquiry, kind: Kind, filter: Filter, read: Sample): Promise<boolean> {
  const isIn = ({ sample }: Sample) => sample.some((node) => matches(filter, node));
  if (isIn(read)) return true;
  if (read.isWhole) return false;
  const { params } = pushFilter(kind, filter);
  if (params === null || Object.keys(params).length === 0) return true; // only reading all of it would tell
  const found = await readSample(inquiry, kind, params);
  return isIn(found) || !found.isWhole;
}
