import { describe, type End, type Kind, ownEnds } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import type { Org } from './org.ts';
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
  const farsOf =
    end.link.from === null ? (near: string) => org.across(end, near) : recordReader(org, end, end.link.from);
  const exists = (far: string) => org.find(end.to, far) !== undefined;
  return org
    .of(end.kind)
    .ids()
    .flatMap((near) => [...new Set(farsOf(near))].filter(exists).map((far): [string, string] => [near, far]));
}

/** Far ids that the record itself tells, as the kind's list answers it. */
function recordReader(org: Org, end: End, from: readonly string[]): (near: string) => string[] {
  const query = new URLSearchParams(describe(end.kind).okta?.list.split('?')[1] ?? '');
  const asking = { base: '', query, isSingle: false, omits: new Set<string>() };
  return (near) => {
    const record = org.find(end.kind, near);
    const seen = record === undefined ? {} : org.view(end.kind, record, asking);
    const found = from.map((path) => readPath(seen, path)).find((value) => value !== undefined && value !== null);
    const items = Array.isArray(found) ? found : [found];
    const ids = items.map((item) => (item !== null && typeof item === 'object' ? readPath(item, end.link.id) : item));
    return ids.filter((id) => typeof id === 'string').map((id) => id.slice(id.lastIndexOf('/') + 1));
  };
}
