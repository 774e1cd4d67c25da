import { describe, type Kind, type Route } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import type { Org } from './org.ts';

/** What can stand in the place of `{per}` in the path of a route; null where it has none. */
export function perValues(org: Org, route: Route | null): unknown[] | null {
  if (route?.per === undefined) return null;
  const kind = route.per.kind as Kind; // a test of the model proves that it is one
  const path = describe(kind).fields[route.per.field]?.from[0] ?? '';
  return org
    .of(kind)
    .all()
    .map((record) => readPath(record, path));
}
