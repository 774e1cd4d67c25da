import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NameParts, readName } from '../../../src/employees/names/personName.ts';

const nobody: NameParts = { given: null, middle: null, family: null, preferred: null, display: null, suffix: null };

/** A name as `given / family / others`, and what tells father from son. */
function shown(parts: Partial<NameParts>): string {
  const { given, family, others, suffix } = readName({ ...nobody, ...parts });
  const words = [given, family, others].map((tokens) => tokens.map(({ text }) => text).join(' '));
  return [words.join(' / ').replace(/( \/ ?)+$/, ''), suffix].filter((part) => part !== null).join(' ');
}

test.each<[given: string | null, family: string | null, expected: string]>([
  ['Patrick', "O'Brien", 'patrick / obrien'],
  ['Patrick', 'O Brien', 'patrick / obrien'],
  ['Patrick', 'O’Brien', 'patrick / obrien'],
  ['Gina', 'D’Angelo', 'gina / dangelo'],
  ['志', '曾', 'zhi / zeng'],
  ['文', '欧阳', 'wen / ouyang'],
  ['くみ子', '伊東', 'kumiko / ito'],
  ['Miko?aj', 'Havl??ek', 'mikoaj / havlek'],
  ['Th\ufffd Vi\ufffdt', '?imek', 'th vit / imek'],
  ['Sean', 'Mc Donald', 'sean / mcdonald'],
  ['Jan', 'van den Berg', 'jan / berg'],
  ['Amber', 'de Boer-Bellemans', 'amber / boer bellemans'],
  ['Maria', 'de la Cruz', 'maria / cruz'],
  ['Abd al-Rahman', 'Al-Hassan', 'abdulrahman / hassan'],
  ['José', 'Ortega y Gasset', 'jose / ortega gasset'],
  ['Bianca', 'Alemán A.', 'bianca / aleman a'],
  ['Robert (Bob)', 'Smith', 'robert / smith / bob'],
  ['John', 'Smith Jr.', 'john / smith JR'],
  ['John', 'Smith, III', 'john / smith III'],
  ['Dr. Anna', 'Schmidt, PhD', 'anna / schmidt'],
  ['Dipl.-Ing. Karl', 'Huber', 'karl / huber'],
  ['Prof. Dr. med. Eva', 'Klein', 'eva / klein'],
  ['John', 'Doe [EXT]', 'john / doe'],
  ['John', 'Doe - External', 'john / doe'],
  ['John', 'Doe (on leave)', 'john / doe'],
  ['FNU', 'Rahul', ' / rahul'],
  [null, 'Menzies', ' / menzies'],
  ['Madonna', null, 'madonna'],
  ['Carlos Ruiz', null, 'carlos / ruiz'],
  ['Anne-Katrin', 'BÃ¶hm', 'anne katrin / bohm'],
  ['Xiao Ming', 'Wang', 'xiaoming / wang'],
  ['Xiao-Ming', 'Wang', 'xiaoming / wang'],
  ['Min-jun', 'Kim', 'minjun / kim'],
  ['Иван Иванович', 'Петров', 'ivan / petrov'],
  ['秀荣', '张', 'xiurong / zhang'],
  ['张', '秀荣', 'xiurong / zhang'],
  [null, '张秀荣', 'xiurong / zhang'],
  [null, '欧阳娜娜', 'nana / ouyang'],
  ['김민준', null, 'minjun / kim'],
  ['민준', '김', 'minjun / kim'],
  ['田中太郎', null, 'taro / tanaka'],
  ['太郎', '田中', 'taro / tanaka'],
  ['محمد', 'الحربي', 'muhammad / harbi'],
])('%s | %s', (given, family, expected) => {
  expect(shown({ given, family })).toBe(expected);
});

test.each([
  ['Smith, John Q', 'john q / smith'],
  ['JOHN SMITH (Contractor)', 'john / smith'],
  ['Ludwig van Beethoven', 'ludwig / beethoven'],
  ['Петров Иван Иванович', 'ivan / petrov / ivanovich'],
  ['张 秀荣', 'xiurong / zhang'],
])('the display name alone: %s', (display, expected) => {
  expect(shown({ display })).toBe(expected);
});

test('what only the display name has, and the preferred name, are others', () => {
  expect(shown({ given: 'Jane', family: 'Doe', display: 'Jane Doe-Smith', preferred: 'Janie' })).toBe(
    'jane / doe / janie smith',
  );
  expect(shown({ given: 'John', family: 'Doe', display: 'Doe, John [EXT]' })).toBe('john / doe');
  expect(shown({ given: 'John', family: 'Doe', display: 'John "Jack" Doe' })).toBe('john / doe / jack');
});

test('the suffix of its own field counts, degrees do not', () => {
  expect(shown({ given: 'John', family: 'Doe', suffix: 'Jr.' })).toBe('john / doe JR');
  expect(shown({ given: 'John', family: 'Doe', suffix: 'PhD' })).toBe('john / doe');
});

test('the script is told', () => {
  const scripts = ['Anna', 'Юрий', 'Γιώργος', '张', 'タロウ', '김', 'محمد', 'דוד', 'สมชาย', 'राजेश', 'முருகன்', '12'].map(
    (family) => readName({ ...nobody, family }).script,
  );
  expect(scripts).toEqual([
    'LATIN',
    'CYRILLIC',
    'GREEK',
    'HAN',
    'KANA',
    'HANGUL',
    'ARABIC',
    'HEBREW',
    'THAI',
    'INDIC',
    'TAMIL',
    'OTHER',
  ]);
});

const anyPart = fc.option(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 })));

test('a sign among Chinese ones that reads as two words is one word of the name', () => {
  const { given, family } = readName({
    given: '\0⼀ﯬ',
    middle: null,
    family: null,
    preferred: null,
    display: null,
    suffix: null,
  });
  for (const { text } of [...given, ...family]) expect(text).toMatch(/^[a-z0-9]+$/);
});

test('any text can be read', () => {
  fc.assert(
    fc.property(
      fc.record({
        given: anyPart,
        middle: anyPart,
        family: anyPart,
        preferred: anyPart,
        display: anyPart,
        suffix: anyPart,
      }),
      (parts) => {
        const { given, family, others } = readName(parts);
        for (const { text } of [...given, ...family, ...others]) expect(text).toMatch(/^[a-z0-9]+$/);
      },
    ),
  );
});

test('reading what was read changes nothing', () => {
  const names = fc.constantFrom('Jan', 'Müller', 'Ivanov', 'Papadopoulos', 'Björk', 'Łukasz', 'Nguyễn', 'Iyer', 'Peña');
  fc.assert(
    fc.property(names, names, (given, family) => {
      const once = readName({ ...nobody, given, family });
      const again = readName({ ...nobody, given: once.given[0]?.text ?? null, family: once.family[0]?.text ?? null });
      expect(again).toEqual(once);
    }),
  );
});
