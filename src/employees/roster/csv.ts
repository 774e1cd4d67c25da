import { CsvError, parse } from 'csv-parse/sync';
import type { Sheet } from './sheet.ts';
import { type Refuse, refuseAny } from './text.ts';

/**
 * Reads CSV with a header, separated by what the header uses most, or by what a line before it says, as Excel writes it.
 * Lines that begin with `comment`, where one is given, are passed over.
 */
export function readCsv(bytes: Buffer, refuse: Refuse, options: { comment?: string } = {}): Sheet {
  const { comment = null } = options;
  const [header, ...records] = readRecords(bytes, comment, refuse);
  if (header === undefined) return refuse('is empty: it needs a header.');
  refuseAny(
    records.filter(({ fields }) => fields.length !== header.fields.length),
    (lines) => `has rows with another number of fields than the ${header.fields.length} of its header (${lines}).`,
    refuse,
  );
  return { header: header.fields.map((name) => name.trim()), line: header.line, records };
}

interface CsvRecord {
  line: number;
  fields: string[];
}

function readRecords(bytes: Buffer, comment: string | null, refuse: Refuse): CsvRecord[] {
  const records: CsvRecord[] = [];
  const first = headerOf(bytes, comment);
  const [, said] = /^sep=(.)$/i.exec(first.trim()) ?? [];
  try {
    parse(bytes, {
      delimiter: said ?? separatorOf(first),
      from_line: said === undefined ? 1 : 2,
      comment,
      comment_no_infix: true,
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

/** The first line that is neither empty nor a comment. */
export function headerOf(bytes: Buffer, comment: string | null = null): string {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.toString('utf8', start, end === -1 ? bytes.length : end).split('\r', 1)[0] ?? '';
    if (line.trim() !== '' && (comment === null || !line.startsWith(comment))) return line;
    if (end === -1) break;
    start = end + 1;
  }
  return '';
}

/** The separator that a header uses most. */
export function separatorOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
