/** What was read from published snapshots, within a bound: a snapshot never changes, so nothing of it goes stale. */
export interface ReadMemory {
  get(key: string): unknown;
  set(key: string, value: object | number, bytes: number): void;
}

// What an entry takes beside its key and value, about.
const entryBytes = 100;

/** Remembers about `maxBytes`, and forgets first what was not read for longest, half of it at a time. */
export function createReadMemory({ maxBytes = 96 * 2 ** 20 } = {}): ReadMemory {
  let young = new Map<string, { value: object | number; bytes: number }>();
  let old: typeof young = new Map();
  let youngBytes = 0;

  function set(key: string, value: object | number, bytes: number): void {
    const size = bytes + key.length + entryBytes;
    if (youngBytes + size > maxBytes / 2) {
      old = young;
      young = new Map();
      youngBytes = 0;
    }
    if (size > maxBytes / 2) return;
    young.set(key, { value, bytes });
    youngBytes += size;
  }

  return {
    get(key) {
      const entry = young.get(key);
      if (entry !== undefined) return entry.value;
      const before = old.get(key);
      if (before === undefined) return undefined;
      old.delete(key);
      set(key, before.value, before.bytes);
      return before.value;
    },
    set,
  };
}
