import type { AdminRole } from './adminRoles.ts';
import type { Field } from './field.ts';
import type { Filter } from './filter.ts';
import type { Fields, Link } from './link.ts';
import type { Preset } from './presets.ts';

/** Comparison operators of Okta's `search` and `filter` languages that an endpoint takes. */
export type OktaOperator = 'eq' | 'sw' | 'gt' | 'ge' | 'lt' | 'le' | 'pr';

/** What an endpoint's expression language can do: what it cannot is done in the gateway. */
export interface Query {
  param: 'search' | 'filter';
  /** Okta's attribute names; `profile.*` is every profile attribute. */
  fields: readonly string[];
  ops: readonly OktaOperator[];
  /** Attributes that also take `co`. */
  contains?: readonly string[];
  /** `sortBy` and `sortOrder` go with it. */
  sorts?: boolean;
  /** Takes one comparison only: no `and`, no `or`. */
  isSingle?: boolean;
}

/** A record of some kind that every org has. */
export interface EveryOrgHas {
  /** Its name, for people. */
  name: string;
  /** Passed by it, and by few others. */
  filter: Filter;
}

/** Where and how Okta lists a kind. */
export interface Okta {
  /**
   * Path that lists every record, with its fixed query. Null for a contained kind: its records come only with what
   * contains them, by each link that holds the whole record (`containers`).
   */
  list: string | null;
  /** Path of one record, with `{id}`; null where there is none, or where it takes more than the id. */
  get: string | null;
  /** A parameter that the list must have: it is asked for once for each value. A value that the org lacks lists nothing. */
  each?: { param: string; values: readonly string[] };
  /** Where the rows stand in the answer; absent: the answer is the list. Such a list names its next page in the body. */
  rows?: string;
  /** `list` answers with the one record there is. */
  isSingle?: true;
  /** Where the id stands in a record: the first path that has one. Default `id`. A `=text` is itself the id, for a record that has none. */
  id?: string | readonly string[];
  /** The id is unique only within what contains the record: nodes are known as `<container>.<id>`. */
  isIdLocal?: true;
  /** Paths, with `{id}`, of what belongs to a record but is asked for on its own; each answer stands in it under its name. */
  parts?: Readonly<Record<string, string>>;
  /** Records that every org has and no list tells. */
  builtIn?: readonly Readonly<Record<string, unknown>>[];
  /** Statuses beside 401 E0000015 and 404 by which the list says that this edition does not have the kind. */
  absent?: readonly number[];
  /** The `limit` to ask for; 0 where the endpoint has no `limit`. */
  pageSize: number;
  /** OAuth scope that reading needs. */
  scope: `okta.${string}.read`;
  /** The smallest choice of kinds that a sync reads it in. Default `standard`. */
  preset?: Preset;
  /** The least admin role that may read it. Default `READ_ONLY_ADMIN`. */
  role?: AdminRole;
  /** What no org is without: a credential that does not see it sees only a part, and Okta does not say so. */
  everyOrgHas?: EveryOrgHas;
  /** API tokens belong to such records: a token that does not see its own owner sees only a part of them. */
  ownsTokens?: true;
  /**
   * How several records are read by id: one expression per 50 (`search`, `filter`), the whole list
   * once, for small kinds (`list`), or one call per id (`get`).
   */
  byIds: 'search' | 'filter' | 'list' | 'get';
  /** The kind's expression languages. */
  queries?: readonly Query[];
  /** Attributes that `q` matches by prefix, page by page. */
  prefix?: readonly string[];
}

/** One kind, whole: everything that any layer knows of it. */
export interface Entity<
  N extends string = string,
  F extends Fields = Fields,
  L extends Readonly<Record<string, Link>> = Readonly<Record<string, Link>>,
