import type { Refuse } from './text.ts';

/** An object of a JSON file, and the line it begins on. */
export interface JsonRow {
  line: number;
  value: Readonly<Record<string, unknown>>;
}

/**
 * Reads the rows of a JSON file: one object per line (NDJSON), a list of objects, or an object with one list in it,
 * as interfaces wrap their answers. Each row is parsed on its own, so that a broken one is told by its line.
 */
export function* readJson(bytes: Buffer, refuse: Refuse): Generator<JsonRow> {
  const pieces = isPerLine(bytes) ? linesOf(bytes) : itemsOf(bytes, refuse);
  for (const { line, start, end } of pieces) {
    const value = parse(bytes.toString('utf8', start, end));
    if (value === undefined) refuse(`is not valid JSON: the row on line ${line}.`, line);
    else if (!isObject(value)) refuse(`has a row that is no object (line ${line}).`, line);
    else yield { line, value };
  }
}

/** Whether the text begins as JSON does. */
export function looksLikeJson(bytes: Buffer): boolean {
  const first = bytes[firstSign(bytes)];
  return first === sign.openList || first === sign.openObject;
}

/** Where a row stands in the file. */
interface Piece {
  line: number;
  start: number;
  end: number;
}

const sign = {
  newline: 0x0a,
  quote: 0x22,
  comma: 0x2c,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

/** Unless a list comes first, there is an object per line, save where the first line goes on, or is an object with a list and all there is. */
function isPerLine(bytes: Buffer): boolean {
  const start = firstSign(bytes);
  if (bytes[start] !== sign.openObject) return bytes[start] !== sign.openList;
  const newline = bytes.indexOf(sign.newline, start);
  const end = newline === -1 ? bytes.length : newline;
  const first = parse(bytes.toString('utf8', start, end));
  const isOnly = firstSign(bytes, end) === bytes.length;
  if (first === undefined) return !/[[{,:]\s*$/.test(bytes.toString('utf8', Math.max(start, end - 80), end));
  return !(isOnly && isObject(first) && Object.values(first).some(isList));
}

function* linesOf(bytes: Buffer): Generator<Piece> {
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(sign.newline, start);
    const end = newline === -1 ? bytes.length : newline;
    if (firstSign(bytes, start) < end) yield { line, start, end };
    start = end + 1;
  }
}

/** The items of the one list, told by counting brackets; every piece, and what is around the list, is parsed as JSON. */
function* itemsOf(bytes: Buffer, refuse: Refuse): Generator<Piece> {
  const home = bytes[firstSign(bytes)] === sign.openList ? 1 : 2; // how deep the list's items stand
  let depth = 0;
  let line = 1;
  let found: { from: number; to: number } | null = null; // the list that holds something
  let list: { from: number; count: number } | null = null; // the one that is open
  let item: { line: number; start: number } | null = null;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number; // within its length
    if (byte === sign.newline) line += 1;
    if (byte <= 0x20) continue;
    const isEnd = list !== null && depth === home && (byte === sign.comma || byte === sign.closeList);
    if (list !== null && isEnd) {
      if (item !== null) yield { ...item, end: at };
      else if (byte === sign.comma || list.count > 0) refuse(`is not valid JSON: a comma on line ${line}.`, line);
      list.count += item === null ? 0 : 1;
      item = null;
    } else if (list !== null) item ??= { line, start: at };
    if (byte === sign.quote) {
      for (at += 1; at < bytes.length && bytes[at] !== sign.quote; at += 1) {
        if (bytes[at] === sign.backslash) at += 1;
        else if (bytes[at] === sign.newline) line += 1;
      }
    } else if (byte === sign.openList || byte === sign.openObject) {
      depth += 1;
      if (byte === sign.openList && depth === home) list = { from: at + 1, count: 0 };
    } else if (byte === sign.closeList || byte === sign.closeObject) {
      if (isEnd && list !== null) {
        if (list.count > 0 && found !== null) refuse(`holds more than one list (line ${line}): it takes one.`, line);
        if (list.count > 0) found = { from: list.from, to: at };
        list = null;
      }
      depth -= 1;
    }
  }
  if (depth !== 0) refuse(`is not valid JSON: it breaks off on line ${line}.`, line);
  const { from, to } = found ?? { from: 0, to: 0 };
  const rest = parse(bytes.toString('utf8', 0, from) + bytes.toString('utf8', to));
  if (rest === undefined) refuse('is not valid JSON, neither as a whole nor line by line.');
}

/** Where the first byte that is no blank stands; the length where none does. */
function firstSign(bytes: Buffer, from = 0): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at += 1;
  return at;
}

/** What a text means as JSON; undefined for what is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A list of rows, and not one of texts that a row has. */
const isList = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isObject);

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
