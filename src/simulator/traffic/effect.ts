import type { z } from 'zod';
import type { OrgClock } from '../clock.ts';
import type { Answer } from '../route.ts';
import type { Outgoing } from './outgoing.ts';

/** The request that an answer is for. */
export interface RequestFacts {
  /** `http://host:port` of the org. */
  base: string;
  path: string;
  query: URLSearchParams;
  /** Path and query as they were sent. */
  target: string;
  /** Who asks; null where nobody said. */
  principal: string | null;
  clock: OrgClock;
  /** What the org answers to the same caller at another path and query; null where that is an error. */
  peek: (target: string) => Answer | null;
}

/** One way in which an answer goes wrong. */
export interface Effect<T> {
  /** What it does, in a sentence. */
  doc: string;
  takes: z.ZodType<T>;
  apply: (out: Outgoing, value: T, asked: RequestFacts) => void;
}

/** Declares an effect, so that the type of its parameter follows from what it takes. */
export function effect<T>(doc: string, takes: z.ZodType<T>, apply: Effect<T>['apply']): Effect<T> {
  return { doc, takes, apply };
}
