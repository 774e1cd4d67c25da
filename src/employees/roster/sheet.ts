/** A file as rows of texts under a header, whatever its form. */
export interface Sheet {
  header: readonly string[];
  /** Where the header ends. */
  line: number;
  records: readonly SheetRecord[];
}

/** A row of a sheet. */
export interface SheetRecord {
  /** Where it stands, counted from 1: a row of CSV by its last line, one of JSON by its first. */
  line: number;
  /** In the order of the header; nothing where the row has nothing. */
  fields: readonly (string | undefined)[];
}
