import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse/sync';

/** Throws what is wrong with the file, as the end of a sentence about it. */
export type Refuse = (problem: string, line?: number) => never;

/** A record of a CSV file. */
export interface CsvRecord {
  /** Where the record ends, counted from 1. */
  line: number;
  fields: readonly string[];
}

/** Reads records of CSV in UTF-8, separated by what the first line uses most: comma, semicolon or tab. */
export function readCsv(bytes: Uint8Array, refuse: Refuse): CsvRecord[] {
  return readRecords(decodeUtf8(bytes, refuse), refuse);
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

/** Says on which lines records are, the first five of them. */
export function linesOf(records: readonly CsvRecord[]): string {
  const shown = records.slice(0, 5).map(({ line }) => line);
  const more = records.length - shown.length;
  return `line${records.length === 1 ? '' : 's'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
