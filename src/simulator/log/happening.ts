/** Who or what an event is about, or who did it, by the names they had then. */
export interface Party {
  id: string;
  /** Okta's word: `User`, `UserGroup`, `AppInstance`, … */
  type: string;
  alternateId: string;
  displayName: string;
}

/** An event as it is reported to the log. */
export interface Report {
  /** Okta's name of the event, such as `group.user_membership.add`. */
  type: string;
  targets: readonly Party[];
  /** Default: the owner of the token that changes are made with. */
  actor?: Party;
  /** Default: SUCCESS. */
  outcome?: { result: string; reason: string | null };
  /** What Okta adds in `debugContext.debugData`. */
  debugData?: Readonly<Record<string, string>>;
  /** Okta's own doing, as a consequence of a request: a job instead of a request. */
  isJob?: boolean;
}

/**
 * An event as the log keeps it. The many parts that Okta sends with each are added when it is read: assigning
 * an app to everyone makes as many events as there are users.
 */
export interface Happening extends Report {
  uuid: string;
  publishedMs: number;
  /** Place in the order of persistence, counted from 1. */
  seq: number;
  actor: Party;
}
