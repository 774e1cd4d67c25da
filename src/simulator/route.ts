import type { Kind } from '../model/index.ts';
import type { Access } from './access/access.ts';
import type { Asked } from './access/asked.ts';
import type { Asker, Principal } from './access/principals.ts';
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
  access: Access;
  /** Null on paths that need no credential. */
  asker: Asker | null;
}

export interface Route {
  pattern: string;
  /** Needs no credential. */
  isOpen?: boolean;
  /** OAuth scope that reading takes; absent: none. */
  scope?: string;
  /** Kinds that the org must have. */
  kinds?: readonly Kind[];
  /** Answers GET, from the org as the caller sees it; absent: 405. */
  answer?: (org: Org, call: Call) => Answer;
  /** Answers POST; absent: 405. */
  post?: (access: Access, asked: Asked) => Promise<Answer>;
  /** Who asks, on an open path that tells it in its own way: limits count by it. */
  claimant?: (access: Access, asked: Asked) => Principal | null;
}
