/** Values by each of their keys, in the order they came. */
export function groupBy<T, K>(values: readonly T[], keysOf: (value: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  }
  return groups;
}
