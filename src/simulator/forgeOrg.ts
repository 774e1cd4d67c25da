import { describe, type End, type Kind } from '../model/index.ts';
import { writePath } from '../model/path.ts';
import type { OktaRecord } from './collection.ts';
import { forgeFacts, forgeRecord } from './forge.ts';
import { extensionOf } from './kinds/extensions.ts';
import type { Random } from './random.ts';
import type { Seeding } from './seed.ts';

/** Records of a kind that has no seed of its own. */
export function forgeKind({ org, stream, todayMs }: Seeding, kind: Kind, count: number): void {
  const random = stream(`records ${kind}`);
  for (let index = 0; index < count; index++) {
    org.of(kind).put(forgeRecord(kind, random.id(extensionOf(kind).idPrefix), random, todayMs));
  }
}

/** Pairs of a link that has no seed of its own: up to three for each near record, written where Okta has them. */
export function forgeLinks({ org, stream, todayMs }: Seeding, end: End): void {
  if (describe(end.to).okta === null) return;
  const random = stream(`links ${end.id}`);
  const farIds = org.of(end.to).ids();
  for (const near of org.of(end.kind).all()) {
    const fars = random.sample(farIds, end.isOne ? random.whole(0, 1) : random.whole(0, 3));
    for (const far of fars) org.table(end.id).set(near.id, far, forgeFacts(end.link, random, todayMs));
    const [path] = end.link.from ?? [];
    if (path !== undefined) org.of(end.kind).put(withLinks(end, near, path, fars, random, todayMs));
  }
}

/** The record with the far ids in it, as `one` and `within` declare them. */
function withLinks(
  end: End,
  near: OktaRecord,
  path: string,
  fars: string[],
  random: Random,
  todayMs: number,
): OktaRecord {
  if (end.isOne && fars.length === 0) return near;
  const record = structuredClone(near);
  if (end.isOne) {
    const get = describe(end.to).okta?.get ?? '{id}';
    const [far = ''] = fars;
    writePath(record, path, path.endsWith('href') ? get.replace('{id}', far) : far);
    return record;
  }
  const items = fars.map((far) => {
    const item = forgeFacts(end.link, random, todayMs);
    if (end.link.id === '') return far;
    writePath(item, end.link.id, far);
    return item;
  });
  writePath(record, path, items);
  return record;
}
