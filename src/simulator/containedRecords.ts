import type { Kind } from '../model/index.ts';
import { readPath, writePath } from '../model/path.ts';
import type { Json, OktaRecord } from './collection.ts';
import type { Asking } from './extension.ts';
import type { Org } from './org.ts';
import { contained } from './state.ts';

/** The record of a container with the whole records in it that no other answer holds. */
export function withContained(org: Org, kind: Kind, record: OktaRecord, seen: Json, asking: Asking): Json {
  const ends = contained[kind]?.filter(({ link }) => link.record !== null) ?? [];
  if (ends.length === 0) return seen;
  const bare = { ...asking, query: new URLSearchParams(), isSingle: false };
  let copy = seen;
  for (const end of ends) {
    const { from, record: place } = end.link;
    const items = org.across(end, record.id).flatMap((id) => {
      const far = org.find(end.to, id);
      return far === undefined ? [] : [wrap(place ?? '', org.view(end.to, far, bare))];
    });
    const [path = ''] = from ?? [];
    const isPlace = !path.includes('.') || readPath(copy, path.slice(0, path.lastIndexOf('.'))) !== undefined;
    if (items.length === 0 && !isPlace) continue; // a record without what would hold the list
    copy = structuredClone(copy);
    writePath(copy, path, items);
  }
  return copy;
}

function wrap(place: string, far: Json): Json {
  if (place === '') return far;
  const item: Json = {};
  writePath(item, place, far);
  return item;
}
