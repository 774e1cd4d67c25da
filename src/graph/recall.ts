import type { ReadMemory } from './memory.ts';

/** Reads through a memory: what it holds is not read again. */
export interface Recall {
  one<T extends object | number>(key: string, read: () => Promise<{ value: T; bytes: number }>): Promise<T>;
  /** Values by id, in the order of `ids`: `read` is asked once, for each id that is not remembered; null where it finds none. */
  many<T extends object | number>(
    prefix: string,
    ids: readonly string[],
    bytesOf: (value: T) => number,
    read: (missing: string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<(T | null)[]>;
}

/** Without a memory, everything is read. `scope` keeps snapshots apart. */
export function createRecall(memory: ReadMemory | undefined, scope: string): Recall {
  return {
    async one<T extends object | number>(key: string, read: () => Promise<{ value: T; bytes: number }>) {
      const known = memory?.get(`${scope} ${key}`) as T | undefined; // set below, under the same key
      if (known !== undefined) return known;
      const { value, bytes } = await read();
      memory?.set(`${scope} ${key}`, value, bytes);
      return value;
    },
    async many<T extends object | number>(
      prefix: string,
      ids: readonly string[],
      bytesOf: (value: T) => number,
      read: (missing: string[]) => Promise<ReadonlyMap<string, T>>,
    ) {
      const found = new Map<string, T>();
      const missing = new Set<string>();
      for (const id of ids) {
        const known = memory?.get(`${scope} ${prefix}${id}`) as T | undefined; // set below, under the same key
        if (known === undefined) missing.add(id);
        else found.set(id, known);
      }
      if (missing.size > 0) {
        for (const [id, value] of await read([...missing])) {
          found.set(id, value);
          memory?.set(`${scope} ${prefix}${id}`, value, bytesOf(value));
        }
      }
      return ids.map((id) => found.get(id) ?? null);
    },
  };
}
