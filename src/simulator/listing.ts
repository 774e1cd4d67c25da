import type { Okta } from '../model/define.ts';
import { describe, type Kind } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import type { OktaRecord } from './collection.ts';
import { checkExpand } from './expand.ts';
import type { Quick } from './extension.ts';
import { isBuiltIn } from './identity.ts';
import { extensionOf } from './kinds/extensions.ts';
import { badRequest, badSearch, missingParameter } from './oktaErrors.ts';
import type { Org } from './org.ts';
import type { Listing } from './paging.ts';
import { type Query, readQuery } from './query.ts';

/** What a request for the list of a kind shows: all of it, or what `search`, `filter` and `q` leave. */
export interface KindListing extends Listing {
  /** Set where the answer is one page. */
  onePage: Quick['onePage'];
  /** The record as the list shows it. */
  find: (id: string) => OktaRecord | undefined;
}

/** Reads the query of a request for the list of a kind. */
export function listKind(org: Org, kind: Kind, query: URLSearchParams): KindListing {
  const extension = extensionOf(kind);
  checkExpand(query, extension.expands?.list);
  const expressions = (['search', 'filter'] as const).flatMap((param): Query[] => {
    const language = extension[param];
    const text = language === undefined ? null : query.get(param);
    return text === null || language === undefined ? [] : [readQuery(org, kind, text, language)];
  });
  const text = extension.quick === undefined ? null : query.get('q');
  const quick = text === null || text === '' ? undefined : extension.quick;
  const tests = expressions.map((expression) => expression.passes);
  if (quick !== undefined) tests.push(startsWith(quick.attributes, text ?? ''));
  if (expressions.length === 0 && extension.isHidden !== undefined) {
    const { isHidden } = extension;
    tests.push((record) => !isHidden(record));
  }
  const { each, builtIn } = describe(kind).okta ?? {};
  if (each !== undefined) tests.push(hasValue(org, kind, each, query));
  if (builtIn !== undefined) tests.push(({ id }) => !isBuiltIn(kind, id));
  const isSearch = extension.search !== undefined && query.has('search');
  const stale = isSearch ? org.searchIndex.stale(kind) : noneStale;
  const find = (id: string) => (stale.has(id) ? stale.get(id) : org.find(kind, id));
  const ids = expressions.find((expression) => expression.ids !== null)?.ids ?? withStale(org.of(kind).ids(), stale);
  const passes = (id: string) => {
    const record = find(id);
    return record !== undefined && tests.every((test) => test(record));
  };
  const { refusesLargeLimits } = org;
  const common = { passes, find, refusesLargeLimits, onePage: quick?.onePage ?? null };
  const sortBy = isSearch && extension.search?.sorts === true ? query.get('sortBy') : null;
  if (sortBy === null) return { ids, ...common };
  checkSort(org, kind, sortBy);
  return { ids: sorted(find, ids.filter(passes), sortBy, query.get('sortOrder')), isSorted: true, ...common };
}

const noneStale: ReadonlyMap<string, OktaRecord | undefined> = new Map();

/** Whether a record has the value of a parameter that the list must have. */
function hasValue(org: Org, kind: Kind, each: Each, query: URLSearchParams): (record: OktaRecord) => boolean {
  const wanted = query.get(each.param);
  if (wanted === null) throw missingParameter(each.param);
  const test = (record: OktaRecord) => readPath(record, each.param) === wanted;
  if (!each.values.includes(wanted) || !org.of(kind).all().some(test))
    throw badRequest(each.param, `Invalid ${each.param}.`);
  return test;
}

type Each = NonNullable<Okta['each']>;

/** The ids there are, and those of records that a search still sees. */
function withStale(ids: readonly string[], stale: typeof noneStale): readonly string[] {
  return stale.size === 0 ? ids : [...new Set([...ids, ...stale.keys()])].sort();
}

/** Whether one of the attributes starts with the text, in any case. */
export function startsWith(attributes: readonly string[], text: string): (record: OktaRecord) => boolean {
  const wanted = text.toLowerCase();
  return (record) =>
    attributes.some((attribute) => {
      const value = readPath(record, attribute);
      return typeof value === 'string' && value.toLowerCase().startsWith(wanted);
    });
}

function checkSort(org: Org, kind: Kind, attribute: string): void {
  const isKnown = attribute.startsWith('profile.') ? org.hasAttribute(kind, attribute) : /^[a-zA-Z.]+$/.test(attribute);
  if (!isKnown) throw badSearch(`Invalid sort attribute: ${attribute}`);
}

/** By the attribute as text, missing values last when ascending; ties by id. */
function sorted(find: KindListing['find'], ids: string[], attribute: string, order: string | null): string[] {
  const sign = order?.toLowerCase().startsWith('desc') ? -1 : 1;
  const keys = new Map(ids.map((id) => [id, readPath(find(id), attribute) ?? null]));
  return [...ids].sort((a, b) => sign * compare(keys.get(a) ?? null, keys.get(b) ?? null) || (a < b ? -1 : 1));
}

function compare(a: unknown, b: unknown): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
