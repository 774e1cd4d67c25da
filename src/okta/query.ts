import type { Query } from '../model/define.ts';
import type { Filter, Order } from '../model/filter.ts';
import { describe, type Kind } from '../model/index.ts';
import { isWellFormed } from './address.ts';
import { attributeOf, type Expression, narrow } from './expression.ts';

/** What of a filter an endpoint can do itself. Okta may give more rows than asked for, never fewer: the rest is done here. */
export interface Pushed {
  /** Parameters of the request; null where no row can match, so that no request is needed. */
  params: Readonly<Record<string, string>> | null;
}

/** The parameters that narrow a list of `kind` to a superset of what passes `filter`. */
export function pushFilter(kind: Kind, filter: Filter | undefined): Pushed {
  if (filter === undefined) return { params: {} };
  const prefix = pushPrefix(kind, filter);
  const pushed = queriesOf(kind).map((query) => ({ query, expression: narrow(filter, query, describe(kind).fields) }));
  if (pushed.some(({ expression }) => expression === 'nothing')) return { params: null };
  if (prefix !== null) return { params: { q: prefix } };
  const first = pushed.find(({ expression }) => expression !== 'everything');
  return { params: first === undefined ? {} : { [first.query.param]: (first.expression as Expression).text } };
}

/**
 * The parameters that make Okta sort a list, null where it cannot: by one required field of a `sorts` query,
 * since where rows without a value come is not documented.
 */
export function pushOrder(
  kind: Kind,
  orders: readonly Order[],
  params: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | null {
  const [order] = orders;
  if (order === undefined || orders.length > 1 || params.q !== undefined) return null;
  const query = queriesOf(kind).find((candidate) => candidate.sorts);
  const field = describe(kind).fields[order.field];
  if (query === undefined || field === undefined || !field.isRequired) return null;
  const attribute = attributeOf(field, query);
  if (attribute === null) return null;
  return {
    [query.param]: params[query.param] ?? `${attribute} pr`, // Okta sorts only what it searches; every row has it
    sortBy: attribute,
    sortOrder: order.direction === 'ASC' ? 'asc' : 'desc',
  };
}

/** The parameter that takes a raw expression for `kind`; null where none does. */
export function rawParam(kind: Kind): string | null {
  return queriesOf(kind)[0]?.param ?? null;
}

/** `q` matches beginnings of some attributes: enough for `eq` and `startsWith` where all conditions must hold. */
function pushPrefix(kind: Kind, filter: Filter): string | null {
  const { okta, fields } = describe(kind);
  for (const [name, condition] of Object.entries(filter.fields ?? {})) {
    const path = fields[name]?.from[0];
    if (path === undefined || !okta?.prefix?.includes(path)) continue;
    const wanted = condition.eq ?? condition.startsWith;
    if (typeof wanted === 'string' && wanted !== '' && isWellFormed(wanted)) return wanted;
  }
  for (const part of filter.and ?? []) {
    const found = pushPrefix(kind, part);
    if (found !== null) return found;
  }
  return null;
}

function queriesOf(kind: Kind): readonly Query[] {
  return describe(kind).okta?.queries ?? [];
}
