import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/employees/names/plain.ts';
import { type Part, type Relation, relate } from '../../../src/employees/names/relation.ts';
import { toToken } from '../../../src/employees/names/token.ts';

const relation = (a: string, b: string, part: Part): Relation =>
  relate(toToken(plain(a).replaceAll(' ', '')), toToken(plain(b).replaceAll(' ', '')), part);

interface Table {
  part: Part;
  /** What any of the pairs may be. */
  expected: readonly Relation[];
  pairs: Readonly<Record<string, string>>;
}

const one = ['SAME', 'VARIANT'] as const;
const tables: readonly Table[] = [
  {
    part: 'family',
    expected: one,
    pairs: {
      german: 'Müller/Mueller Müller/Muller Weiß/Weiss Juergens/Jürgens Goetz/Götz',
      nordic: 'Åkesson/Aakesson Bjørn/Bjoern Østberg/Oestberg',
      russian:
        'Shcherbakov/Scherbakow Shcherbakov/Chtcherbakov Щербаков/Schtscherbakow Khrushchev/Chruschtschow Хрущёв/Khrouchtchev Ivanov/Iwanow Ivanov/Ivanoff Dostoevsky/Dostoyevskiy Zakharov/Sacharow Medvedev/Medwedew Kiselyov/Kiseljow',
      ukrainian: 'Shevchenko/Schewtschenko Шевченко/Shevchenko',
      serbian: 'Petrović/Petrovich Petrović/Petrowitsch Šimić/Simich',
      women:
        'Ivanov/Ivanova Kowalski/Kowalska Vysotskaya/Vysotsky Novák/Nováková Hájek/Hájková Novotný/Novotná Kazlauskas/Kazlauskienė Papadopoulos/Papadopoulou',
      greek:
        'Παπαδόπουλος/Papadopoulos Papadopoylos/Papadopoulos Hatzidakis/Chatzidakis Χαρμπίλα/Charbila Μπερμπατιώτη/Berbatioti Ntokos/Dokos',
      chinese:
        'Wong/Huang Wong/Wang Chan/Chen Lam/Lin Cheung/Zhang Chang/Zhang Lee/Li Ng/Wu Leung/Liang Chow/Zhou Hsu/Xu Tsai/Cai Hsieh/Xie Kwok/Guo Yip/Ye Tse/Xie',
      korean: 'Kim/Gim Lee/Yi Park/Bak Choi/Choe Jung/Jeong Chung/Jeong Yoo/Yu Lim/Im',
      japanese: 'Satoh/Sato Satou/Sato Ohno/Ono Itoh/Ito',
      indian: 'Chaudhary/Chowdhury Agarwal/Aggarwal Mukherjee/Mukharji',
      particles: 'Macdonald/McDonald Vandenberg/Berg Alghamdi/Ghamdi',
    },
  },
  {
    part: 'given',
    expected: one,
    pairs: {
      russian:
        'Yuri/Yuriy Yuri/Iurii Yuri/Juri Юрий/Jurij Yuri/Youri Alexey/Aleksei Алексей/Alexej Evgeny/Yevgeniy Евгений/Jewgenij Татьяна/Tatjana',
      greek: 'Γιώργος/Georgios Giorgos/Georgios',
      arabic: 'Mohamed/Muhammad Mohammed/Mehmet Abdelrahman/Abdulrahman Abdurrahman/Abdulrahman Youssef/Yusuf',
      indian: 'Lakshmi/Laxmi Sreenivas/Srinivas Deepak/Dipak Kavitha/Kavita Suresh/Sures',
      chinese: 'Xiao-Ming/Xiaoming Hsiao-Ming/Xiaoming Chih-Ming/Zhiming',
      korean: 'Min-jun/Minjoon Seo-yeon/Suhyun',
      japanese: 'Shinji/Sinzi Yuusuke/Yusuke Ryouta/Ryota',
      english: 'Kathryn/Catherine Sarah/Sara Stephen/Steven Phillip/Philip Katy/Katie',
    },
  },
  {
    part: 'given',
    expected: ['NICKNAME'],
    pairs: {
      english:
        'Bill/William Bill/Will Bob/Robert Peggy/Margaret Dan/Daniel Chris/Crystal Alex/Alexander Alex/Alexandra',
      russian: 'Саша/Александр Sasha/Alexandra Vova/Vladimir Zhenya/Evgeny Volodymyr/Vladimir',
      west: 'Pepe/José Paco/Francisco Hans/Johannes Kees/Cornelis',
      east: 'Gosia/Małgorzata Kuba/Jakub Honza/Jan Kostas/Konstantinos Pisti/István Yossi/Yosef Venky/Venkatesh',
      abroad: 'Johann/John Juan/John Ivan/John Giovanni/John',
    },
  },
  {
    part: 'given',
    expected: ['TYPO', 'NEAR', 'DIFFERENT'],
    pairs: {
      women:
        'Maria/Marian Daniel/Daniela Paul/Paula Christian/Christina Mario/Maria Joseph/Josephine Eric/Erica Michel/Michelle Alexander/Alexandra Julio/Julia',
      near: 'Karen/Carmen Joan/John Jean/Joan Sonia/Sofia Louis/Lewis Anna/Hanna Ahmed/Hamed Mohamed/Mahmoud Valerie/Valery',
    },
  },
  {
    part: 'given',
    expected: ['DIFFERENT'],
    pairs: { short: 'Jan/Jen Ali/Alia Paul/Paula Jun/Yun Jin/Yin Kai/Cai Eva/Ava Nora/Ella Bob/Bill Lena/Lina' },
  },
  {
    part: 'family',
    expected: ['DIFFERENT'],
    pairs: { short: 'Jang/Yang Long/Wong Chan/Tan Lee/Leeds Das/Dasgupta Smith/Schmidt Rossi/Russo' },
  },
  {
    part: 'family',
    expected: ['TYPO'],
    pairs: { slips: 'Howard/Howrad Mohamad/Mohmaad Simmons/Simmond Hernandez/Hernadez Kowalczyk/Kowalczky' },
  },
  {
    part: 'given',
    expected: one,
    pairs: { taiwan: 'Hai-chia/haijia Kang-kuo/gangguo Chieh-hsiao/jiexiao Chih/zhi' },
  },
  {
    part: 'given',
    expected: ['PREFIX', 'NICKNAME'],
    pairs: { cut: 'Vij/Vijay Chrys/Chrysanthos Alex/Alexander' },
  },
  { part: 'given', expected: ['INITIAL'], pairs: { initials: 'J/Jennifer V./Victor' } },
];

