import { stringify } from 'csv-stringify/sync';
import { OktaGraphError } from '../errors.ts';
import type { CypherTable } from '../ports/cypher.ts';
import { toJson } from './json.ts';

/** The forms in which a table can be printed. */
export const cypherFormats = ['table', 'json', 'csv', 'ndjson'] as const;
export type CypherFormat = (typeof cypherFormats)[number];

/** The format of this name. Throws `BAD_USER_INPUT` with all there are. */
export function readFormat(name: string): CypherFormat {
  const known = cypherFormats.find((format) => format === name);
  if (known !== undefined) return known;
  throw new OktaGraphError('BAD_USER_INPUT', `There is no format ${name}. There are: ${cypherFormats.join(', ')}.`);
}

/** A table as text, in pieces that end with a line break. */
export function formatTable(table: CypherTable, format: CypherFormat): Iterable<string> {
  return tableFormats[format].write(table);
}

/** How each format writes a table, and what HTTP calls it. */
export const tableFormats: Readonly<
  Record<CypherFormat, { contentType: string; write(table: CypherTable): Iterable<string> }>
> = {
  table: { contentType: 'text/plain; charset=utf-8', write: drawTable },
  json: { contentType: 'application/json; charset=utf-8', write: writeJson },
  csv: { contentType: 'text/csv; charset=utf-8', write: writeCsv },
  ndjson: { contentType: 'application/x-ndjson; charset=utf-8', write: writeNdjson },
};

function* writeJson({ fields, rows, warnings }: CypherTable): Iterable<string> {
  yield `{"fields":${toJson(fields)},"values":[`;
  for (const [index, row] of rows.entries()) yield `${index === 0 ? '' : ',\n'}${toJson(row)}`;
  yield warnings === undefined ? ']}\n' : `],"warnings":${toJson(warnings)}}\n`;
}

function* writeCsv({ fields, rows }: CypherTable): Iterable<string> {
  yield csvLine(fields);
  for (const row of rows) yield csvLine(row.map(csvCell));
}

function* writeNdjson({ fields, rows }: CypherTable): Iterable<string> {
  for (const row of rows) {
    const members = fields.map((field, index) => `${toJson(field)}:${toJson(row[index])}`);
    yield `{${members.join(',')}}\n`;
  }
}

/** RFC 4180: CRLF ends a line. */
const csvLine = (cells: readonly string[]) => stringify([cells], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });

/** Null is an empty cell; lists, maps and nodes are JSON. */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? toJson(value) : String(value);
}

const MAX_WIDTH = 60; // of a cell: four such columns fill a wide terminal

function* drawTable({ fields, rows }: CypherTable): Iterable<string> {
  const lines = [fields, ...rows.map((row) => fields.map((_, index) => tableCell(row[index])))].map((line) =>
    line.map(shorten),
  );
  const widths = fields.map((_, index) => lines.reduce((widest, line) => Math.max(widest, widthOf(line[index])), 0));
  const isNumeric = fields.map((_, index) => rows.length > 0 && rows.every((row) => isNumber(row[index])));
  for (const [at, line] of lines.entries()) {
    const cells = line.map((cell, index) => {
      const gap = ' '.repeat((widths[index] ?? 0) - widthOf(cell));
      return isNumeric[index] ? gap + cell : cell + gap;
    });
    yield `${cells.join('  ').trimEnd()}\n`;
    if (at === 0) yield `${widths.map((width) => '─'.repeat(width)).join('  ')}\n`;
  }
  yield `\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`;
}

const isNumber = (value: unknown) => ['number', 'bigint', 'undefined'].includes(typeof value) || value === null;

function tableCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? toJson(value) : String(value);
}

/** A cell on one line, without what a terminal would obey. */
function shorten(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ');
  const letters = [...segmenter.segment(plain)].map(({ segment }) => segment);
  if (widthOf(plain) <= MAX_WIDTH) return plain;
  let short = '';
  for (const letter of letters) {
    if (widthOf(short + letter) >= MAX_WIDTH) break;
    short += letter;
  }
  return `${short}…`;
}

const segmenter = new Intl.Segmenter();

/** Columns that a text takes on a terminal: East Asian letters and emoji take two. */
function widthOf(text: string | undefined): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text ?? '')) width += wide.test(segment) ? 2 : 1;
  return width;
}

const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
