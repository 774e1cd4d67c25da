import type { Row } from '../read.ts';
import type { Column } from '../tables.ts';
import type { Format } from './format.ts';

/** One JSON object a line. */
export const ndjson: Format = {
  contentType: 'application/x-ndjson; charset=utf-8',
  isAttachment: false,
  doc: 'One JSON object a line.',
  async *write(columns, pages) {
    for await (const rows of pages) {
      if (rows.length > 0) yield `${rows.map((row) => rowJson(columns, row)).join('\n')}\n`;
    }
  },
};

/** A row as a JSON object: every column stands in every row, null where it has no value. */
export function rowJson(columns: readonly Column[], row: Row): string {
  return `{${columns.map(({ name }, at) => `${JSON.stringify(name)}:${valueJson(row[at])}`).join(',')}}`;
}

function valueJson(value: unknown): string {
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value ?? null);
}
