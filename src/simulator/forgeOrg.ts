import { containers, describe, type End, isContaining, type Kind } from '../model/index.ts';
import { readPath, writePath } from '../model/path.ts';
import type { Json, OktaRecord } from './collection.ts';
import { forgeFacts, forgeRecord } from './forge.ts';
import { idPaths, nodeId, pathTo } from './identity.ts';
import { extensionOf } from './kinds/extensions.ts';
import { perValues } from './per.ts';
import type { Random } from './random.ts';
import { writeFars } from './recordLinks.ts';
import type { Seeding } from './seed.ts';

/** Records of a kind that has no seed of its own: `count`, or up to three within each of what contains them. */
export function forgeKind(seeding: Seeding, kind: Kind, count: number): void {
  const { org, stream } = seeding;
  const random = stream(`records ${kind}`);
  for (const end of containers(kind)) {
    for (const near of org
      .of(end.kind)
      .all()
      .filter((record) => canHave(seeding, end, record))) {
      for (let left = random.whole(0, 3); left > 0; left--) {
        const { id, ...record } = forgeOne(seeding, kind, random);
        org.contain(end, near.id, { ...record, id: nodeId(kind, id, near.id) });
      }
    }
  }
  const { list = null, isSingle } = describe(kind).okta ?? {};
  for (let index = 0; list !== null && index < (isSingle ? 1 : count); index++) {
    org.of(kind).put(forgeOne(seeding, kind, random, index));
  }
}

/** The records that every org has, whatever else it has. */
export function putBuiltIn({ org }: Seeding, kind: Kind): void {
  for (const record of describe(kind).okta?.builtIn ?? []) {
    org.of(kind).put({ ...record, id: String(readPath(record, idPaths(kind)[0] ?? '')) });
  }
}

/** A record with its id where the kind has it, and with one of the values that its list is asked by. */
function forgeOne({ todayMs }: Seeding, kind: Kind, random: Random, index = 0): OktaRecord {
  const [path = ''] = idPaths(kind);
  const { each } = describe(kind).okta ?? {};
  const id = path.startsWith('=') ? path.slice(1) : random.id(extensionOf(kind).idPrefix);
  const record = forgeRecord(kind, id, random, todayMs);
  if (!path.startsWith('=')) writePath(record, path, id);
  if (each !== undefined) writePath(record, each.param, each.values[index % each.values.length]);
  return record;
}

/** Pairs of a link that has no seed of its own: up to three for each near record, written where Okta has them. */
export function forgeLinks(seeding: Seeding, end: End): void {
  const { org, stream, todayMs } = seeding;
  if (describe(end.to).okta === null || isContaining(end)) return;
  const random = stream(`links ${end.id}`);
  const farIds = org.of(end.to).ids();
  const pers = perValues(org, end.route);
  for (const near of org.of(end.kind).all()) {
    if (!canHave(seeding, end, near)) continue;
    const fars = random.sample(farIds, end.isOne ? random.whole(0, 1) : random.whole(0, 3));
    const facts = () => forgeFacts(end.link, random, todayMs);
    if (end.link.from !== null) {
      const record = structuredClone(near);
      writeFars(
        end.link,
        record,
        fars.map((id) => ({ id, path: pathTo(end.to, id) })),
        facts,
      );
      org.of(end.kind).put(record);
    } else if (pers === null || pers.length > 0) {
      for (const far of fars) {
        org.table(end.id).set(near.id, far, { ...facts(), ...(pers === null ? {} : { per: random.pick(pers) }) });
      }
    }
  }
}

/** Whether the near record is one of those that may have such links. */
function canHave({ org }: Seeding, end: End, near: OktaRecord): boolean {
  const { when } = end.route ?? {};
  if (when === undefined) return true;
  const query = new URLSearchParams(describe(end.kind).okta?.list?.split('?')[1] ?? '');
  const seen: Json = org.whole(end.kind, near, { base: '', query, isSingle: false, omits: new Set<string>() });
  const { from = [] } = describe(end.kind).fields[when.field] ?? {};
  const value = from.map((path) => readPath(seen, path)).find((found) => found !== undefined);
  return [value].flat().some((item) => when.is.some((is) => is === item));
}
