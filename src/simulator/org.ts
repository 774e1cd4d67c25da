import { OktaGraphError } from '../errors.ts';
import { describe, type Kind } from '../model/index.ts';
import type { OrgClock } from './clock.ts';
import type { Json, OktaRecord } from './collection.ts';
import { withContained } from './containedRecords.ts';
import { checkExpand } from './expand.ts';
import type { Asking } from './extension.ts';
import { withOwnId } from './identity.ts';
import { extensionOf } from './kinds/extensions.ts';
import { recallHistory } from './kinds/logHistory.ts';
import { ownerKind } from './kinds/owner.ts';
import type { Party, Report } from './log/happening.ts';
import { oktaItself, partyOf } from './log/party.ts';
import { type LogOptions, SystemLog } from './log/systemLog.ts';
import type { Whose } from './mishaps/ideal.ts';
import { Random } from './random.ts';
import { type HrRow, writeRoster } from './roster.ts';
import { SearchIndex } from './searchIndex.ts';
import { OrgState, oktaKinds } from './state.ts';
import { type Truth, tellTruth } from './truth.ts';

/** What an org starts from. */
export interface Founding {
  seed: number;
  clock: OrgClock;
  log?: LogOptions | undefined;
  searchLagMs?: number | undefined;
  refusesLargeLimits?: boolean | undefined;
}

/** An Okta org in memory: its records as Okta sends them, and what is true of it. */
export class Org extends OrgState {
  readonly id: string;
  readonly clock: OrgClock;
  readonly log: SystemLog;
  readonly searchIndex: SearchIndex;
  /** Whether a `limit` above an endpoint's largest is an error. */
  readonly refusesLargeLimits: boolean;
  /** Whose token makes the changes that the log tells of: set when the org has users. */
  ownerId: string | null = null;
  /** Texts that Okta sends although they are secrets: a reader must keep none of them. */
  readonly secrets = new Set<string>();
  #roster: readonly HrRow[] = [];
  #whose: ReadonlyMap<string, Whose> = new Map();
  /** For ids of what is made after the start. */
  readonly #random: Random;

  constructor({ seed, clock, log, searchLagMs = 0, refusesLargeLimits = false }: Founding) {
    super();
    this.id = Random.named(seed, 'org').id('00o');
    this.clock = clock;
    this.#random = Random.named(seed, 'changes');
    this.refusesLargeLimits = refusesLargeLimits;
    this.searchIndex = new SearchIndex(searchLagMs, clock);
    this.log = new SystemLog({
      seed,
      clock,
      options: log ?? {},
      owner: () => this.#owner(),
      history: () => recallHistory(this, Random.named(seed, 'history')),
    });
  }

  /** From now on searches lag behind what is written. */
  open(): void {
    for (const kind of oktaKinds) this.of(kind).watcher = (id, before) => this.searchIndex.note(kind, id, before);
  }

  /** Writes to the System Log what happens to these records. */
  tell(type: string, about: readonly (readonly [Kind, string])[], more: Partial<Report> = {}): void {
    const targets = about.map(([kind, id]) => partyOf(kind, this.need(kind, id)));
    const actor = more.isJob === true ? { actor: oktaItself } : {};
    this.log.write({ type, ...actor, ...more, targets: [...targets, ...(more.targets ?? [])] });
  }

  #owner(): Party {
    const owner = this.find(ownerKind, this.ownerId ?? '');
    return owner === undefined ? oktaItself : partyOf(ownerKind, owner);
  }

  /** All nodes and links there are, for comparing a mirror with the org. */
  truth(): Truth {
    return tellTruth(this);
  }

  /** The HR roster of the company that the org belongs to, as CSV. */
  roster(): string {
    return writeRoster(this.#roster);
  }

  /** Whose each account is that the org began with, by its id. */
  whose(): ReadonlyMap<string, Whose> {
    return this.#whose;
  }

  /** Sets the company behind the accounts. */
  hire(roster: readonly HrRow[], whose: ReadonlyMap<string, Whose>): void {
    this.#roster = roster;
    this.#whose = whose;
  }

  /** The record as Okta sends it: without what is asked for on its own. */
  view(kind: Kind, record: OktaRecord, asking: Asking): Json {
    const seen = this.whole(kind, record, asking);
    const parts = Object.keys(describe(kind).okta?.parts ?? {});
    if (parts.length === 0) return seen;
    return Object.fromEntries(Object.entries(seen).filter(([name]) => !parts.includes(name)));
  }

  /** The record with all its parts, as answers hold them together. */
  whole(kind: Kind, record: OktaRecord, asking: Asking): Json {
    const { view, expands } = extensionOf(kind);
    if (asking.isSingle) checkExpand(asking.query, expands?.one);
    const seen = withOwnId(kind, view?.(this, record, asking) ?? record, record.id);
    return withContained(this, kind, record, seen, asking);
  }

  /** Whether the profile schema of the kind has the attribute: `profile.` and a name. */
  hasAttribute(kind: Kind, path: string): boolean {
    const isDeclared = Object.values(describe(kind).fields).some((field) => field.from.includes(path));
    return isDeclared || this.of(kind).hasAttribute(path.slice('profile.'.length));
  }

  /** The record; throws `NOT_FOUND` where there is none. */
  need(kind: Kind, id: string): OktaRecord {
    const record = this.find(kind, id);
    if (record !== undefined) return record;
    throw new OktaGraphError('NOT_FOUND', `The simulated org has no ${kind} ${id}.`, { kind });
  }

  /** An id that no record has yet. */
  newId(kind: Kind): string {
    return this.#random.id(extensionOf(kind).idPrefix);
  }

  /** A secret that answers hold, easy to recognize wherever it ends up. */
  plant(random: Random): string {
    const secret = random.id('planted-secret-', 40);
    this.secrets.add(secret);
    return secret;
  }

  /** An id of a link between a device and a user. */
  newLinkId(): string {
    return this.#random.id('lnk');
  }

  /** Adds or replaces a record of any kind, as it stands. */
  putRecord(kind: Kind, record: OktaRecord): void {
    const { created, updated } = extensionOf(kind).logged ?? {};
    const type = this.find(kind, record.id) === undefined ? created : updated;
    this.of(kind).put({ ...record, lastUpdated: this.clock.stamp() });
    if (type !== undefined) this.tell(type, [[kind, record.id]]);
  }

  /** Removes a record of any kind with its links. */
  removeRecord(kind: Kind, id: string): void {
    this.need(kind, id);
    const { removed } = extensionOf(kind).logged ?? {};
    if (removed !== undefined) this.tell(removed, [[kind, id]]);
    this.drop(kind, id);
  }

  /** Changes a profile. Null unsets an attribute: a few of them Okta then sends as null, the others not at all. */
  updateProfile(kind: Kind, id: string, changes: Json): void {
    const record = this.need(kind, id);
    const merged = { ...(record.profile as Json), ...changes };
    const kept = Object.entries(merged).filter(([name, value]) => value !== null || keptAsNull.has(name));
    this.of(kind).put({ ...record, profile: Object.fromEntries(kept), lastUpdated: this.clock.stamp() });
    const { updated } = extensionOf(kind).logged ?? {};
    if (updated !== undefined) this.tell(updated, [[kind, id]]);
  }
}

const keptAsNull: ReadonlySet<string> = new Set(['mobilePhone', 'secondEmail', 'description']);
