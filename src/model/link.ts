import type { Field, Scalar } from './field.ts';
import type { Preset } from './presets.ts';

export type Fields = Readonly<Record<string, Field>>;

/** One way Okta lists the far ends of a link of one near node. */
export interface Route {
  /**
   * Path with its fixed query; `{id}` is the near node's Okta id, `{self}` the path of a contained near node, and
   * `{per}` what `per` says.
   */
  list: string;
  /** The `limit` to ask for; 0 where the endpoint answers all at once. */
  pageSize: number;
  /** Where the rows stand in the answer; absent: the answer is the list. Such a list names its next page in the body. */
  rows?: string;
  /** Where the far id stands in an item. Default `id`; of a contained kind, where that has it. A URL counts by its last path segment. */
  id?: string;
  /** An item without a far id stands for every far node whose field has the value at `path`; without this, it is set aside. */
  standsFor?: { path: string; field: string };
  /** Only near nodes whose field has one of these values have such links; of a list of values, one must be among them. */
  when?: { field: string; is: readonly Scalar[] };
  /** Statuses beside 404 by which Okta says that the near node has none. */
  none?: readonly number[];
  /** The list is asked for once for each node of a kind: its field stands in the path, and in each item as `per`. */
  per?: { kind: string; field: string };
  /** The smallest choice of kinds that a sync reads the link in. Default: that of both kinds. */
  preset?: Preset;
  /** One call for each of very many near nodes: a sync reads it for none, for administrators or for all. */
  perNear?: PerNear;
  /** Where the far record stands in an item: `''` is the item itself. Absent: the answer does not hold it. */
  record?: string;
  /** Value for `expand` that puts the far record into the item. */
  expand?: string;
  /** Where the facts stand in an item. Default `''`. */
  facts?: string;
  /** Facts that this route does not tell. */
  lacks?: readonly string[];
}

/** Which near nodes a sync asks for a link that costs a call for each of them. */
export type Reach = 'off' | 'admins' | 'all';

export interface PerNear {
  /** What a sync does unless the settings say otherwise. */
  reach: Reach;
  /** The list that names the near nodes which hold an administrator role: their ids, at `id` of its `rows`. */
  admins: { list: string; rows: string; id: string; scope: string };
  /** Near nodes that this list leaves out have no such links. */
  isProof?: true;
  /** Who else is one: whom the link of this name joins to records whose field has the value. */
  through?: { link: string; field: string; is: Scalar };
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
  /** Between nodes of one kind, of which each has at most one far node: it is asked for over several levels, too. */
  isChain: boolean;
  /** Says something of its ends and gives neither anything: paths follow it only where its type is named. */
  isRemark: boolean;
  /** Where the near record itself holds the far id or ids; null where `route` lists them. */
  from: readonly string[] | null;
  /** For links within the record: ids stand apart, one at each path of `from`. */
  isApart: boolean;
  /** For links within the record: where the far id stands in an item of the list. `''` is the item itself. */
  id: string;
  /** For links within the record: where the far record stands in an item; null where only its id does. */
  record: string | null;
  /** For links within the record: the far ids are what this expression finds in the text, its first group if it has one. */
  pattern: string | null;
  /** Only items, or records, with this value at `path` tell this link. */
  only: { path: string; is: string } | null;
  /** For links within the record: where the answer has nothing at this path, they are unknown (not none): another request tells. */
  part: string | null;
  /** For links within the record: what may stand in place of an id and names no node, such as `ALL_ZONES`. */
  words: readonly string[];
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
  only?: { path: string; is: string };
  arrow?: 'in' | 'out';
  inverse?: Inverse;
  facts?: Fields;
}

/**
 * A link to at most one node, whose id is in the record. A URL counts by its last path segment. With `pattern`, the id
 * is what the expression finds in the text.
 */
export function one<const To extends string>(
  to: To,
  spec: Common & { from: string | readonly string[]; pattern?: string },
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

/**
 * A link to many nodes, whose ids are a list in the near record: `id` is the path in an item, and of several lists the
 * first that is there counts.
 */
export function within<const To extends string>(
  to: To,
  spec: Common & {
    from: string | readonly string[];
    id: string;
    record?: string;
    part?: string;
    words?: readonly string[];
  },
): Link<To, never> {
  const { from, ...common } = spec;
  return { ...blank, ...common, to, from: typeof from === 'string' ? [from] : from };
}

/** A link to several nodes, whose ids stand apart in the record, one at each path. A URL counts by its last path segment. */
export function apart<const To extends string>(to: To, spec: Common & { from: readonly string[] }): Link<To, never> {
  return { ...blank, ...spec, to, isApart: true };
}

/** A link to many nodes, whose ids a text of the near record mentions: all that `pattern` finds in it. */
export function mentioned<const To extends string>(
  to: To,
  spec: Common & { from: string; pattern: string },
): Link<To, never> {
  return { ...blank, ...spec, to, from: [spec.from] };
}

/** A link that Okta does not hold: okta-graph works it out and writes it to the mirror. */
export function derived<const To extends string>(
  to: To,
  spec: Common & { isOne?: boolean; isChain?: true; isRemark?: true },
): Link<To, never> {
  return { ...blank, ...spec, to };
}

const blank = {
  arrow: 'out',
  isOne: false,
  isChain: false,
  isRemark: false,
  from: null,
  isApart: false,
  id: 'id',
  record: null,
  pattern: null,
  only: null,
  part: null,
  words: [],
  route: null,
  get: null,
  inverse: null,
  facts: {},
  implied: null,
} as const;
