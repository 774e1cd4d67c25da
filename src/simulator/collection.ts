/** A JSON object as Okta sends it. */
export type Json = Record<string, unknown>;

/** A JSON object with Okta's id. */
export type OktaRecord = Json & { id: string };

/** The records of one kind, with their ids in order. */
export class Collection {
  readonly #byId = new Map<string, OktaRecord>();
  readonly #attributes = new Map<string, unknown>();
  #ids: string[] | null = [];
  /** Grows with every change, so that what was worked out from the records can be remembered until then. */
  version = 0;
  /** Makes the records that are made only when somebody asks; it takes itself away. */
  filler: (() => void) | null = null;
  /** Told of every write, with the record before it. */
  watcher: ((id: string, before: OktaRecord | undefined) => void) | null = null;

  get size(): number {
    this.filler?.();
    return this.#byId.size;
  }

  get(id: string): OktaRecord | undefined {
    return this.#byId.get(id);
  }

  put(record: OktaRecord): void {
    this.watcher?.(record.id, this.#byId.get(record.id));
    if (!this.#byId.has(record.id)) this.#ids = null;
    this.#byId.set(record.id, record);
    const profile = record.profile as Json | undefined;
    for (const name in profile) {
      if (!this.#attributes.has(name)) this.#attributes.set(name, profile?.[name]);
    }
    this.version++;
  }

  /** Whether any record has, or had, an attribute of this name in its profile. */
  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  /** The attributes that any profile has, or had, each with a value of one that has it. */
  attributes(): Json {
    return Object.fromEntries(this.#attributes);
  }

  delete(id: string): void {
    this.watcher?.(id, this.#byId.get(id));
    if (this.#byId.delete(id)) this.#ids = null;
    this.version++;
  }

  /** Every id, in ascending order. */
  ids(): readonly string[] {
    this.filler?.();
    this.#ids ??= [...this.#byId.keys()].sort();
    return this.#ids;
  }

  all(): OktaRecord[] {
    return this.ids().map((id) => this.#byId.get(id) as OktaRecord); // `ids` are the keys of the map
  }
}

/** Index of the first of the sorted `ids` that comes behind `id`. */
export function indexAfter(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as string) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}
