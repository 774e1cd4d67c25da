import { readPath } from '../model/path.ts';
import type { Client, GetOptions } from './client.ts';
import { badAnswer } from './errors.ts';
import { Trail } from './trail.ts';

/** One page of a list, as Okta sent it. */
export interface Page {
  items: readonly unknown[];
  /** Path of the next page; null at the end, however short or empty this one is. */
  next: string | null;
}

/** Reads the page at `path`. */
export async function readPage(client: Client, path: string, options: GetOptions): Promise<Page> {
  const { body, next } = await client.get(path, options);
  if (!Array.isArray(body)) throw badAnswer(path, 'is not a list');
  return { items: body, next };
}

/** Reads pages from the one at `path` to the end. A row that moved from one page to a later one comes once. */
export async function* followPages(
  path: string,
  read: (path: string) => Promise<Page>,
  idPath = 'id',
): AsyncGenerator<Page> {
  const trail = new Trail(path);
  for (let at: string | null = path; at !== null; ) {
    trail.visit(at);
    const { items, next }: Page = await read(at);
    yield { items: trail.fresh(items, (item) => readPath(item, idPath)), next };
    at = next;
  }
}
