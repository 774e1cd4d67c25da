import type { Asking } from './extension.ts';
import type { Org } from './org.ts';

/** An answer before it becomes HTTP. */
export interface Answer {
  body: unknown;
  /** Targets of the `Link` lines, as path and query. */
  links?: { self: string; next?: string };
}

export interface Call extends Asking {
  path: string;
  /** What stood in the place of `{…}`, in order. */
  params: readonly string[];
}

export interface Route {
  pattern: string;
  /** Needs no credential. */
  isOpen?: boolean;
  answer: (org: Org, call: Call) => Answer;
}
