/** Gives equal texts the same small number, from 1 on: numbers compare and hash faster than texts. */
export class Intern {
  readonly #ids = new Map<string, number>();

  /** The number of a text; 0 for none. */
  id(text: string | null): number {
    if (text === null || text === '') return 0;
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(text, id);
    return id;
  }

  /** The number of a text that has one; 0 of any other. */
  find(text: string): number {
    return this.#ids.get(text) ?? 0;
  }
}
