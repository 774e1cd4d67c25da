import { readFile } from 'node:fs/promises';
import { OktaGraphError } from '../../errors.ts';
import { compare, type Finding } from '../finding.ts';
import { trimmed } from '../key.ts';
import { type Column, type ColumnMap, columns, findColumns } from './column.ts';
import { type CsvRecord, linesOf, type Refuse, readCsv } from './csv.ts';
import { readDays } from './days.ts';

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
  const [header, ...records] = readCsv(bytes, refuse);
  if (header === undefined) return refuse('is empty. It needs a header with at least employee_number.');
  const found = findColumns(header.fields, options.columns ?? {});
  if (typeof found === 'string') return refuse(found, header.line);
  if (records.length === 0) return refuse('has a header and no rows.', header.line);
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
  const read = (column: Column) => records.map(({ fields }) => trimmed(fields[found.get(column) ?? -1]));
  const table = Object.fromEntries(columns.map((column) => [column, read(column)])) as Table;
  const findings = dates.flatMap((column) => settleDates(column, table, records));
  const rows = records.map(({ line }, at) => rowAt(at, line, table));
  return { rows, columns: new Set(found.keys()), findings };
}

/** The texts of every column, in the order of the records. */
type Table = Record<Column, (string | null)[]>;

const dates = ['hire_date', 'termination_date'] as const;

/** Turns the texts of a column into days; those that are none for certain are left out, and are a finding. */
function settleDates(column: Column, table: Table, records: readonly CsvRecord[]): Finding[] {
  const written = table[column];
  const days = readDays(written);
  table[column] = days;
  const lost = [...written.keys()].filter((at) => written[at] !== null && days[at] === null);
  if (lost.length === 0) return [];
  const lines = linesOf(lost.flatMap((at) => records[at] ?? []));
  const message = `The roster has a ${column} that is not one certain day (${lines}): left out. Write YYYY-MM-DD.`;
  const employees = [...new Set(lost.flatMap((at) => table.employee_number[at] ?? []))].sort(compare);
  return [{ code: 'UNREADABLE_DATE', message, employees, accounts: [] }];
}

function rowAt(at: number, line: number, table: Table): RosterRow {
  const values = Object.fromEntries(columns.map((column) => [column, table[column][at] ?? null]));
  return { ...(values as Record<Column, string | null>), employee_number: table.employee_number[at] ?? '', line };
}

function refuseAny(broken: readonly CsvRecord[], say: (lines: string) => string, refuse: Refuse): void {
  const [first] = broken;
  if (first !== undefined) refuse(say(linesOf(broken)), first.line);
}
