import type { Json, OktaRecord } from './collection.ts';
import type { Org } from './org.ts';
import type { Route } from './route.ts';

/** What a request asks of a record beside the record itself. */
export interface Asking {
  /** `https://host` of the org, for the links in answers. */
  base: string;
  query: URLSearchParams;
  /** Whether one record was asked for, which then carries more links. */
  isSingle: boolean;
  /** Parts the caller does not want, from `okta-response` in the content type. */
  omits: ReadonlySet<string>;
}

/** What one of Okta's two expression languages takes at one endpoint. */
export interface Language {
  /** Okta's attribute names; `profile.*` is every attribute of the profile. */
  attributes: readonly string[];
  /** Attributes that also take `co`. */
  contains?: readonly string[];
  isCaseSensitive: boolean;
  /** Whether texts take `sw gt ge lt le pr`, too. */
  isWide: boolean;
  /** One comparison only. */
  isSingle?: boolean;
  sorts?: boolean;
  /** Attributes that mean "linked to": the stable name of the link, whose near side is listed. */
  links?: Readonly<Record<string, string>>;
  /** What a text in error answers. */
  errorCode: 'E0000031' | 'E0000053';
}

/** How an endpoint answers `q`. */
export interface Quick {
  /** Attributes of which one must start with the text. */
  attributes: readonly string[];
  /** Set where such an answer is one page: its rows when the caller names no number, and whether it says `self`. */
  onePage: { rows: number; hasSelf: boolean } | null;
}

/** What is special about a kind at Okta and cannot be read from its declaration. */
export interface Extension {
  /** First letters of ids. */
  idPrefix: string;
  /** Okta's word for the kind in a 404. */
  notFound: string;
  /** The record as it is sent; default: as it is kept. */
  view?: (org: Org, record: OktaRecord, asking: Asking) => Json;
  search?: Language;
  filter?: Language;
  quick?: Quick;
  /** Records that only a filter or a search brings up. */
  isHidden?: (record: OktaRecord) => boolean;
  /** Another way to name a record in a path. */
  findBy?: (org: Org, key: string) => string | undefined;
  /** Rows of link lists, by the link's name on this kind. `id` is the far one. */
  rows?: Readonly<Record<string, LinkRows>>;
  /** How the System Log names a record and what happens to it; default: by its kind and name, and nothing happens. */
  logged?: Logged;
  /** Values of `expand` that the list and a single record take; absent: any, and nobody minds. */
  expands?: { list?: RegExp; one?: RegExp };
  /** Paths that the model does not have. */
  routes?: readonly Route[];
}

export interface Logged {
  /** Okta's word for it in targets of events. */
  type: string;
  /** Path of what it is called in another way; null where there is none. */
  alternateId: string | null;
  /** Paths of its name, in parts. */
  displayName: readonly string[];
  /** Types of events. */
  created?: string;
  updated?: string;
  removed?: string;
}

interface LinkRows {
  view: (org: Org, near: OktaRecord, far: OktaRecord, asking: Asking) => Json;
  /** Okta's word for the link in a 404. */
  notFound?: string;
  /** Attributes of the far record that `q` compares. */
  quick?: readonly string[];
  /** Values of `expand` that the list takes; absent: any, and nobody minds. */
  expands?: RegExp;
  /** Whether a `filter` is an error; elsewhere nobody minds it. */
  refusesFilter?: boolean;
}
