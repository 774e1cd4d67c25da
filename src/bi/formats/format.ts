import type { Row } from '../read.ts';
import type { Column } from '../tables.ts';

/** A form in which a table can be downloaded. */
export interface Format {
  contentType: string;
  /** Whether a browser saves it instead of showing it. */
  isAttachment: boolean;
  doc: string;
  write(
    columns: readonly Column[],
    pages: AsyncIterable<readonly Row[]>,
    options: FormatOptions,
  ): AsyncIterable<string>;
}

export interface FormatOptions {
  /** A byte order mark first, by which Excel knows that a CSV file is UTF-8. */
  bom: boolean;
  /** Values as they are, even those that a spreadsheet would run as formulas. */
  raw: boolean;
}
