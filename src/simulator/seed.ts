import { containers, type Kind, ownEnds } from '../model/index.ts';
import { OrgClock } from './clock.ts';
import { hirePeople, type Person } from './company.ts';
import { forgeKind, forgeLinks, putBuiltIn } from './forgeOrg.ts';
import { findOwner } from './kinds/owner.ts';
import { seeds } from './kinds/seeds.ts';
import { foundOrg, type SimulatedOrg } from './kinds/simulatedOrg.ts';
import type { LogOptions } from './log/systemLog.ts';
import type { PeopleOptions } from './mishaps/befall.ts';
import { Random } from './random.ts';
import { oktaKinds } from './state.ts';

/** How large an org to make, and which one. */
export interface OrgSize {
  seed?: number;
  users?: number;
  groups?: number;
  apps?: number;
  devices?: number;
  /** Records of any other kind; default 8. */
  others?: Readonly<Partial<Record<Kind, number>>>;
  /** The day when it is made, in milliseconds; default: one that follows from the seed. All its dates lie before it. */
  todayMs?: number;
  /** How far accounts and roster have come apart. */
  people?: PeopleOptions;
  /** How the System Log strays from an orderly one. */
  log?: LogOptions;
  /** How long a write stays out of `search`, in the org's time; default 0. */
  searchLagMs?: number;
  /** Whether a `limit` above the largest is a 400; default: it is taken as the largest. What Okta does is not known. */
  refusesLargeLimits?: boolean;
}

/** What the seeds of single kinds work with. */
export interface Seeding {
  org: SimulatedOrg;
  /** The org's present when it is made: it follows from the seed. */
  todayMs: number;
  staff: readonly Person[];
  sizes: { users: number; people: number; groups: number; apps: number; devices: number };
  /** Records of kinds without a size of their own, where the caller says how many. */
  others: Readonly<Partial<Record<Kind, number>>>;
  options: PeopleOptions;
  /** How widely each app is used. */
  reach: Map<string, string>;
  /** Random numbers for one purpose. */
  stream: (purpose: string) => Random;
}

const dayMs = 86_400_000;

/** Makes an org: the same seed and size give the same records, ids and times. */
export function makeOrg(size: OrgSize, speed: number): SimulatedOrg {
  const seed = size.seed ?? 1;
  const stream = (purpose: string) => Random.named(seed, purpose);
  const todayMs = size.todayMs ?? Date.UTC(2026, 2, 1) + stream('today').whole(0, 90) * dayMs + 10 * 3_600_000;
  const sizes = resolveSizes(size);
  const options = size.people ?? {};
  const hired = sizes.people + Math.ceil(sizes.people * (options.withoutAccount ?? 0.03));
  const staff = hirePeople(stream('people'), hired, todayMs);
  const org = foundOrg({
    seed,
    clock: new OrgClock(speed, todayMs),
    log: size.log,
    searchLagMs: size.searchLagMs,
    refusesLargeLimits: size.refusesLargeLimits,
  });
  const seeding: Seeding = { org, todayMs, staff, sizes, others: size.others ?? {}, options, reach: new Map(), stream };
  for (const kind of oktaKinds) putBuiltIn(seeding, kind);
  for (const { step } of seeds) step(seeding);
  const made = new Set(seeds.flatMap(({ makes }) => makes));
  for (const kind of containersFirst(oktaKinds))
    if (!made.has(kind)) forgeKind(seeding, kind, size.others?.[kind] ?? 8);
  for (const end of oktaKinds.flatMap(ownEnds)) if (!made.has(end.id)) forgeLinks(seeding, end);
  org.ownerId = findOwner(org);
  org.open();
  return org;
}

/** Shares as in a real company: about ten users a group, fewer apps the larger it is, most people with a device. */
function resolveSizes(size: OrgSize): Seeding['sizes'] {
  const users = size.users ?? 500;
  const extraShare = Math.min(0.2, 0.03 * Math.max(1, size.people?.mishaps ?? 1));
  return {
    users,
    people: Math.max(Math.min(1, users), Math.floor(users * (1 - extraShare))),
    groups: size.groups ?? Math.max(30, Math.round(users / 10)),
    apps: size.apps ?? Math.max(10, Math.round(Math.sqrt(users) * 3)),
    devices: size.devices ?? Math.round(users * 0.8),
  };
}

/** A contained kind comes behind what contains it. */
function containersFirst(all: readonly Kind[]): Kind[] {
  const depth = (kind: Kind): number => 1 + Math.max(-1, ...containers(kind).map((end) => depth(end.kind)));
  return [...all].sort((a, b) => depth(a) - depth(b));
}
