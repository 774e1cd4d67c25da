import { blankOf, openPool, type Pool } from '../compact.ts';
import { compare, type Finding } from '../finding.ts';
import { readNumber, trimmed } from '../key.ts';
import { type Column, type ColumnMap, columns, findColumns } from './column.ts';
import { readCsv } from './csv.ts';
import { readDays } from './days.ts';
import { looksLikeJson } from './json.ts';
import { readJsonSheet } from './jsonSheet.ts';
import type { Sheet, SheetRecord } from './sheet.ts';
import { checkText, linesOf, type Refuse, readText, refusal, refuseAny } from './text.ts';
import { tellUnread } from './unread.ts';

/** One row of a roster: a text or null for every column, dates as midnight UTC. */
export type RosterRow = Readonly<Record<Column, string | null>> & { employee_number: string; line: number };

/** What HR knows: the people the organization employs, one row per person or per job. */
export interface Roster {
  rows: readonly RosterRow[];
  /** Columns that any of the files has. */
  columns: ReadonlySet<Column>;
  /** What is odd in single rows, without making the files wrong. */
  findings: readonly Finding[];
  /** What readers should know of the files as such, a sentence or two each. */
  notes: readonly string[];
}

/**
 * Reads a roster from one or several files, each CSV with a header, a JSON list or NDJSON, in UTF-8. What is broken
 * is refused as a whole with `ROSTER` and the lines, because half a roster looks like many leavers.
 */
export async function readRoster(
  files: string | readonly string[],
  { columns: map = {} }: { columns?: ColumnMap } = {},
): Promise<Roster> {
  const sheets: NamedSheet[] = [];
  for (const name of new Set([files].flat())) {
    const refuse = refusal('ROSTER', `The roster ${name}`);
    sheets.push({ name, refuse, ...readSheet(name, await readText(name, refuse), refuse) });
  }
  const known = new Set(sheets.flatMap(({ header }) => header));
  // Each of several files may come from a system of its own: a header of the map has to be in one of them.
  const mapFor = ({ header }: Sheet) =>
    Object.fromEntries(
      Object.entries(map).filter(([, name]) => header.includes(name.trim()) || !known.has(name.trim())),
    );
  return unite(sheets.map((sheet) => toRoster(sheet, mapFor(sheet))));
}

/** Reads a roster from the bytes of one file; `name` is what messages call it. */
export function parseRoster(
  bytes: Uint8Array,
  { name, columns: map = {} }: { name: string; columns?: ColumnMap },
): Roster {
  const refuse = refusal('ROSTER', `The roster ${name}`);
  return toRoster({ name, refuse, ...readSheet(name, checkText(bytes, refuse), refuse) }, map);
}

interface NamedSheet extends Sheet {
  name: string;
  refuse: Refuse;
}

/** The name tells the form of a file, or else its first sign does: a header of CSV may well be `[Employee ID]`. */
function readSheet(name: string, bytes: Buffer, refuse: Refuse): Sheet {
  const isNamedJson = /\.(json|ndjson|jsonl)$/i.test(name);
  const isNamedCsv = /\.(csv|tsv|txt)$/i.test(name);
  const isLike = looksLikeJson(bytes);
  if (isNamedJson || (!isNamedCsv && isLike)) return readJsonSheet(bytes, refuse);
  // Where it is no CSV either, what it looks like is said instead of which quote is out of place.
  return readCsv(bytes, isLike ? () => refuse('is no CSV, but looks like JSON. Name it .json or .ndjson.') : refuse);
}

function toRoster(sheet: NamedSheet, map: ColumnMap): Roster {
  const { name, header, line, records, refuse } = sheet;
  if (header.length === 0) return refuse('has no rows.');
  const found = findColumns(header, map);
  if (typeof found === 'string') return refuse(found, line);
  if (records.length === 0) return refuse('has a header and no rows.', line);
  const place = found.get('employee_number') ?? 0; // findColumns gave it
  refuseAny(
    records.filter(({ fields }) => readNumber(fields[place]) === null),
    (lines) => `has rows without an employee_number (${lines}). Every row needs one.`,
    refuse,
  );
  const days = dates.map((column) => settleDates(column, found.get(column), sheet));
  const cells = [...found].flatMap(([column, at]) => (isDay(column) ? [] : { column, at, pool: openPool() }));
  const rows = records.map((record, at) => rowOf(record, at, cells, days));
  const findings = days.flatMap(({ column, read, written }): Finding[] => {
    const lost = records.filter((_, at) => written[at] !== null && read[at] === null);
    if (lost.length === 0) return [];
    const message = `The roster ${name} has a ${column} that is not one certain day (${linesOf(lost)}): left out. Write YYYY-MM-DD.`;
    const employees = [...new Set(lost.flatMap(({ fields }) => trimmed(fields[place]) ?? []))].sort(compare);
    return [{ code: 'UNREADABLE_DATE', message, employees, accounts: [] }];
  });
  const unread = tellUnread(header, found);
  const notes = unread === null ? [] : [`The roster ${name} ${unread}`];
  return { rows, columns: new Set(found.keys()), findings, notes };
}

const dates = ['hire_date', 'termination_date'] as const;
const isDay = (column: Column) => dates.some((date) => date === column);

/** A column of days, as written and as read: whole columns, because one day may tell how another is meant. */
function settleDates(column: (typeof dates)[number], place: number | undefined, { records }: Sheet) {
  const written = records.map(({ fields }) => (place === undefined ? null : trimmed(fields[place])));
  return { column, written, read: readDays(written) };
}

/** Where the cells of a column that is not of days stand, and what they hold again and again. */
interface Cell {
  column: Column;
  at: number;
  pool: Pool;
}

const blank: Record<Column, string | null> & { line: number } = { ...blankOf(columns), line: 0 };

/** The row of the record that stands at a place of the sheet. */
function rowOf(
  { line, fields }: SheetRecord,
  place: number,
  cells: readonly Cell[],
  days: readonly ReturnType<typeof settleDates>[],
): RosterRow {
  const row = { ...blank };
  for (const { column, at, pool } of cells) row[column] = pool(trimmed(fields[at]));
  for (const { column, read } of days) row[column] = read[place] ?? null;
  row.line = line;
  return row as RosterRow; // one without a number was refused
}

/** The rows of all files: an employee in two of them has several rows, as within one. */
function unite(rosters: readonly Roster[]): Roster {
  const [only] = rosters;
  if (only !== undefined && rosters.length === 1) return only;
  return {
    rows: rosters.flatMap(({ rows }) => rows),
    columns: new Set(rosters.flatMap((roster) => [...roster.columns])),
    findings: rosters.flatMap(({ findings }) => findings),
    notes: rosters.flatMap(({ notes }) => notes),
  };
}
