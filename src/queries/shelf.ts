import { readdir, readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { OktaGraphError } from '../errors.ts';
import { didYouMean } from '../nearest.ts';
import { parseHeader } from './parse.ts';
import type { SavedQuery } from './savedQuery.ts';

/** Where the queries lie: at the root of the package, the same from the source and from what is built of it. */
export const queriesFolder = new URL('../../queries/', import.meta.url);

/** Every saved query, by name in the order of the alphabet. */
export async function readQueries(folder: URL = queriesFolder): Promise<SavedQuery[]> {
  const files = (await readdir(folder)).sort();
  const cypher = files.filter((file) => extname(file) === '.cypher');
  return Promise.all(
    cypher.map(async (file) => {
      const name = basename(file, '.cypher');
      const text = await readFile(new URL(file, folder), 'utf8');
      const twin = `${name}.graphql`;
      const graphql = files.includes(twin) ? await readFile(new URL(twin, folder), 'utf8') : null;
      return { name, ...parseHeader(`queries/${file}`, text, '//'), text, graphql };
    }),
  );
}

/** The query of this name. Throws `NOT_FOUND`, with the nearest name and all others. */
export function findQuery(queries: readonly SavedQuery[], name: string): SavedQuery {
  const found = queries.find((query) => query.name === name);
  if (found !== undefined) return found;
  const names = queries.map((query) => query.name);
  const known = `There are: ${names.join(', ')}.`;
  throw new OktaGraphError('NOT_FOUND', `There is no saved query ${name}.${didYouMean(name, names)} ${known}`);
}