> {
  name: N;
  /** Name of the root list, and of the table. */
  plural: string;
  doc: string;
  /** Label in the graph. */
  label: string;
  /** Null for a kind that Okta does not have: only the mirror holds it. */
  okta: Okta | null;
  fields: F;
  links: L;
  /** Natural keys: each becomes an argument of the look-up. */
  keys: readonly string[];
  /** The field people know a node by. */
  title: string;
  /** Path of the object that holds attributes the org added itself; null where there is none. */
  custom: string | null;
  /** Its nodes tell of a state and go with it: that many of them vanish at once is no sign of a lost permission. */
  isFleeting: boolean;
}

/** A node of kind `X`: its discriminator, Okta's id, its fields, and what only some answers hold. */
export type NodeOf<X extends Entity> = { kind: X['name']; id: string } & {
  [K in keyof X['fields']]: Value<X['fields'][K]>;
} & Extras;

/** What a node may carry beside its declared fields. */
export interface Extras {
  /** Attributes the org added, by name; only those named in the settings. */
  custom?: Readonly<Record<string, unknown>>;
  /** Of a record that came live with what contains it: its own path, below that; `''` where it has none. */
  self?: string;
  /** Links the record itself told, by the link's name. */
  links?: Readonly<Record<string, readonly Far[]>>;
  /** Nodes that stood whole in the record, by the name of the link to them. */
  contained?: Readonly<Record<string, readonly { kind: string; id: string }[]>>;
}

/** The far end of one link: an id, the facts, and the far node where the answer held it. */
export interface Far {
  id: string;
  /** A fact is undefined where this answer does not tell it, null where it has none. */
  facts: Readonly<Record<string, unknown>>;
}

type Value<F> = F extends Field<infer T, infer R> ? (R extends true ? T : T | null) : never;

/** A count that names no field of the kind turns into a message the compiler shows. */
type Counted<F extends Fields, L extends Readonly<Record<string, Link>>> = {
  [K in keyof L]: L[K] extends Link<string, infer C>
    ? [C] extends [(keyof F & string) | null]
      ? unknown
      : { route: { count: `${C} is not a field of this kind` } }
    : never;
};

/** Names a node uses itself: a field or link of this name would hide them. */
type Reserved = 'kind' | 'id' | 'custom' | 'links' | 'contained' | 'self' | 'key' | 'org' | 'firstSeen' | 'lastSeen';
type Free<T> = { [K in keyof T]: K extends Reserved ? `${K & string} is reserved` : unknown };

interface Spec<F extends Fields, L extends Readonly<Record<string, Link>>> {
  plural: string;
  doc: string;
  okta: Okta | null;
  /** Default `Okta` + name. */
  label?: string;
  fields: F & Free<F>;
  links?: L & Counted<F, L> & Free<L>;
  keys?: readonly (keyof F & string)[];
  title: keyof F & string;
  custom?: string;
  isFleeting?: true;
}

/** Declares a kind. Everything else that okta-graph does with it follows from this value. */
export function entity<
  const N extends string,
  F extends Fields,
  // biome-ignore lint/complexity/noBannedTypes: the type of "no links", to which nothing is added
  L extends Readonly<Record<string, Link>> = {},
>(name: N, spec: Spec<F, L>): Entity<N, F, L> {
  return {
    name,
    plural: spec.plural,
    doc: spec.doc,
    label: spec.label ?? `Okta${name}`,
    okta: spec.okta,
    fields: withParts(spec.fields, Object.keys(spec.okta?.parts ?? {})),
    links: (spec.links ?? {}) as L,
    keys: spec.keys ?? [],
    title: spec.title,
    custom: spec.custom ?? null,
    isFleeting: spec.isFleeting ?? false,
  };
}

/** Fields of a part that is asked for on its own are told only by records that hold it. */
function withParts<F extends Fields>(fields: F, parts: readonly string[]): F {
  if (parts.length === 0) return fields;
  const placed = Object.entries(fields).map(([name, field]) => {
    const part = parts.find((candidate) => field.from[0]?.split(/[.[]/, 1)[0] === candidate);
    return [name, part === undefined ? field : field.within(part)];
  });
  return Object.fromEntries(placed) as F; // the same names, with fields of the same types
}
