import type { Field } from './field.ts';

export type Fields = Readonly<Record<string, Field>>;

/** One way Okta lists the far ends of a link of one near node. */
export interface Route {
  /** Path with its fixed query; `{id}` is the near node's Okta id. */
  list: string;
  /** The `limit` to ask for; 0 where the endpoint answers all at once. */
  pageSize: number;
  /** Where the far id stands in an item. Default `id`. */
  id?: string;
  /** Where the far record stands in an item: `''` is the item itself. Absent: the answer does not hold it. */
  record?: string;
  /** Value for `expand` that puts the far record into the item. */
  expand?: string;
  /** Where the facts stand in an item. Default `''`. */
  facts?: string;
  /** Facts that this route does not tell. */
  lacks?: readonly string[];
}

/** A route whose far ends a field of the near kind counts: 0 saves the call, and it is the link's total. */
export type Counting<Count extends string> = Route & { count?: Count };

/** Links that Okta has but need not be asked for: from the near nodes that match to every far node that matches. */
export interface Implied {
  near: Readonly<Record<string, string>>;
  far: { field: string; not: string };
}

/** The link as the far kind sees it. */
export interface Inverse {
  name: string;
  doc: string;
  /** At most one near node for each far one. */
  isOne?: boolean;
  /** How Okta lists it from that side; absent: only the mirror can tell. */
  route?: Counting<string>;
}

/** A relationship between two kinds, declared once, on the side whose records or endpoint tell it. */
export interface Link<To extends string = string, Count extends string = string> {
  to: To;
  /** A sentence of product text. */
  doc: string;
  /** Relationship type in the graph, read from tail to head as a sentence. */
  rel: string;
  /** `out`: (near)-[:REL]->(far). `in`: (far)-[:REL]->(near). */
  arrow: 'in' | 'out';
  /** At most one far node for each near one. */
  isOne: boolean;
  /** Where the near record itself holds the far id or ids; null where `route` lists them. */
  from: readonly string[] | null;
  /** For links within the record: where the far id stands in an item of the list. */
  id: string;
  route: Counting<Count> | null;
  /** Path of one link, with `{id}` and `{farId}`, that tells all facts. */
  get: string | null;
  inverse: Inverse | null;
  /** Facts on the relationship. */
  facts: Fields;
  implied: Implied | null;
}

interface Common {
  rel: string;
  doc: string;
  arrow?: 'in' | 'out';
  inverse?: Inverse;
  facts?: Fields;
}

/** A link to at most one node, whose id is in the record. A URL counts by its last path segment. */
export function one<const To extends string>(
  to: To,
  spec: Common & { from: string | readonly string[] },
): Link<To, never> {
  const { from, ...common } = spec;
  return { ...blank, ...common, to, isOne: true, from: typeof from === 'string' ? [from] : from };
}

type Listed = Common & { get?: string; implied?: Implied };

/** A link to many nodes, listed by an endpoint of their own. */
export function many<const To extends string>(
  to: To,
  spec: Listed & { route: Route & { count?: never } },
): Link<To, never>;
export function many<const To extends string, const Count extends string>(
  to: To,
  spec: Listed & { route: Route & { count: Count } },
): Link<To, Count>;
export function many(to: string, spec: Listed & { route: Counting<string> }): Link {
  return { ...blank, ...spec, to };
}

/** A link to many nodes, whose ids are a list in the near record: `id` is the path in an item. */
export function within<const To extends string>(to: To, spec: Common & { from: string; id: string }): Link<To, never> {
  return { ...blank, ...spec, to, from: [spec.from] };
}

/** A link that Okta does not hold: okta-graph works it out and writes it to the mirror. */
export function derived<const To extends string>(to: To, spec: Common & { isOne?: boolean }): Link<To, never> {
  return { ...blank, ...spec, to };
}

const blank = {
  arrow: 'out',
  isOne: false,
  from: null,
  id: 'id',
  route: null,
  get: null,
  inverse: null,
  facts: {},
  implied: null,
} as const;
