import type { Edition } from '../../model/buckets.ts';

/**
 * What a credential can see of a collection. `partial`: Okta answers, but leaves out what every org has.
 * `unavailable`: this org does not have it, whoever asks. `unknown`: there was nothing to ask about.
 */
export type Verdict = 'readable' | 'empty' | 'partial' | 'forbidden' | 'unavailable' | 'failed' | 'unknown';

/** One kind (`App`) or link with an endpoint of its own (`App.users`), as the credential sees it. */
export interface CollectionFinding {
  id: string;
  verdict: Verdict;
  /** What failed, in the words of a sync's report. */
  code?: string;
  reason?: string;
  /** OAuth scope that is missing. */
  scope?: string;
  /** Label of the least admin role that would do, where a role is missing. */
  role?: string;
  /** What to do about it, in a few words; empty where nothing is to be done. */
  wayOut: string;
}

export interface OrgFinding {
  /** Null where something between here and Okta hides what every org tells about itself. */
  id: string | null;
  engine: 'Identity Engine' | 'Classic Engine' | null;
  /** How far Okta's clock is ahead of the one here; null where it does not tell. */
  clockAheadSeconds: number | null;
}

/** What is known about who asks. What may not be read is null. */
export interface CredentialFinding {
  mode: string;
  clientId: string | null;
  /** Whose API token it is. */
  owner: { id: string; login: string | null } | null;
  token: TokenFinding | null;
  /** API tokens of the owner: where there is not exactly one, which of them is asking cannot be told. */
  tokensOfOwner: number | null;
  roles: readonly RoleFinding[] | null;
  scopes: { asked: readonly string[]; granted: readonly string[]; missing: readonly string[] } | null;
  /** Whether access tokens are bound to a key; null for an API token. */
  dpop: boolean | null;
  /** Time left for the access token in use, which is renewed by itself; null for an API token. */
  expiresInSeconds: number | null;
}

export interface TokenFinding {
  name: string | null;
  created: string | null;
  /** Every use moves it on. */
  expiresAt: string | null;
  /** Whether it is bound to network zones; null where Okta does not say. */
  isZoned: boolean | null;
}

export interface RoleFinding {
  /** Okta's type of the role, `CUSTOM` for one that the org made. */
  type: string;
  label: string;
  /** Whether it sees every user, group and app. */
  seesAll: boolean;
}

/** A rate bucket that was used, as the headers of its answers tell it. */
export interface RateFinding {
  bucket: string;
  /** Requests a minute that this credential may send. */
  limit: number;
  remaining: number;
  /** Part of what the whole org has by default; null where the limits fit no edition of Okta. */
  share: number | null;
  /** Time that a sync spends here, by what the last one read: 0 where it makes no call; null before the first. */
  syncMinutes: number | null;
}

/** What a credential can and cannot see, before a sync relies on it. */
export interface Examination {
  org: OrgFinding;
  credential: CredentialFinding;
  collections: readonly CollectionFinding[];
  rates: readonly RateFinding[];
  /** The edition of Okta whose default limits fit those seen. */
  edition: Edition | null;
  /** What to know or to mend, a sentence each. */
  warnings: readonly string[];
  calls: number;
}
