import { expect, test } from 'vitest';
import { parseRoster } from '../../../src/employees/roster/roster.ts';

const parse = (text: string, name = 'roster.json') => parseRoster(Buffer.from(text), { name });
const seen = (text: string, name?: string) =>
  parse(text, name).rows.map(({ employee_number, title, line }) => [employee_number, title, line]);

const rows = [
  ['E1', 'Chief, "all"', 1],
  ['E2', null, 2],
];

test.each([
  ['a line each', '{"employee_number":"E1","title":"Chief, \\"all\\""}\n{"employee_number":"E2"}\n'],
  [
    'a line each, as Windows ends lines',
    '{"employee_number":"E1","title":"Chief, \\"all\\""}\r\n{"employee_number":"E2"}\r\n',
  ],
  ['a list', '[{"employee_number":"E1","title":"Chief, \\"all\\""},\n{"employee_number":"E2","title":null}]'],
  [
    'a list after a byte order mark',
    '\uFEFF[{"employee_number":"E1","title":"Chief, \\"all\\""},\n{"employee_number":"E2"}]',
  ],
  [
    'a list in an object',
    '{"total":2,"employees":[{"employee_number":"E1","title":"Chief, \\"all\\""},\n{"employee_number":"E2"}],"errors":[]}',
  ],
  [
    'a list in an object, a line each',
    '{"employees": [{"employee_number":"E1","title":"Chief, \\"all\\""},\n{"employee_number":"E2"}\n]}\n',
  ],
])('rows may be %s', (_, text) => {
  expect(seen(text)).toEqual(rows);
  expect(seen(text, 'roster')).toEqual(rows); // told by its first sign
});

test('rows that span lines are told by their first', () => {
  expect(seen(JSON.stringify({ employees: [{ employee_number: 'E1' }, { employee_number: 'E2' }] }, null, 2))).toEqual([
    ['E1', null, 3],
    ['E2', null, 6],
  ]);
});

test('brackets and escapes in texts are no structure', () => {
  expect(seen('[{"employee_number":"E1","title":"]}[{,\\\\"},{"employee_number":"\\"E2"}]')).toEqual([
    ['E1', ']}[{,\\', 1],
    ['"E2', null, 1],
  ]);
});

test('numbers and truths are texts, and nested values have dotted names', () => {
  const { rows, columns } = parse(
    '[{"employeeNumber":42,"name":{"first":"Ann","last":"Lee"},"manager":{"employeeId":7},"emails":["a@example.com"],"status":true}]',
  );
  expect(rows[0]).toMatchObject({
    employee_number: '42',
    given_name: 'Ann',
    family_name: 'Lee',
    manager_employee_number: '7',
    status: 'true',
    work_email: null,
  });
  expect([...columns].sort()).toEqual([
    'employee_number',
    'family_name',
    'given_name',
    'manager_employee_number',
    'status',
  ]);
});

test('a column map may name what stands deep', () => {
  const text = '{"id":"E1","emails":["a@example.com"]}';
  const map = { employee_number: 'id', work_email: 'emails.0' };
  expect(parseRoster(Buffer.from(text), { name: 'r.ndjson', columns: map }).rows[0]).toMatchObject({
    employee_number: 'E1',
    work_email: 'a@example.com',
  });
});

test('attributes may have any name', () => {
  expect(seen('[{"__proto__":"x","constructor":"y","employee_number":"E1"}]')).toEqual([['E1', null, 1]]);
});

test('a file that is named CSV is CSV, whatever its first sign', () => {
  expect(seen('[Employee ID],Title\nE1,Chief\n', 'roster.csv')).toEqual([['E1', 'Chief', 2]]);
});

const good = '{"employee_number":"E1"}';

test.each<[string, string, string, number?]>([
  ['is not valid JSON: the row on line 2.', 'r.ndjson', `${good}\n{"employee_number":"E2\n${good}\n`, 2],
  ['is not valid JSON: the row on line 1.', 'r.ndjson', `{"employee_number"\n${good}\n`, 1],
  ['is not valid JSON: the row on line 3.', 'r.json', `[${good},\n\n{"employee_number":E2}]`, 3],
  ['is not valid JSON: the row on line 1.', 'r.json', `[${good} ${good}]`, 1],
  ['is not valid JSON: the row on line 1.', 'r.json', 'employee_number\nE1\n', 1],
  ['is not valid JSON: a comma on line 2.', 'r.json', `[${good},\n]`, 2],
  ['is not valid JSON: a comma on line 1.', 'r.json', `[,${good}]`, 1],
  ['is not valid JSON: it breaks off on line 2.', 'r.json', `[${good},\n${good}`, 2],
  ['is not valid JSON, neither as a whole', 'r.json', `[${good}] x`],
  ['is not valid JSON, neither as a whole', 'r.json', `{"employees": [\n${good}\n],\n "total" 1}`],
  ['has a row that is no object (line 2).', 'r.json', `[${good},\n"E2"]`, 2],
  ['has a row that is no object (line 2).', 'r.ndjson', `${good}\nnull\n`, 2],
  ['has a row that is no object (line 1).', 'r.json', `[[${good}]]`, 1],
  ['holds more than one list (line 1)', 'r.json', `{"a":[${good}],"b":[${good}]}`, 1],
  ['has no rows.', 'r.json', '[]'],
  ['has no rows.', 'r.json', '{\n"employees":[]}'],
  ['has no rows.', 'r.ndjson', '\n'],
  ['without an employee_number (lines 2, 3)', 'r.ndjson', `${good}\n{"title":"a"}\n{"employee_number":" "}\n`, 2],
  ['has an attribute employee_number of more digits', 'r.ndjson', '{"employee_number":12345678901234567890}', 1],
])('%s (%s)', (message, name, text, line) => {
  const details = line === undefined ? {} : { details: { line } };
  expect(() => parse(text, name)).toThrow(
    expect.objectContaining({ code: 'ROSTER', message: expect.stringContaining(`The roster ${name} `), ...details }),
  );
  expect(() => parse(text, name)).toThrow(message);
});
