import { createHash } from 'node:crypto';
import { OktaGraphError } from '../errors.ts';
import type { Scalar } from '../model/field.ts';

/** Where a page of Okta was left: its `after`, the rows taken from it, and the limit that counts those rows. */
export interface PagePlace {
  after: string | null;
  limit: number;
  /** Rows of the page that lie before. */
  taken: number;
  /** The last of them: if the page changed meanwhile, it still marks the place. */
  lastId: string | null;
}

/** Where a list that is sorted here was left: the sort values and the id of a row. */
export interface KeyPlace {
  keys: readonly (Scalar | null)[];
  id: string;
}

/** Writes a cursor of the list that `list` describes. */
export function writePageCursor(list: string, { after, limit, taken, lastId }: PagePlace): string {
  return write([fingerprint(list), after, limit, taken, lastId]);
}

export function writeKeyCursor(list: string, { keys, id }: KeyPlace): string {
  return write([fingerprint(list), keys, id]);
}

export function readPageCursor(list: string, cursor: string): PagePlace {
  const [after, limit, taken, lastId] = read(list, cursor);
  const isPlace = isTextOrNull(after) && isTextOrNull(lastId) && isCount(limit) && isCount(taken);
  if (!isPlace) throw notACursor();
  return { after, limit, taken, lastId };
}

export function readKeyCursor(list: string, cursor: string): KeyPlace {
  const [keys, id] = read(list, cursor);
  const isPlace = typeof id === 'string' && Array.isArray(keys) && keys.every(isKey);
  if (!isPlace) throw notACursor();
  return { keys, id };
}

function write(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function read(list: string, cursor: string): unknown[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw notACursor();
  }
  if (!Array.isArray(parts) || parts[0] !== fingerprint(list)) throw notACursor();
  return parts.slice(1);
}

/** A cursor used on another list, filter or order is refused instead of answered with the wrong rows. */
function fingerprint(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 8);
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isKey = (value: unknown): value is Scalar | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** What a text that is no cursor of the list at hand is answered with. */
export function notACursor(): OktaGraphError {
  const message =
    'The cursor in "after" is not one of this list, with this filter, order and source. Leave it out to start anew.';
  return new OktaGraphError('BAD_USER_INPUT', message);
}
