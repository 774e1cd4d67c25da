import { createHash } from 'node:crypto';
import { asError, OktaGraphError } from '../errors.ts';
import type { LogEvent, LogQuery, Slice } from '../ports/source.ts';
import { parseAddress, withParams } from './address.ts';
import { notACursor } from './cursor.ts';
import type { Session } from './session.ts';
import { checkFirst, readSlice } from './slice.ts';

const list = '/api/v1/logs';
/** The OAuth scope that reading the System Log takes. */
export const logsScope = 'okta.logs.read';
const pageSize = 1000;
const usualSpanMs = 7 * 86_400_000;
const most = { words: 10, letters: 40 }; // of q

/** One page of the System Log between two moments: such a list ends, and is in the order of its times. */
export async function readLogEvents(session: Session, query: LogQuery): Promise<Slice<{ event: LogEvent }>> {
  checkFirst(query.first);
  checkWords(query.q);
  const place = query.after === null ? null : readPlace(query.after);
  const span = spanOf(query, place, Date.now());
  const params = { ...span, filter: query.filter, q: query.q, sortOrder: query.isNewestFirst ? 'DESCENDING' : null };
  const listing = {
    address: withParams(parseAddress(list), params),
    pageSize,
    read: (item: unknown) => ({ id: idOf(item), event: item as LogEvent }), // a list of events is what this path answers
    isFiltered: false,
  };
  try {
    const { rows, hasNext } = await readSlice(session, listing, { ...query, after: place?.inner ?? null });
    return { rows: rows.map(({ event, cursor }) => ({ event, cursor: writePlace(span, cursor) })), hasNext };
  } catch (error) {
    throw explained(error);
  }
}

interface Span {
  since: string;
  until: string;
}

interface Place extends Span {
  /** The cursor within the list of that span. */
  inner: string;
}

/** The span asked for. Without an end it is now, which a cursor remembers: else each page would be of another list. */
function spanOf({ since, until }: LogQuery, place: Place | null, nowMs: number): Span {
  const end = until ?? place?.until ?? new Date(nowMs).toISOString();
  const start = since ?? place?.since ?? new Date(Date.parse(end) - usualSpanMs).toISOString();
  if (start < end) return { since: start, until: end };
  throw new OktaGraphError('BAD_USER_INPUT', `since (${start}) must be before until (${end}).`);
}

function checkWords(q: string | null): void {
  const words = q === null ? [] : q.split(/\s+/).filter((word) => word !== '');
  if (words.length <= most.words && words.every((word) => word.length <= most.letters)) return;
  throw new OktaGraphError(
    'BAD_USER_INPUT',
    `Okta takes at most ${most.words} words in q, with at most ${most.letters} characters each.`,
  );
}

/** The event's own id. One that lacks it is told by what it says: no event is left out. */
function idOf(item: unknown): string {
  const uuid = item !== null && typeof item === 'object' && 'uuid' in item ? item.uuid : null;
  return typeof uuid === 'string' ? uuid : createHash('sha256').update(JSON.stringify(item)).digest('base64url');
}

const writePlace = ({ since, until }: Span, inner: string) => `${since}_${until}_${inner}`;

function readPlace(cursor: string): Place {
  const [, since, until, inner] = /^([\d:.TZ-]{24})_([\d:.TZ-]{24})_(.+)$/.exec(cursor) ?? [];
  if (since === undefined || until === undefined || inner === undefined) throw notACursor();
  return { since, until, inner };
}

/** The log belongs to no kind, so nothing else knows what reading it takes. */
function explained(error: unknown): OktaGraphError {
  const failure = asError(error);
  if (failure.code !== 'OKTA_FORBIDDEN') return failure;
  const message = `Okta did not let this credential read the System Log: it takes an admin role that sees reports, such as Read-only Administrator, and, for a service app, the scope ${logsScope} (in okta.scopes).`;
  return new OktaGraphError('OKTA_FORBIDDEN', message, { ...failure.details, scope: logsScope });
}
