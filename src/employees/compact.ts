/** A list without room to grow, and one empty list for all: hundreds of thousands are held at once. */
export const compact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? nothing : list.slice());

const nothing: readonly never[] = [];

/** Texts that are tried before it is seen whether they repeat. */
const tried = 1_000;
const leastRepeats = 4;

/**
 * An object of these names and nothing in them, to be copied and filled in: an object that grows name by name is of a
 * shape of its own, and takes five times the memory.
 */
export const blankOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, null])) as Record<Name, null>;

/** Gives back the text, and where it came before, the same one in memory. */
export type Pool = (text: string | null) => string | null;

/** Makes equal texts of a column one: a roster has the same few titles, places and days a hundred thousand times. */
export function openPool(): Pool {
  const known = new Map<string, string>();
  let seen = 0;
  return (text) => {
    if (text === null) return null;
    seen += 1;
    const same = known.get(text);
    if (same === undefined && (known.size < tried || known.size * leastRepeats < seen)) known.set(text, text);
    return same ?? text;
  };
}
