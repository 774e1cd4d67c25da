import { stringify } from 'csv-stringify/sync';
import type { Column } from '../tables.ts';
import type { Format, FormatOptions } from './format.ts';

/** RFC 4180 with a header: UTF-8, CRLF, empty for null, `true` and `false`, ISO times, lists joined by `; `. */
export const csv: Format = {
  contentType: 'text/csv; charset=utf-8; header=present',
  isAttachment: true,
  doc: 'RFC 4180 with a header. Add ?bom=1 for Excel, ?raw=1 for values exactly as they are.',
  async *write(columns, pages, options) {
    yield (options.bom ? '\uFEFF' : '') + lines([columns.map(({ name }) => name)]);
    for await (const rows of pages) {
      if (rows.length > 0) yield lines(rows.map((row) => columns.map((column, at) => cell(column, row[at], options))));
    }
  },
};

const lines = (rows: readonly (readonly string[])[]) =>
  stringify([...rows], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });

function cell({ type }: Column, value: unknown, { raw }: FormatOptions): string {
  const text = Array.isArray(value) ? value.map(String).join('; ') : String(value ?? '');
  return type === 'text' && !raw ? disarm(text) : text;
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, which it takes as "this is text".
 * Telephone numbers and other figures begin with a sign too, but run nothing: they stay as they are.
 */
function disarm(text: string): string {
  return /^[=@\t\r]|^[+-](?![\d\s()./+-]*$)/.test(text) ? `'${text}` : text;
}
