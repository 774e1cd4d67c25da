import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse/sync';
import { OktaGraphError } from '../errors.ts';
import { type Column, type ColumnMap, columns, findColumns } from './column.ts';
import { readDay } from './day.ts';
import type { Finding } from './finding.ts';
import { trimmed } from './key.ts';

/** One row of a roster: a text or null for every column, dates as midnight UTC. */
export type RosterRow = Readonly<Record<Column, string | null>> & { employee_number: string; line: number };

/** What HR knows: the people the organization employs, one row per person or per job. */
export interface Roster {
  rows: readonly RosterRow[];
  /** Columns that the file has. */
  columns: ReadonlySet<Column>;
  /** What is odd in single rows, without making the file wrong. */
  findings: readonly Finding[];
}

/**
 * Reads a roster: CSV in UTF-8 with a header, separated by comma, semicolon or tab. What is broken is
 * refused as a whole with `ROSTER` and the lines, because half a roster looks like many leavers.
 */
export async function readRoster(file: string, options: { columns?: ColumnMap } = {}): Promise<Roster> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? 'there is no such file' : (cause.code ?? cause.message);
    throw new OktaGraphError('ROSTER', `Reading the roster ${file} failed: ${why}.`, { cause });
  });
  return parseRoster(bytes, { name: file, columns: options.columns ?? {} });
}

/** Reads a roster from its bytes; `name` is what messages call it. */
export function parseRoster(bytes: Uint8Array, options: { name: string; columns?: ColumnMap }): Roster {
  const refuse = (problem: string, line?: number): never => {
    throw new OktaGraphError('ROSTER', `The roster ${options.name} ${problem}`, line === undefined ? {} : { line });
  };
  const text = decodeUtf8(bytes, refuse);
  const [header, ...records] = readRecords(text, refuse);
  if (header === undefined) return refuse('is empty. It needs a header with at least employee_number.');
  const found = findColumns(header.fields, options.columns ?? {});
  if (typeof found === 'string') return refuse(found, header.line);
  refuseAny(
    records.filter(({ fields }) => fields.length !== header.fields.length),
    (lines) => `has rows with another number of fields than the ${header.fields.length} of its header (${lines}).`,
    refuse,
  );
  const place = found.get('employee_number') ?? 0; // findColumns gave it
  refuseAny(
    records.filter(({ fields }) => trimmed(fields[place]) === null),
    (lines) => `has rows without an employee_number (${lines}). Every row needs one.`,
    refuse,
  );
  const findings: Finding[] = [];
  const rows = records.map((record) => toRow(record, found, findings));
  return { rows, columns: new Set(found.keys()), findings };
}

type Refuse = (problem: string, line?: number) => never;

interface CsvRecord {
  /** Where the record ends, counted from 1. */
  line: number;
  fields: readonly string[];
}

function decodeUtf8(bytes: Uint8Array, refuse: Refuse): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes); // drops the byte order mark
  } catch {
    const line = lineOf(bytes, decoder);
    return refuse(`is not UTF-8 (first on line ${line}). Save it as CSV UTF-8.`, line);
  }
  if (text.includes('\0'))
    return refuse('is not UTF-8 text: it holds zero bytes, as UTF-16 does. Save it as CSV UTF-8.');
  return text;
}

/** The first line that is not UTF-8: a newline byte is never part of another character. */
function lineOf(bytes: Uint8Array, decoder: TextDecoder): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (newline === -1) return line;
    start = newline + 1;
  }
}

function readRecords(text: string, refuse: Refuse): CsvRecord[] {
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      delimiter: separator(text),
      relax_column_count: true, // counted afterwards, to name every line
      skip_empty_lines: true,
      skip_records_with_empty_values: true, // spreadsheets leave rows of separators behind
      on_record: (fields: string[], { lines }) => {
        records.push({ line: lines, fields });
        return null; // kept above; csv-parse need not keep it as well
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    // What csv-parse says is where it noticed, which for an open quote may be the end of the file.
    const line = (records.at(-1)?.line ?? 0) + 1;
    const isOpen = cause.code === 'CSV_QUOTE_NOT_CLOSED';
    return refuse(
      `is not valid CSV: a quote on or after line ${line} ${isOpen ? 'is never closed' : 'is out of place'}.`,
      line,
    );
  }
  return records;
}

/** The separator that the header uses most. */
function separator(text: string): string {
  const header = text.slice(0, /\r|\n|$/.exec(text)?.index);
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function refuseAny(broken: readonly CsvRecord[], say: (lines: string) => string, refuse: Refuse): void {
  const [first] = broken;
  if (first === undefined) return;
  const shown = broken.slice(0, 5).map(({ line }) => line);
  const more = broken.length - shown.length;
  const lines = `line${broken.length === 1 ? '' : 's'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  refuse(say(lines), first.line);
}

function toRow(record: CsvRecord, found: ReadonlyMap<Column, number>, findings: Finding[]): RosterRow {
  const read = (column: Column) => trimmed(record.fields[found.get(column) ?? -1]);
  const number = read('employee_number') ?? ''; // rows without one were refused
  const values = Object.fromEntries(columns.map((column) => [column, read(column)])) as Record<Column, string | null>;
  for (const column of ['hire_date', 'termination_date'] as const) {
    const written = values[column];
    if (written === null) continue;
    values[column] = readDay(written);
    if (values[column] !== null) continue;
    const message = `Line ${record.line} of the roster has the ${column} "${written}", which is not one certain day; it was left out. Write YYYY-MM-DD.`;
    findings.push({ code: 'UNREADABLE_DATE', message, employees: [number], accounts: [] });
  }
  return { ...values, employee_number: number, line: record.line };
}
