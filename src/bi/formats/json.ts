import type { Format } from './format.ts';
import { rowJson } from './ndjson.ts';

/** One JSON array of objects, a row a line. */
export const json: Format = {
  contentType: 'application/json; charset=utf-8',
  isAttachment: false,
  doc: 'One JSON array of objects.',
  async *write(columns, pages) {
    let before = '[';
    for await (const rows of pages) {
      if (rows.length === 0) continue;
      yield `${before}\n${rows.map((row) => rowJson(columns, row)).join(',\n')}`;
      before = ',';
    }
    yield before === '[' ? '[]\n' : '\n]\n';
  },
};
