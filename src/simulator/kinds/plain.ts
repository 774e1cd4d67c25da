import { describe, isListed, type Kind } from '../../model/index.ts';
import { hostOf } from '../answers.ts';
import type { Json } from '../collection.ts';
import type { Extension } from '../extension.ts';
import { pathTo } from '../identity.ts';

type Words = Pick<Extension, 'idPrefix' | 'notFound'> & Partial<Extension>;

/** What follows from the declaration of a kind, but for Okta's words for it and what else is given. */
export function plain(kind: Kind, words: Words): Extension {
  const { okta } = describe(kind);
  const languages = Object.fromEntries(
    (okta?.queries ?? []).map((query) => [
      query.param,
      {
        attributes: query.fields,
        contains: query.contains ?? [],
        isCaseSensitive: query.param === 'filter',
        isWide: query.ops.includes('sw'),
        isSingle: query.isSingle ?? false,
        sorts: query.sorts ?? false,
        errorCode: query.param === 'search' ? ('E0000031' as const) : ('E0000053' as const),
      },
    ]),
  );
  const self = (id: string) => (isListed(kind) && okta?.isSingle !== true ? pathTo(kind, id) : null);
  return {
    view: (_org, record, { base }) => {
      const path = self(record.id);
      const links = { ...(path === null ? {} : { self: { href: path } }), ...(record._links as Json | undefined) };
      if (Object.keys(links).length === 0) return record;
      return { ...record, _links: withHost(links, hostOf(path ?? '', base)) };
    },
    ...languages,
    ...(okta?.prefix === undefined ? {} : { quick: { attributes: okta.prefix, onePage: null } }),
    ...words,
  };
}

/** Links are kept as paths: they get the host of the org here. */
export function withHost(value: unknown, base: string): unknown {
  if (typeof value === 'string') return value.startsWith('/') ? base + value : value;
  if (Array.isArray(value)) return value.map((item) => withHost(item, base));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withHost(inner, base)]));
}
