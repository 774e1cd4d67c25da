import { describe, type End, type Kind, ownEnds } from '../model/index.ts';
import type { Org } from './org.ts';
import { readFars } from './recordLinks.ts';
import { oktaKinds } from './state.ts';

/** All that an endless reader of the org would find, as a set of ids and pairs. */
export interface Truth {
  /** Ids of each kind, in order. */
  nodes: Readonly<Partial<Record<Kind, readonly string[]>>>;
  /** Pairs of near and far id by the link's stable name, such as `Group.members`. */
  links: Readonly<Record<string, readonly (readonly [string, string])[]>>;
}

/** Works the truth out from the org's state. */
export function tellTruth(org: Org): Truth {
  const told = oktaKinds.flatMap(ownEnds).filter((end) => describe(end.to).okta !== null);
  return {
    nodes: Object.fromEntries(oktaKinds.map((kind) => [kind, [...org.of(kind).ids()]])),
    links: Object.fromEntries(told.map((end) => [end.id, pairs(org, end)])),
  };
}

function pairs(org: Org, end: End): [string, string][] {
  const isInRecord = end.link.from !== null && end.link.record === null;
  const farsOf = isInRecord ? recordReader(org, end) : (near: string) => org.across(end, near);
  const exists = (far: string) => org.find(end.to, far) !== undefined;
  return org
    .of(end.kind)
    .ids()
    .flatMap((near) => [...new Set(farsOf(near))].filter(exists).map((far): [string, string] => [near, far]));
}

/** Far ids that the record itself tells, as the kind's list and the parts of the record answer it. */
function recordReader(org: Org, end: End): (near: string) => string[] {
  const query = new URLSearchParams(describe(end.kind).okta?.list?.split('?')[1] ?? '');
  const asking = { base: '', query, isSingle: false, omits: new Set<string>() };
  return (near) => {
    const record = org.find(end.kind, near);
    return record === undefined ? [] : readFars(end.link, org.whole(end.kind, record, asking));
  };
}
