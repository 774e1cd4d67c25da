import { describe, type Kind } from '../../model/index.ts';
import type { Json, OktaRecord } from '../collection.ts';
import type { Asking, Extension } from '../extension.ts';
import type { Org } from '../org.ts';
import { app } from './app.ts';
import { device } from './device.ts';
import { group } from './group.ts';
import { networkZone } from './networkZone.ts';
import { org } from './org.ts';
import { user } from './user.ts';
import { userType } from './userType.ts';

const extensions: Readonly<Partial<Record<Kind, Extension>>> = {
  App: app,
  Device: device,
  Group: group,
  NetworkZone: networkZone,
  Org: org,
  User: user,
  UserType: userType,
};

/** What is special about a kind; without an extension of its own, all that follows from its declaration. */
export function extensionOf(kind: Kind): Extension {
  return extensions[kind] ?? plainExtension(kind);
}

function plainExtension(kind: Kind): Extension {
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
  return {
    idPrefix: kind.slice(0, 3).toLowerCase(),
    notFound: kind,
    view: viewPlain,
    ...languages,
    ...(okta?.prefix === undefined ? {} : { quick: { attributes: okta.prefix, onePage: null } }),
  };
}

/** Forged links are kept as paths: they get the org's host here. */
function viewPlain(_org: Org, record: OktaRecord, { base }: Asking): Json {
  return record._links === undefined ? record : { ...record, _links: withHost(record._links, base) };
}

function withHost(value: unknown, base: string): unknown {
  if (typeof value === 'string') return value.startsWith('/') ? base + value : value;
  if (Array.isArray(value)) return value.map((item) => withHost(item, base));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withHost(inner, base)]));
}
