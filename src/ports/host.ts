import type { Kind } from '../model/index.ts';

/** Answers a request of its own paths; null for any other. */
export type HttpRoute = (request: Request) => Promise<Response | null>;

/** Names of the attributes that the org added itself and wants to see, by kind. */
export type CustomAttributes = Partial<Readonly<Record<Kind, readonly string[]>>>;

export interface Clock {
  /** Milliseconds that only ever grow; no wall clock. */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface Log {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
}
