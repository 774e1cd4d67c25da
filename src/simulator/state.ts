import { containers, describe, type End, ends, type Kind, kinds, ownEnds } from '../model/index.ts';
import type { Implied } from '../model/link.ts';
import { readPath } from '../model/path.ts';
import { Collection, type Json, type OktaRecord } from './collection.ts';
import { LinkTable } from './linkTable.ts';

/** The kinds an org has: all but those that only a mirror holds. */
export const oktaKinds: readonly Kind[] = kinds.filter((kind) => describe(kind).okta !== null);

/** The links of each kind whose far records have no list but the one of what contains them. */
export const contained: Readonly<Partial<Record<Kind, readonly End[]>>> = groupByKind(oktaKinds.flatMap(containers));

/** Records and links of an org, whatever their kinds. */
export class OrgState {
  readonly #collections = Object.fromEntries(oktaKinds.map((kind) => [kind, new Collection()]));
  readonly #tables = new Map<string, LinkTable>();
  readonly #remembered = new Map<string, { version: number; ids: readonly string[] }>();

  of(kind: Kind): Collection {
    return this.#collections[kind] as Collection; // asked for kinds of the org only
  }

  find(kind: Kind, id: string): OktaRecord | undefined {
    return this.of(kind).get(id);
  }

  /** The pairs of a link, by its stable name. Those that Okta implies are not in it. */
  table(linkId: string): LinkTable {
    let table = this.#tables.get(linkId);
    if (table === undefined) {
      table = new LinkTable();
      this.#tables.set(linkId, table);
    }
    return table;
  }

  /** Ids at the other end, in ascending order, those that Okta implies among them. */
  across(end: End, id: string): readonly string[] {
    const { implied } = end.link;
    const table = this.table(end.id);
    if (end.isDeclared) {
      return implied !== null && this.#isImplying(end, implied, id) ? this.#impliedFars(end, implied) : table.fars(id);
    }
    const nears = table.nears(id);
    if (implied === null || !this.#isImplied(end.kind, implied, id)) return nears;
    return [...nears, ...this.#implyingNears(end, implied)].sort();
  }

  /** Number of far ends of a near one, without listing them where they are stored. */
  countFars(end: End, near: string): number {
    const { implied } = end.link;
    if (implied === null || !this.#isImplying(end, implied, near)) return this.table(end.id).countFars(near);
    return this.#impliedFars(end, implied).length;
  }

  has(end: End, near: string, far: string): boolean {
    const { implied } = end.link;
    if (this.row(end, near, far) !== undefined) return true;
    if (!end.isDeclared) return implied !== null && this.across(end, near).includes(far);
    return implied !== null && this.#isImplying(end, implied, near) && this.#isImplied(end.to, implied, far);
  }

  /** What Okta says of one pair, by the ids as `end` sees them. */
  row(end: End, near: string, far: string): Json | undefined {
    return end.isDeclared ? this.table(end.id).get(near, far) : this.table(end.id).get(far, near);
  }

  /** Puts a record of a contained kind into what contains it. */
  contain(end: End, near: string, record: OktaRecord, facts: Json = {}): void {
    this.of(end.to).put(record);
    this.table(end.id).set(near, record.id, facts);
  }

  /** Leaves the links of every near node to be made when somebody asks for them. */
  linkLater(end: End, make: (near: string) => void): void {
    const [table, nears] = [this.table(end.id), this.of(end.kind)];
    const made = new Set<string>();
    table.filler = (near) => {
      for (const id of near === null ? nears.ids() : [near]) {
        if (made.has(id)) continue;
        made.add(id);
        if (nears.get(id) !== undefined) make(id);
      }
    };
  }

  /** Leaves the records of a contained kind, and their links, to be made when somebody asks for them. */
  containLater(end: End, make: (near: string) => void): void {
    this.linkLater(end, make);
    const [table, far] = [this.table(end.id), this.of(end.to)];
    far.filler = () => {
      far.filler = null;
      table.filler?.(null);
    };
  }

  /** Removes what a record contains. */
  empty(kind: Kind, id: string): void {
    for (const end of contained[kind] ?? []) for (const far of this.across(end, id)) this.drop(end.to, far);
  }

  /** Removes a record with what it contains, and every link they are part of. */
  drop(kind: Kind, id: string): void {
    this.empty(kind, id);
    for (const end of Object.values(ends(kind))) {
      const table = this.#tables.get(end.id);
      if (end.isDeclared) table?.dropNear(id);
      else table?.dropFar(id);
    }
    this.of(kind).delete(id);
  }

  #impliedFars(end: End, implied: Implied): readonly string[] {
    return this.#select(`${end.id} far`, end.to, (id) => this.#isImplied(end.to, implied, id));
  }

  #implyingNears(end: End, implied: Implied): readonly string[] {
    const declared = ownEnds(end.to).find((own) => own.id === end.id) as End; // the side that declares it
    return this.#select(`${end.id} near`, end.to, (id) => this.#isImplying(declared, implied, id));
  }

  /** Ids that pass, remembered until a record of the kind changes. */
  #select(name: string, kind: Kind, passes: (id: string) => boolean): readonly string[] {
    const { version } = this.of(kind);
    const known = this.#remembered.get(name);
    if (known?.version === version) return known.ids;
    const ids = this.of(kind).ids().filter(passes);
    this.#remembered.set(name, { version, ids });
    return ids;
  }

  #isImplying(end: End, implied: Implied, near: string): boolean {
    const record = this.find(end.kind, near);
    return Object.entries(implied.near).every(([field, value]) => readField(end.kind, record, field) === value);
  }

  #isImplied(kind: Kind, implied: Implied, far: string): boolean {
    const record = this.find(kind, far);
    return record !== undefined && readField(kind, record, implied.far.field) !== implied.far.not;
  }
}

function groupByKind(all: readonly End[]): Partial<Record<Kind, End[]>> {
  const groups: Partial<Record<Kind, End[]>> = {};
  for (const end of all) groups[end.kind] = [...(groups[end.kind] ?? []), end];
  return groups;
}

/** The declared link of a kind, as an end. */
export function ownEnd(kind: Kind, name: string): End {
  return ends(kind)[name] as End; // callers name links of the model
}

function readField(kind: Kind, record: OktaRecord | undefined, name: string): unknown {
  return readPath(record, describe(kind).fields[name]?.from[0] ?? '');
}
