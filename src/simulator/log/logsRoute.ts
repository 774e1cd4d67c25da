import { badCursor, badDate, badFilter, badLimit } from '../oktaErrors.ts';
import type { Org } from '../org.ts';
import { linkTo } from '../paging.ts';
import type { Answer, Call, Route } from '../route.ts';
import type { Happening } from './happening.ts';
import { viewEvent } from './logEvent.ts';
import { readLogFilter, readLogWords } from './logFilter.ts';

const dayMs = 86_400_000;
const standardLimit = 100;
const mostLimit = 1000;

/**
 * The System Log. Without `until` it is polled: events in the order they were persisted, and a `next` link on every
 * answer. With `until`, or backwards, it is a finite list in the order of publication.
 */
export const logsRoute: Route = {
  pattern: '/api/v1/logs',
  scope: 'okta.logs.read',
  answer: (org, call) => {
    const { query } = call;
    const limit = readLimit(query.get('limit'));
    const isBackwards = readOrder(query.get('sortOrder'));
    const passes = readTests(query);
    const isBounded = isBackwards || query.get('until') !== null;
    return isBounded ? answerBounded(org, call, limit, isBackwards, passes) : answerPolling(org, call, limit, passes);
  },
};

type Passes = (event: Happening) => boolean;

function answerPolling(org: Org, { path, query }: Call, limit: number, passes: Passes): Answer {
  const events = org.log.events();
  const after = query.get('after');
  // A cursor takes the place of `since`.
  const sinceMs = after === null ? readSince(org, query.get('since'), org.clock.nowMs()) : 0;
  const afterSeq = after === null ? 0 : readCursor(after).seq;
  const found: Happening[] = [];
  for (let at = indexBehind(events, afterSeq); at < events.length && found.length < limit; at++) {
    const event = events[at] as Happening; // below the length
    if (event.publishedMs >= sinceMs && passes(event)) found.push(event);
  }
  const cursor = cursorBehind(org, events, found, limit, sinceMs, after);
  const links = {
    self: linkTo(path, query, limit, after),
    next: linkTo(path, without(query, 'since'), limit, cursor),
  };
  return { body: found.map(viewEvent), links };
}

/** Behind the last event of the page; an empty page stays where it is. */
function cursorBehind(
  org: Org,
  events: readonly Happening[],
  found: readonly Happening[],
  limit: number,
  sinceMs: number,
  after: string | null,
): string {
  const last = found.at(-1);
  if (last !== undefined) return cursorOf(last);
  if (after !== null) return after;
  const nowMs = Math.floor(org.clock.nowMs());
  if (limit > 0) return `${nowMs}_${org.log.lastSeq}`;
  const first = events.find(({ publishedMs }) => publishedMs >= sinceMs);
  return `${nowMs}_${first === undefined ? org.log.lastSeq : first.seq - 1}`;
}

function answerBounded(org: Org, { path, query }: Call, limit: number, isBackwards: boolean, passes: Passes): Answer {
  const until = query.get('until');
  const untilMs = until === null ? Number.POSITIVE_INFINITY : readTime(until);
  const sinceMs = readSince(org, query.get('since'), Math.min(untilMs, org.clock.nowMs()));
  const after = query.get('after');
  const sign = isBackwards ? -1 : 1;
  const order = (a: Place, b: Place) => sign * (a.publishedMs - b.publishedMs || a.seq - b.seq);
  const from = after === null ? null : readCursor(after);
  const rest = org.log
    .events()
    .filter((event) => event.publishedMs >= sinceMs && event.publishedMs < untilMs && passes(event))
    .filter((event) => from === null || order(event, from) > 0)
    .sort(order);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const self = linkTo(path, query, limit, after);
  const next = last !== undefined && rest.length > page.length ? linkTo(path, query, limit, cursorOf(last)) : null;
  return { body: page.map(viewEvent), links: next === null ? { self } : { self, next } };
}

function readTests(query: URLSearchParams): Passes {
  const filter = query.get('filter');
  const words = query.get('q');
  const tests = [...(filter === null ? [] : [readLogFilter(filter)]), ...(words === null ? [] : [readLogWords(words)])];
  if (tests.length === 0) return () => true;
  return (event) => {
    const seen = viewEvent(event);
    return tests.every((test) => test(seen));
  };
}

function readLimit(text: string | null): number {
  if (text === null) return standardLimit;
  if (!/^\d+$/.test(text) || Number(text) > mostLimit) throw badLimit();
  return Number(text);
}

function readOrder(text: string | null): boolean {
  if (text === null || text === 'ASCENDING') return false;
  if (text === 'DESCENDING') return true;
  throw badFilter('sortOrder is ASCENDING or DESCENDING.');
}

/** Seven days before the end, unless the caller says otherwise. What is older than 90 days is silently missing. */
function readSince(org: Org, text: string | null, endMs: number): number {
  if (text === null) return endMs - 7 * dayMs;
  const sinceMs = readTime(text);
  if (sinceMs < org.clock.nowMs() - 180 * dayMs) throw badFilter('since is more than 180 days back.');
  return sinceMs;
}

function readTime(text: string): number {
  const ms = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw badDate();
  return ms;
}

type Place = Pick<Happening, 'publishedMs' | 'seq'>;

function cursorOf({ publishedMs, seq }: Place): string {
  return `${publishedMs}_${seq}`;
}

function readCursor(text: string): Place {
  const [, publishedMs, seq] = /^(\d{1,15})_(\d{1,15})$/.exec(text) ?? [];
  if (publishedMs === undefined || seq === undefined) throw badCursor();
  return { publishedMs: Number(publishedMs), seq: Number(seq) };
}

/** Index of the first event that was persisted behind `seq`. */
function indexBehind(events: readonly Happening[], seq: number): number {
  const first = events[0]?.seq ?? 0; // no place is left out
  return Math.max(0, seq + 1 - first);
}

function without(query: URLSearchParams, name: string): URLSearchParams {
  return new URLSearchParams([...query].filter(([key]) => key !== name));
}
