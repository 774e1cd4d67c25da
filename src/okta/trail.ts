import { badAnswer } from './errors.ts';

/** So many pages in a row may bring nothing new: Okta's searches and filters leave some empty, not more than a few. */
const idlePages = 20;

/** Where the reading of one list has been, to notice when it gets nowhere. */
export class Trail {
  readonly #path: string;
  readonly #visited = new Set<string | null>();
  readonly #ids = new Set<string>();
  #idle = 0;

  /** `path` names the list in errors. */
  constructor(path: string) {
    this.#path = path;
  }

  /** Throws when the page that `place` names was read before. */
  visit(place: string | null): void {
    if (this.#visited.has(place)) {
      throw badAnswer(this.#path, 'names a next page that was read before, so that it would never end');
    }
    this.#visited.add(place);
  }

  /** The items of a page that no page before had. Throws when page after page brings none. Items without id pass. */
  fresh<Item>(items: readonly Item[], idOf: (item: Item) => unknown): Item[] {
    const before = this.#ids.size;
    const found = items.filter((item) => {
      const id = idOf(item);
      if (typeof id !== 'string') return true;
      if (this.#ids.has(id)) return false;
      this.#ids.add(id);
      return true;
    });
    this.#idle = this.#ids.size > before ? 0 : this.#idle + 1;
    if (this.#idle < idlePages) return found;
    throw badAnswer(this.#path, `goes on without end: ${idlePages} pages in a row brought nothing new`);
  }
}
