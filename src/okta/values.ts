import type { Field, FieldKind, Scalar } from '../model/field.ts';
import { readPath } from '../model/path.ts';

/** The value of `field` in `record`; null where it has none, or one that is not of the declared kind. */
export function readValue(field: Field, record: unknown): Scalar | Scalar[] | null {
  for (const path of field.from) {
    const raw = readPath(record, path);
    if (raw === undefined || raw === null) continue;
    const plain = field.isBare && typeof raw === 'string' ? toBareAddress(raw) : raw;
    return field.isList ? toList(field.kind, plain) : toScalar(field.kind, plain);
  }
  return null;
}

/** An address without its user part, its query and its fragment, even where it is not a proper one. */
function toBareAddress(text: string): string {
  return text.replace(/[?#].*$/s, '').replace(/^(\w+:)?\/\/[^/]*@/, '$1//');
}

/** A value of an attribute that is not declared: scalars and lists of scalars as they are, anything else null. */
export function readUndeclared(raw: unknown): Scalar | Scalar[] | null {
  return Array.isArray(raw) ? raw.map(toOwn).filter((item) => item !== null) : toOwn(raw);
}

/** The text with U+FFFD for each half of a surrogate pair: no database and no UTF-8 can hold one. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The one form of a time, `2026-03-28T10:05:34.000Z`; null for what is none. */
export function toTime(raw: unknown): string | null {
  if (typeof raw === 'number') return formatTime(raw);
  if (typeof raw !== 'string') return null;
  // Group owners and behaviors say `2026-03-04 10:08:01.0`, in UTC.
  const plain = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)$/.exec(raw);
  return formatTime(Date.parse(plain === null ? raw : `${plain[1]}T${plain[2]}Z`));
}

function formatTime(ms: number): string | null {
  const moment = new Date(ms);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

function toList(kind: FieldKind, raw: unknown): Scalar[] {
  const items = Array.isArray(raw) ? raw : [raw];
  return items.map((item) => toScalar(kind, item)).filter((item) => item !== null);
}

function toScalar(kind: FieldKind, raw: unknown): Scalar | null {
  return converters[kind](raw);
}

const toText = (raw: unknown): string | null => (isScalar(raw) ? toWellFormed(String(raw)) : null);

function toOwn(raw: unknown): Scalar | null {
  if (typeof raw === 'string') return toWellFormed(raw);
  return isScalar(raw) ? raw : null;
}

const converters: Readonly<Record<FieldKind, (raw: unknown) => Scalar | null>> = {
  text: toText,
  choice: toText,
  time: toTime,
  flag: (raw) => (typeof raw === 'boolean' ? raw : raw === 'true' ? true : raw === 'false' ? false : null),
  whole: (raw) => (Number.isSafeInteger(raw) ? (raw as number) : null),
  decimal: (raw) => (typeof raw === 'number' && Number.isFinite(raw) ? raw : null),
};

function isScalar(raw: unknown): raw is Scalar {
  return typeof raw === 'string' || typeof raw === 'boolean' || isExact(raw);
}

/** Beyond 2^53 a whole number is no longer the one Okta sent. */
function isExact(raw: unknown): raw is number {
  return Number.isInteger(raw) ? Number.isSafeInteger(raw) : Number.isFinite(raw);
}
