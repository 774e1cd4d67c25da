import { type End, ends, type Kind, kinds } from '../../model/index.ts';
import type { Collection } from '../collection.ts';
import type { LinkTable } from '../linkTable.ts';
import type { Org } from '../org.ts';

/**
 * What a principal sees of some kinds, without any error that would say so: these ids, or what a link (by its
 * stable name, such as `Group.members`) joins to records that it sees. Kinds that are not named it sees whole.
 */
export type Sight = Readonly<Partial<Record<Kind, readonly string[] | string>>>;

type Sees = (kind: Kind, id: string) => boolean;

/** The org as one sees it who sees only a part: lists, single records and counts know of nothing else. */
export function narrow(org: Org, sight: Sight): Org {
  const sees = readSight(org, sight);
  const seen = (kind: Kind) => (id: string) => sees(kind, id);
  const narrowed: Org = Object.create(org, {}); // all that is not replaced here goes through what is
  const collections = new Map<Kind, Collection>();
  return Object.assign(narrowed, {
    of: (kind: Kind) => {
      const known = collections.get(kind) ?? narrowCollection(org.of(kind), seen(kind));
      collections.set(kind, known);
      return known;
    },
    table: (linkId: string) => narrowTable(org.table(linkId), ...sidesOf(linkId).map(seen)),
    across: (end: End, id: string) => (sees(end.kind, id) ? org.across(end, id).filter(seen(end.to)) : []),
    countFars: (end: End, near: string) => narrowed.across(end, near).length,
    searchIndex: overlay(org.searchIndex, {
      stale: (kind: Kind) => new Map([...org.searchIndex.stale(kind)].filter(([id]) => sees(kind, id))),
    }),
    has: (end: End, near: string, far: string) => sees(end.kind, near) && sees(end.to, far) && org.has(end, near, far),
  });
}

function narrowCollection(whole: Collection, sees: Test): Collection {
  const ids = () => whole.ids().filter(sees);
  return overlay(whole, {
    get: (id: string) => (sees(id) ? whole.get(id) : undefined),
    ids,
    all: () => ids().flatMap((id) => whole.get(id) ?? []),
  });
}

type Test = (id: string) => boolean;

function narrowTable(whole: LinkTable, seesNear: Test = () => true, seesFar: Test = () => true): LinkTable {
  const fars = (near: string) => (seesNear(near) ? whole.fars(near).filter(seesFar) : []);
  return overlay(whole, {
    get: (near: string, far: string) => (seesNear(near) && seesFar(far) ? whole.get(near, far) : undefined),
    fars,
    nears: (far: string) => (seesFar(far) ? whole.nears(far).filter(seesNear) : []),
    countFars: (near: string) => fars(near).length,
  });
}

/** `whole` with some of its members replaced. The others run on the whole itself, where their private parts are. */
function overlay<T extends object>(whole: T, parts: Partial<T>): T {
  return new Proxy(whole, {
    get: (target, name) => {
      if (Object.hasOwn(parts, name)) return Reflect.get(parts, name);
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

function readSight(org: Org, sight: Sight): Sees {
  const tests = new Map<Kind, Test>();
  const sees: Sees = (kind, id) => tests.get(kind)?.(id) ?? true;
  for (const [name, rule] of Object.entries(sight)) {
    const kind = name as Kind; // a sight is keyed by kinds
    if (typeof rule === 'string') {
      const end = endOf(kind, rule);
      tests.set(kind, (id) => org.across(end, id).some((other) => sees(end.to, other)));
    } else {
      const ids = new Set(rule);
      tests.set(kind, (id) => ids.has(id));
    }
  }
  return sees;
}

function endOf(kind: Kind, linkId: string): End {
  return Object.values(ends(kind)).find(({ id }) => id === linkId) as End; // `readRights` has checked it
}

/** Near and far kind of a link. */
function sidesOf(linkId: string): Kind[] {
  const declared = kinds
    .flatMap((kind) => Object.values(ends(kind)))
    .find((end) => end.isDeclared && end.id === linkId);
  return declared === undefined ? [] : [declared.kind, declared.to];
}
