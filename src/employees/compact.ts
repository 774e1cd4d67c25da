/** A list without room to grow, and one empty list for all: hundreds of thousands are held at once. */
export const compact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? nothing : list.slice());

const nothing: readonly never[] = [];

/**
 * An object of these names and nothing in them, to be copied and filled in: an object that grows name by name is of a
 * shape of its own, and takes five times the memory.
 */
export const blankOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, null])) as Record<Name, null>;

/** Gives back the text, and where it came before, the same one in memory. */
export type Pool = (text: string | null) => string | null;

/** Texts of a column that are looked at before it is seen whether they repeat. */
const tried = 4_000;

/** Makes equal texts of a column one: a roster has the same few titles, places and days a hundred thousand times. */
export function openPool(): Pool {
  const known = new Map<string, string>();
  let seen = 0;
  return (text) => {
    if (text === null || (seen > tried && known.size === 0)) return text;
    seen += 1;
    if (seen > tried && known.size * 2 > seen) {
      known.clear(); // most are of one person only: these would be held in vain
      return text;
    }
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
}
