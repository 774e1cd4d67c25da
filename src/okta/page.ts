import type { Client, GetOptions } from './client.ts';
import { badAnswer } from './errors.ts';

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

/** Reads pages from the one at `path` to the end. */
export async function* followPages(path: string, read: (path: string) => Promise<Page>): AsyncGenerator<Page> {
  const seen = new Set<string>();
  for (let at: string | null = path; at !== null; ) {
    if (seen.has(at)) throw badAnswer(path, 'names a next page that was read before, so that it would never end');
    seen.add(at);
    const page: Page = await read(at);
    yield page;
    at = page.next;
  }
}
