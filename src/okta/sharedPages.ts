import type { Page } from './page.ts';

/** Pages that several links are read from: each is asked for once, and held until the last of them has had it. */
export class SharedPages {
  readonly #held = new Map<string, { page: Promise<Page>; left: number }>();

  /** The page at `path`, for one of `readers`. */
  read(path: string, readers: number, ask: () => Promise<Page>): Promise<Page> {
    if (readers === 1) return ask();
    const held = this.#held.get(path) ?? { page: ask(), left: readers };
    held.left -= 1;
    if (held.left > 0) this.#held.set(path, held);
    else this.#held.delete(path);
    return held.page;
  }
}
