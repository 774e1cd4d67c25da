import { containers, type End, type Kind } from '../model/index.ts';
import type { OktaRecord } from './collection.ts';
import { nodeId } from './identity.ts';
import { extensionOf } from './kinds/extensions.ts';
import { notFound } from './oktaErrors.ts';
import type { Org } from './org.ts';
import type { Call } from './route.ts';

/** A path that names a record: the id of a record that Okta lists by itself, then one id for each step into what that contains. */
export interface Place {
  pattern: string;
  kind: Kind;
  steps: readonly End[];
}

/** Every path that `list`, seen from `kind`, stands for: `{self}` is each path of a contained record. */
export function placesOf(kind: Kind, list: string): Place[] {
  const [pattern = ''] = list.split('?');
  if (!pattern.startsWith('{self}')) return [{ pattern, kind, steps: [] }];
  return ownPlaces(kind).map((place) => ({ ...place, pattern: place.pattern + pattern.slice('{self}'.length) }));
}

/** Paths of the single records of a contained kind: below the lists that hold them. */
export function ownPlaces(kind: Kind): Place[] {
  return containers(kind).flatMap((end) => {
    if (end.route === null) return []; // they stand in the container's record alone
    const places = placesOf(end.kind, end.route.list);
    return places.map(({ pattern, ...place }) => ({
      pattern: `${pattern}/{own}`,
      kind: place.kind,
      steps: [...place.steps, end],
    }));
  });
}

/** The record at a place; throws Okta's 404 where there is none. */
export function needAt(org: Org, { kind, steps }: Pick<Place, 'kind' | 'steps'>, call: Call): OktaRecord {
  const [key = '', ...ids] = call.params;
  let record = needRecord(org, kind, key, call);
  steps.forEach((end, index) => {
    const id = nodeId(end.to, ids[index] ?? '', record.id);
    const inner = org.has(end, record.id, id) ? org.find(end.to, id) : undefined;
    if (inner === undefined) throw notFound(ids[index] ?? '', extensionOf(end.to).notFound);
    record = inner;
  });
  return record;
}

/** The record of a kind by id, in another way that the kind has, or as `me`. */
function needRecord(org: Org, kind: Kind, key: string, { asker }: Call): OktaRecord {
  const { findBy, notFound: type } = extensionOf(kind);
  const own = key === 'me' ? asker?.me[kind] : undefined;
  const record = org.find(kind, own ?? '') ?? org.find(kind, key) ?? org.find(kind, findBy?.(org, key) ?? '');
  if (record === undefined) throw notFound(key, type);
  return record;
}
