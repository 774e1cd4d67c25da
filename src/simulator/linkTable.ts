import type { Json } from './collection.ts';

/** The pairs of one link, with what Okta says of each, findable from both sides. */
export class LinkTable {
  readonly #byNear = new Map<string, Map<string, Json>>();
  /** Arrays: most far ends have few near ones, and a million small sets would not fit. */
  readonly #byFar = new Map<string, string[]>();
  readonly #sorted = new Map<string, readonly string[]>();

  /** Makes the pairs of a near end, or all of a far one, that are made only when somebody asks. */
  filler: ((near: string | null) => void) | null = null;

  set(near: string, far: string, facts: Json): void {
    let row = this.#byNear.get(near);
    if (row === undefined) {
      row = new Map();
      this.#byNear.set(near, row);
    }
    if (!row.has(far)) {
      const nears = this.#byFar.get(far);
      if (nears === undefined) this.#byFar.set(far, [near]);
      else nears.push(near);
      this.#sorted.delete(near);
    }
    row.set(far, facts);
  }

  get(near: string, far: string): Json | undefined {
    this.filler?.(near);
    return this.#byNear.get(near)?.get(far);
  }

  delete(near: string, far: string): boolean {
    if (this.#byNear.get(near)?.delete(far) !== true) return false;
    const nears = this.#byFar.get(far) ?? [];
    nears.splice(nears.indexOf(near), 1);
    this.#sorted.delete(near);
    return true;
  }

  /** Far ids of a near one, in ascending order. */
  fars(near: string): readonly string[] {
    this.filler?.(near);
    let ids = this.#sorted.get(near);
    if (ids === undefined) {
      ids = [...(this.#byNear.get(near)?.keys() ?? [])].sort();
      this.#sorted.set(near, ids);
    }
    return ids;
  }

  /** Near ids of a far one, in ascending order. */
  nears(far: string): string[] {
    this.filler?.(null);
    return [...(this.#byFar.get(far) ?? [])].sort();
  }

  countFars(near: string): number {
    this.filler?.(near);
    return this.#byNear.get(near)?.size ?? 0;
  }

  dropNear(near: string): void {
    for (const far of this.fars(near)) this.delete(near, far);
    this.#byNear.delete(near);
    this.#sorted.delete(near);
  }

  dropFar(far: string): void {
    for (const near of this.nears(far)) this.delete(near, far);
    this.#byFar.delete(far);
  }
}
