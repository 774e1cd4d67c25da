import { indexAfter } from './collection.ts';
import { badCursor, badLimit } from './oktaErrors.ts';
import { hash } from './random.ts';

/** How an endpoint cuts its rows into pages. */
export interface PageRule {
  /** Rows of a page when the caller names no number. */
  standard: number;
  max: number;
  min?: number;
  /** A full last page is followed by an empty one. */
  endsEmpty?: boolean;
  /** Cursors are the last id of the page, with other first letters; absent: a text that says nothing. */
  cursor?: { of: string; as: string };
}

const users = { of: '00u', as: '00u' };
const groups = { of: '00g', as: '00g' };
const apps = { of: '0oa', as: '0oa' };

/** Okta's own numbers and cursors; `*` is one segment. */
const rules: Readonly<Record<string, PageRule>> = {
  '/api/v1/users': { standard: 200, max: 200, endsEmpty: true, cursor: { of: '00u', as: '200u' } },
  '/api/v1/users/*/groups': { standard: 200, max: 200, cursor: groups },
  '/api/v1/groups': { standard: 10_000, max: 10_000, cursor: groups },
  '/api/v1/groups/*/users': { standard: 1000, max: 1000, cursor: users },
  '/api/v1/groups/*/apps': { standard: 20, max: 200, cursor: apps },
  '/api/v1/apps': { standard: 20, max: 200, cursor: apps },
  '/api/v1/apps/*/users': { standard: 50, max: 500, cursor: { of: '00u', as: '0ua' } },
  '/api/v1/apps/*/groups': { standard: 20, max: 200, min: 20, cursor: groups },
  '/api/v1/devices': { standard: 200, max: 200 },
  '/api/v1/groups/rules': { standard: 50, max: 200 },
  '/api/v1/groups/*/owners': { standard: 1000, max: 1000 },
  '/api/v1/behaviors': { standard: 10, max: 10 },
  '/api/v1/realms': { standard: 10, max: 200 },
  '/api/v1/idps': { standard: 20, max: 200, endsEmpty: true },
  '/api/v1/authorizationServers': { standard: 200, max: 200, endsEmpty: true },
  '/api/v1/apps/*/group-push/mappings': { standard: 100, max: 1000 },
};

/** The rule of an endpoint; null where `pageSize` says that it answers all at once. */
export function pageRule(pattern: string, pageSize: number): PageRule | null {
  const rule = rules[pattern.replaceAll(/\{[^}]+\}/g, '*')];
  if (pattern.startsWith('/api/v1/iam/') && rule === undefined)
    return pageSize === 0 ? null : { standard: 100, max: 100 };
  return rule ?? (pageSize === 0 ? null : { standard: 20, max: Math.max(200, pageSize) });
}

/** Ids in the order they are listed, and which of them are. */
export interface Listing {
  ids: readonly string[];
  passes?: (id: string) => boolean;
  /** The order is not that of the ids. */
  isSorted?: boolean;
  /** Whether a `limit` above the largest is an error; otherwise it is taken as the largest. */
  refusesLargeLimits?: boolean;
}

export interface Page {
  ids: readonly string[];
  /** Targets of the `Link` lines, as path and query. */
  links: { self: string; next?: string };
}

/** One page of a listing, as `limit` and `after` of the query ask for it. */
export function cutPage(listing: Listing, rule: PageRule, path: string, query: URLSearchParams): Page {
  const { ids, passes = () => true, refusesLargeLimits = false } = listing;
  const limit = readLimit(query.get('limit'), rule, refusesLargeLimits);
  const after = query.get('after');
  let at = after === null ? 0 : startOf(listing, readCursor(rule, path, after));
  const found: string[] = [];
  for (; at < ids.length && found.length < limit; at++) if (passes(ids[at] as string)) found.push(ids[at] as string);
  const isFull = found.length === limit;
  while (at < ids.length && !passes(ids[at] as string)) at++;
  const hasNext = isFull && (rule.endsEmpty === true || at < ids.length);
  const self = linkTo(path, query, limit, after);
  const last = found.at(-1) ?? '';
  return {
    ids: found,
    links: hasNext ? { self, next: linkTo(path, query, limit, makeCursor(rule, path, last)) } : { self },
  };
}

function readLimit(text: string | null, rule: PageRule, refusesLarge: boolean): number {
  if (text === null) return rule.standard;
  if (!/^\d+$/.test(text) || Number(text) === 0 || (refusesLarge && Number(text) > rule.max)) throw badLimit();
  return Math.max(Math.min(Number(text), rule.max), rule.min ?? 1);
}

function startOf({ ids, isSorted }: Listing, id: string): number {
  if (isSorted !== true) return indexAfter(ids, id);
  const index = ids.indexOf(id);
  if (index === -1) throw badCursor();
  return index + 1;
}

/** The query as it came, with the page size that was used. */
export function linkTo(path: string, query: URLSearchParams, limit: number, after: string | null): string {
  const rest = [...query].filter(([name]) => name !== 'after' && name !== 'limit');
  const all = [...(after === null ? [] : [['after', after] as const]), ['limit', String(limit)] as const, ...rest];
  return `${path}?${all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

/** Good for lists of one kind, or for one endpoint only where it says nothing. */
function makeCursor({ cursor }: PageRule, path: string, id: string): string {
  if (cursor !== undefined && id.startsWith(cursor.of)) return cursor.as + id.slice(cursor.of.length);
  return Buffer.from(`${tag(path)}${id}`).toString('base64url');
}

function readCursor({ cursor }: PageRule, path: string, text: string): string {
  if (cursor !== undefined && text.startsWith(cursor.as) && text.length === cursor.as.length + 17) {
    return cursor.of + text.slice(cursor.as.length);
  }
  const opened = Buffer.from(text, 'base64url').toString();
  const id = opened.slice(8);
  if (!opened.startsWith(tag(path)) || id === '') throw badCursor();
  return id;
}

function tag(path: string): string {
  return hash(path).toString(16).padStart(8, '0');
}
