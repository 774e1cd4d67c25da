import type { Okta } from '../../model/define.ts';
import { matches } from '../../model/filter.ts';
import { describe, type Kind, type Node } from '../../model/index.ts';
import type { CustomAttributes } from '../../ports.ts';
import { parseAddress } from '../address.ts';
import type { Credential } from '../auth/credential.ts';
import type { Client } from '../client.ts';
import { decode, isNode } from '../decode.ts';
import { firstPath, narrowed, oktaOf } from '../list.ts';
import type { Meter } from '../meter.ts';
import { readPage } from '../page.ts';
import { pushFilter } from '../query.ts';
import { findingOf, partialWayOut } from './advice.ts';
import type { CollectionFinding } from './examination.ts';

/** What one examination asks with. */
export interface Inquiry {
  client: Client;
  meter: Meter;
  signal: AbortSignal | undefined;
  mode: Credential['mode'];
  custom: CustomAttributes;
}

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
  const okta = oktaOf(kind);
  const finding = (found: Omit<CollectionFinding, 'id'>) => ({ id: kind, ...found });
  try {
    const { sample, isWhole, isEmpty } = await read(inquiry, kind, okta);
    if (isEmpty && okta.everyOrgHas === undefined) {
      return { kind, sample, finding: finding({ verdict: 'empty', wayOut: '' }) };
    }
    if (!isEmpty && sample.length === 0) {
      const reason = `Okta lists ${okta.list.split('?', 1)[0]}, but none of its first rows can be read.`;
      const wayOut = 'report this: the rows are not as expected';
      return { kind, sample, finding: finding({ verdict: 'failed', code: 'OKTA_BAD_ANSWER', reason, wayOut }) };
    }
    if (await lacksWhatEveryOrgHas(inquiry, kind, okta, sample, isWhole)) {
      const reason = `This credential sees only part of the ${describe(kind).plural}: even ${okta.everyOrgHas?.name} is hidden.`;
      return { kind, sample, finding: finding({ verdict: 'partial', reason, wayOut: partialWayOut }) };
    }
    return { kind, sample, finding: finding({ verdict: 'readable', wayOut: '' }) };
  } catch (error) {
    return { kind, sample: [], finding: findingOf(error, kind, kind, inquiry.mode) };
  }
}

interface Sample {
  sample: readonly Node[];
  isWhole: boolean;
  isEmpty: boolean;
}

async function read({ client, custom, ...rest }: Inquiry, kind: Kind, okta: Okta, params = {}): Promise<Sample> {
  const address = narrowed(parseAddress(okta.list), params);
  const path = firstPath({ pageSize: Math.min(sampleSize, okta.pageSize) }, address);
  const { items, next } = await readPage(client, path, rest);
  const sample = items.map((item) => decode(kind, item, custom)).filter(isNode);
  return { sample, isWhole: next === null, isEmpty: items.length === 0 && next === null };
}

async function lacksWhatEveryOrgHas(
  inquiry: Inquiry,
  kind: Kind,
  okta: Okta,
  sample: readonly Node[],
  isWhole: boolean,
): Promise<boolean> {
  const { everyOrgHas } = okta;
  if (everyOrgHas === undefined) return false;
  const isIt = (node: Node) => matches(everyOrgHas.filter, node);
  if (sample.some(isIt)) return false;
  if (isWhole) return true;
  const { params } = pushFilter(kind, everyOrgHas.filter);
  if (params === null || Object.keys(params).length === 0) return false; // only reading all of it would tell
  const found = await read(inquiry, kind, okta, params);
  return found.isWhole && !found.sample.some(isIt);
}
