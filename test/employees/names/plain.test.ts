import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../../src/employees/names/plain.ts';

test.each([
  ['Łukasz  O’Neil', 'lukasz o neil'],
  ['BÃ¶hm', 'bohm'],
  ['BÃƒÂ¶hm', 'bohm'],
  ['AbdÃ¼rreÅŸit', 'abdurresit'],
  ['AbdÃ¼rreÅ\u009fit', 'abdurresit'],
  ['Nguyá»…n', 'nguyen'],
  ['Ð®Ñ€Ð¸Ð¹', 'yuriy'],
  ['JOSÉ’S', 'jose s'],
  ['São João', 'sao joao'],
  ['Ｔａｎａｋａ', 'tanaka'],
  ['Bo\u0308hm', 'bohm'],
  ['Anna\u200bMaria\u00ad', 'annamaria'],
  ['Татьяна', 'tatyana'],
  ['Ευάγγελος', 'evangelos'],
  ['キョウコ', 'kyouko'],
  ['Straße', 'strasse'],
  ['ÅŽBOG', 'azbog'],
])('%s is %s', (text, expected) => {
  expect(plain(text)).toBe(expected);
});

test('a text that is plain stays as it is, and every text becomes plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = plain(text);
      expect(once).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      expect(plain(once)).toBe(once);
    }),
  );
});

test('case, marks and how they are composed make no difference in Latin script', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdeéèöüñçşåøłđ'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(letters, (text) => {
      expect(plain(text.normalize('NFD'))).toBe(plain(text));
      expect(plain(text.toUpperCase())).toBe(plain(text));
      expect(plain(text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))).toBe(plain(text));
    }),
  );
});
