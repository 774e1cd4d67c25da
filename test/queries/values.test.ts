import { expect, test } from 'vitest';
import type { SavedQuery } from '../../src/queries/savedQuery.ts';
import { readParameters } from '../../src/queries/values.ts';

const query: SavedQuery = {
  ...{ name: 'old', title: '', answers: '', cannotTell: '', columns: [], needs: [], text: '', graphql: null },
  parameters: [
    { name: 'who', type: 'text', doc: 'Login.', isRequired: true, fallback: null },
    { name: 'days', type: 'whole', doc: 'Days.', isRequired: false, fallback: 90 },
    { name: 'names', type: 'texts', doc: 'Names.', isRequired: false, fallback: null },
  ],
};

test.each([
  [{ who: ['ann'] }, { who: 'ann', days: 90, names: null }],
  [
    { who: ['"ann"'], days: ['7'] },
    { who: 'ann', days: 7, names: null },
  ],
  [
    { who: ['100123'], names: ['a', '"b"'] },
    { who: '100123', days: 90, names: ['a', 'b'] },
  ],
  [
    { who: ['"'], names: ['["a","b"]'] },
    { who: '"', days: 90, names: ['a', 'b'] },
  ],
  [
    { who: ['ann'], names: ['[]'] },
    { who: 'ann', days: 90, names: [] },
  ],
])('%j is read by type', (given, read) => {
  expect(readParameters(query, given)).toEqual(read);
});

test.each([
  [{}, /old needs the parameter who\. Login\./],
  [{ who: ['ann', 'bob'] }, /The parameter who of old is one text/],
  [{ who: ['ann'], days: ['soon'] }, /The parameter days of old is one whole number, such as 90\. Days\./],
  [{ who: ['ann'], days: ['1.5'] }, /one whole number/],
  [{ who: ['ann'], days: ['99999999999999999999'] }, /one whole number/],
  [{ who: ['ann'], names: ['[1]'] }, /a list of texts/],
  [{ who: ['ann'], day: ['7'] }, /old has no parameter day\. Did you mean days\? There are: who, days, names\./],
  [{ who: ['ann'], elsewhere: ['7'] }, /old has no parameter elsewhere\. There are: /],
])('%j is refused with the way out', (given, message) => {
  expect(() => readParameters(query, given)).toThrow(message);
});
