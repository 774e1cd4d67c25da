import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDays } from '../../../src/employees/roster/days.ts';

test.each([
  ['2024-03-01', '2024-03-01'],
  [' 2024-3-1 ', '2024-03-01'],
  ['2024-03-01T23:30:00-08:00', '2024-03-01'],
  ['2024-03-01 00:00:00', '2024-03-01'],
  ['2024/03/01', '2024-03-01'],
  ['20240301', '2024-03-01'],
  ['01.03.2024', '2024-03-01'],
  ['31/03/2024', '2024-03-31'],
  ['03/31/2024', '2024-03-31'],
  ['03/03/2024', '2024-03-03'],
  ['31-03-2024', '2024-03-31'],
  ['1 March 2024', '2024-03-01'],
  ['01-Mar-2024', '2024-03-01'],
  ['Mar 1, 2024', '2024-03-01'],
  ['Sept 1 2024', '2024-09-01'],
  ['2024-02-29', '2024-02-29'],
])('%s is %s', (text, day) => {
  expect(readDays([text])).toEqual([`${day}T00:00:00.000Z`]);
});

test.each([
  '01/02/2024',
  '2023-02-29',
  '2024-13-01',
  '45000',
  '1/2/24',
  'soon',
  '',
  '2024',
  'Marble 1, 2024',
  '0000-01-01',
])('%j means no day for certain', (text) => {
  expect(readDays([text])).toEqual([null]);
});

test('every day reads back from its ISO spelling', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(readDays([iso])).toEqual([`${iso}T00:00:00.000Z`]);
    }),
  );
});

const read = (...texts: readonly (string | null)[]) => readDays(texts).map((day) => day?.slice(0, 10) ?? null);

test('one day of a column tells the order of all', () => {
  expect(read('01/02/2024', '12/31/2024', null)).toEqual(['2024-01-02', '2024-12-31', null]);
  expect(read('01/02/2024', '31/12/2024')).toEqual(['2024-02-01', '2024-12-31']);
  expect(read('01-02-2024', '2024-12-31', '13-01-2024')).toEqual(['2024-02-01', '2024-12-31', '2024-01-13']);
});

test('days that contradict each other tell nothing', () => {
  expect(read('01/02/2024', '12/31/2024', '31/12/2024')).toEqual([null, '2024-12-31', '2024-12-31']);
  expect(read('01/02/2024', '03/03/2024')).toEqual([null, '2024-03-03']);
});