describe.each(tables)('$part: $expected', ({ part, expected, pairs }) => {
  test.each(Object.entries(pairs))('%s', (_, list) => {
    const wrong = list
      .split(' ')
      .map((pair) => [pair, relation(pair.split('/')[0] ?? '', pair.split('/')[1] ?? '', part)] as const)
      .filter(([, found]) => !expected.includes(found));
    expect(wrong).toEqual([]);
  });
});

const names = fc.oneof(
  fc.constantFrom('wong', 'wang', 'huang', 'ivanova', 'iwanow', 'mhmd', 'bill', 'will', 'li', 'sato', 'satoh', 'j'),
  fc.string({ unit: fc.constantFrom(...'abchijkmnorsuvwy'), minLength: 1, maxLength: 10 }),
);

test('it makes no difference which name comes first', () => {
  fc.assert(
    fc.property(names, names, fc.constantFrom<Part>('given', 'family'), (a, b, part) => {
      expect(relation(a, b, part)).toBe(relation(b, a, part));
    }),
    { numRuns: 2000 },
  );
});

test('a name is the same as itself, and a slip in a long name never makes it another', () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(relation(name, name, 'given')).toBe('SAME');
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom('hernandez', 'kowalczyk', 'richardson'), fc.nat(5), (name, at) => {
      const slip = name.slice(0, at + 1) + name.slice(at + 2);
      expect(['TYPO', 'VARIANT']).toContain(relation(name, slip, 'family'));
    }),
  );
});
