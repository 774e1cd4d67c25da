import { createHash } from 'node:crypto';
import { OktaGraphError } from '../errors.ts';
import type { Scalar } from '../model/field.ts';

/** Where a list was left: what the last row is ordered by, and its id. */
export interface Place {
  keys: readonly (Scalar | null)[];
  id: string;
  /** How many rows lie before. */
  seen: number;
}

/**
 * Whether a place can be found again by comparing. Neo4j orders stored texts by code point, but compares them with
 * a parameter by UTF-16 unit, which differs from U+D800 on: such a place is found by counting rows.
 */
export function isComparable({ keys, id }: Place): boolean {
  return [...keys, id].every((key) => typeof key !== 'string' || /^[\0-\uD7FF]*$/.test(key));
}

/** A short name of a list, with its filter and order: a cursor is good for that list only. */
export function fingerprint(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 8);
}

export function writeCursor(list: string, { keys, id, seen }: Place): string {
  return Buffer.from(JSON.stringify([list, id, seen, ...keys])).toString('base64url');
}

/** Reads a cursor of `list` that has `width` keys. Throws `BAD_USER_INPUT` for any other text. */
export function readCursor(list: string, width: number, cursor: string): Place {
  const [from, id, seen, ...keys] = parse(cursor);
  if (from !== list || typeof id !== 'string' || keys.length !== width || !keys.every(isKey)) throw notACursor();
  if (typeof seen !== 'number' || !Number.isSafeInteger(seen) || seen < 0) throw notACursor();
  return { keys, id, seen };
}

function parse(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) return parts;
  } catch {
    // Answered below: what can't be parsed is no cursor.
  }
  throw notACursor();
}

const isKey = (value: unknown): value is Scalar | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function notACursor(): OktaGraphError {
  const message =
    'The cursor in "after" is not one of this list, with this filter, order and source. Leave it out to start anew.';
  return new OktaGraphError('BAD_USER_INPUT', message);
}
