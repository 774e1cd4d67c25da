import DataLoader from 'dataloader';

/** Loaders of one sort, by name. */
export type Loaders<Key, Value> = Map<string, DataLoader<Key, Value, string>>;

/** The loader of that name. Its batches are whole, unless it says otherwise: a source splits them as its requests need. */
export function loader<Key, Value>(
  loaders: Loaders<Key, Value>,
  name: string,
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  cacheKeyFn: (key: Key) => string,
  maxBatchSize = Number.POSITIVE_INFINITY,
): DataLoader<Key, Value, string> {
  const known = loaders.get(name);
  if (known !== undefined) return known;
  const made = new DataLoader<Key, Value, string>(load, { cacheKeyFn, maxBatchSize });
  loaders.set(name, made);
  return made;
}
