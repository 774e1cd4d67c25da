import { expect, test } from 'vitest';
import { csv } from '../../src/bi/formats/csv.ts';
import type { Column } from '../../src/bi/tables.ts';

const column = (type: Column['type'] = 'text'): Column => ({
  ...{ name: 'x', type, isList: false, doc: 'A column.', on: 'near', property: 'x' },
});

async function cell(value: unknown, { raw = false, type = 'text' as Column['type'] } = {}): Promise<string> {
  const pages = (async function* () {
    yield [[value]];
  })();
  let text = '';
  for await (const part of csv.write([column(type)], pages, { bom: false, raw })) text += part;
  return text.slice('x\r\n'.length, -'\r\n'.length);
}

test.each([
  [null, ''],
  [true, 'true'],
  [false, 'false'],
  [2.5, '2.5'],
  [['a', 'b'], 'a; b'],
  [[], ''],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['é \u{1F600}', 'é \u{1F600}'],
])('%j is written as %s', async (value, text) => {
  expect(await cell(value)).toBe(text);
});

test.each(['=1+1', '=HYPERLINK("x")', '@SUM(A1)', "+cmd|' /C calc'!A0", '-A1', '\t=1', '\r=1', '+A1', '-2+cmd|x'])(
  '%j is disarmed',
  async (value) => {
    expect((await cell(value)).replace(/^"/, '')).toMatch(/^'/);
    expect((await cell(value, { raw: true })).replace(/^"/, '')).not.toMatch(/^'/);
  },
);

test.each(['+1 (555) 010-0199', '-', '-5', '+49/30 123.456', 'a=b', 'ann@example.com', "it's"])(
  '%j runs nothing, and stays as it is',
  async (value) => {
    expect(await cell(value)).toBe(value);
  },
);

test('only texts are disarmed', async () => {
  expect(await cell(-5, { type: 'integer' })).toBe('-5');
});
