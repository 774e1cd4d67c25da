import { readPath } from '../model/path.ts';
import type { Client, GetOptions } from './client.ts';
import { badAnswer } from './errors.ts';
import { nextPath } from './paging.ts';
import { Trail } from './trail.ts';

/** One page of a list, as Okta sent it. */
export interface Page {
  items: readonly unknown[];
  /** Path of the next page; null at the end, however short or empty this one is. */
  next: string | null;
}

/** How an answer holds its rows: by default it is the list of them. */
export interface Shape {
  /** Where the list stands in the answer, which then also names the next page. */
  rows?: string;
  /** The answer is one row. */
  isSingle?: true;
}

/** Reads the page at `path`. */
export async function readPage(client: Client, path: string, options: GetOptions, shape: Shape = {}): Promise<Page> {
  const { body, next } = await client.get(path, options);
  if (shape.isSingle) return { items: [body], next: null };
  const items = readPath(body, shape.rows ?? '');
  if (!Array.isArray(items)) throw badAnswer(path, 'is not a list');
  const href = shape.rows === undefined ? undefined : readPath(body, '_links.next.href');
  return { items, next: typeof href === 'string' ? nextPath(path, `<${href}>; rel="next"`) : next };
}

/** Reads pages from the one at `path` to the end. A row that moved from one page to a later one comes once. */
export async function* followPages(
  path: string,
  read: (path: string) => Promise<Page>,
  idPaths: string | readonly string[] = 'id',
): AsyncGenerator<Page> {
  const idOf = (item: unknown) =>
    [idPaths]
      .flat()
      .map((at) => readPath(item, at))
      .find((id) => id != null);
  const trail = new Trail(path);
  for (let at: string | null = path; at !== null; ) {
    trail.visit(at);
    const { items, next }: Page = await read(at);
    yield { items: trail.fresh(items, idOf), next };
    at = next;
  }
}
