import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../../src/employees/names/plain.ts';
import { relate } from '../../../src/employees/names/relation.ts';
import { toToken } from '../../../src/employees/names/token.ts';

const read = (list: string) => list.split(' ').map(plain).join(' ');

test.each([
  ['the unwritten a, silent at the end', 'अमित शर्मा शाह पटेल सुरेश', 'amit sharma shah patel suresh'],
  ['the a that letters cannot do without', 'चंद्र आदित्य कृष्ण गुप्त', 'chandra aditya krishna gupta'],
  ['the a between two syllables', 'देशमुख राजकुमार हरप्रीत मेहता अमरनाथ', 'deshmukh rajkumar harprit mehta amarnath'],
  ['signs of a nasal', 'अंजलि प्रियंका संजय', 'anjali priyanka sanjay'],
  ['letters with a dot', 'फ़ातिमा अरोड़ा', 'fatima arora'],
  ['names that have a spelling', 'सिंह राव पांडे', 'singh rao pandey'],
  ['Bengali', 'অমিত প্রিয়া রহমান', 'amit priya rahman'],
  ['Gujarati', 'અમિત પટેલ શાહ', 'amit patel shah'],
  ['Gurmukhi', 'ਸਿੰਘ ਗੁਰਪ੍ਰੀਤ', 'singh gurprit'],
  ['Tamil', 'முருகன் குமார் செல்வம் கார்த்திக் சண்முகம்', 'murugan kumar selvam kartthik sanmugam'],
  ['Telugu', 'రాజు కుమార్ ప్రసాద్', 'raju kumar prasad'],
  ['Kannada', 'ಕೃಷ್ಣ ಮಂಜುನಾಥ್', 'krishna manjunath'],
  ['Malayalam', 'മോഹൻ അനിൽ', 'mohan anil'],
  ['Sinhala', 'පෙරේරා සුනිල් ජයවර්ධන ප්\u200dරනාන්දු', 'perera sunil jayavardhana fernando'],
])('%s', (_, written, expected) => {
  expect(read(written)).toBe(expected);
});

const relations = (pairs: string, part: 'given' | 'family') =>
  pairs.split(' ').map((pair) => {
    const [a = '', b = ''] = pair.split('/');
    return [pair, relate(toToken(plain(a)), toToken(plain(b)), part)];
  });

test('what people write of it is the same name', () => {
  const family =
    'चौधरी/Choudhury चौधरी/Chaudhary अग्रवाल/Agarwal नायर/Nair पांडे/Pande दुबे/Dubey जायसवाल/Jaiswal रेड्डी/Reddy';
  const given = 'लक्ष्मी/Laxmi लक्ष्मी/Lakshmi पूजा/Pooja स्वाति/Swathi सौरभ/Sourabh';
  for (const [pair, found] of [...relations(family, 'family'), ...relations(given, 'given')])
    expect([pair, found]).toEqual([pair, expect.stringMatching(/SAME|VARIANT/)]);
});

test('another name is none', () => {
  for (const [pair, found] of relations('सिंह/Sinha शर्मा/Verma मेहता/Mehra राव/Roy शाह/Singh', 'family'))
    expect([pair, found]).toEqual([pair, expect.not.stringMatching(/SAME|VARIANT/)]);
});

test('any letters of these scripts are read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0x900, max: 0xeff }), { maxLength: 12 }), (codes) => {
      expect(plain(String.fromCharCode(...codes))).toMatch(/^[a-z0-9 ]*$/);
    }),
    { numRuns: 2000 },
  );
});
