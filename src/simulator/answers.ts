import type { Json } from './collection.ts';
import { cutPage, type Listing, type PageRule } from './paging.ts';
import type { Answer, Call } from './route.ts';

/** Rows to answer with. */
interface Rows {
  listing: Listing;
  /** Null where all rows come at once. */
  rule: PageRule | null;
  /** Name that the list has in the answer; absent: the answer is the list. */
  rows?: string | undefined;
  view: (id: string) => Json;
}

/** The rows, or a page of them, as the list itself or in an envelope. */
export function answerRows({ listing, rule, rows, view }: Rows, call: Call): Answer {
  const { ids, passes = () => true } = listing;
  if (rows !== undefined) return { body: answerEnvelope({ listing, rule, rows, view }, call) };
  return rule === null ? { body: ids.filter(passes).map(view) } : answerPages({ listing, rule, view }, call);
}

/** A page as a list, which names the next one in `Link` lines. */
export function answerPages({ listing, rule, view }: Rows & { rule: PageRule }, call: Call): Answer {
  const page = cutPage(listing, rule, call.path, call.query);
  return { body: page.ids.map(view), links: page.links };
}

function answerEnvelope({ listing, rule, rows = '', view }: Rows, { path, query, base }: Call): Json {
  const { ids, passes = () => true } = listing;
  if (rule === null) return { [rows]: ids.filter(passes).map(view) };
  const page = cutPage(listing, rule, path, query);
  const { next } = page.links;
  const links = next === undefined ? {} : { _links: { next: { href: hostOf(path, base) + next } } };
  return { [rows]: page.ids.map(view), ...links };
}

/** Real orgs name their Admin Console's host in answers about roles, whichever host was asked. */
export function hostOf(path: string, base: string): string {
  return path.startsWith('/api/v1/iam/') ? adminConsole : base;
}

const adminConsole = 'https://example-admin.okta.com';
