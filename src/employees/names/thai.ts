import { namesThai } from './data/namesThai.ts';
import { readPairs } from './entries.ts';

/** Words of Thai or Lao script in Latin letters, by the rules of the Royal Institute where no name is known by another. */
export function thaiToLatin(text: string): string {
  return text
    .replace(/[\u0e80-\u0eff]+/g, asThai)
    .replace(/[\u0e00-\u0e7f]+/g, (word) => spell(word.replace(/[่้๊๋๎ฺ็ๆฯ]/g, '').replaceAll('ํา', 'ำ')));
}

/** The letters of Lao stand where those of Thai do, 128 places on. */
const asThai = (word: string) =>
  word.replace(/[\u0e80-\u0eff]/g, (char) => lao[char] ?? String.fromCharCode(char.charCodeAt(0) - 0x80));
const lao: Readonly<Record<string, string>> = {
  ຍ: 'ย',
  ຢ: 'ย',
  '\u0ebb': '',
  '\u0ebc': 'ล',
  '\u0ebd': 'ีย',
  ໜ: 'น',
  ໝ: 'ม',
};

const letters = (lines: string) =>
  new Map(
    lines.split(' ').flatMap((group) => {
      const [latin = '', written = ''] = group.split(':');
      return [...written].map((char) => [char, latin] as const);
    }),
  );

/** A letter before its vowel. */
const onsets = letters(
  'k:ก kh:ขฃคฅฆ ng:ง ch:จฉชฌ s:ซศษส y:ญย d:ฎด t:ฏต th:ฐฑฒถทธ n:ณน b:บ p:ป ph:ผพภ f:ฝฟ m:ม r:ร l:ลฬ w:ว h:หฮ :อ',
);
/** The same letter at the end of a syllable. */
const codas = letters('k:กขคฆ ng:ง t:จชซฌฎฏฐฑฒดตถทธศษส n:ญณนรลฬ p:บปพฟภ m:ม i:ย w:ว');

const C = '[ก-ฮ]';
/** Letters that make one onset. */
const onset = `(?:[กขคตทปพผสศซจ]ร|[กขคปพผ]ล|[กขค]ว(?=[ัา])|ห[นมงลวรยญณ](?=[ะ-ฺ])|${C})`;
const led = `(?:[กขคตปพผ]ร|[กขคปพผ]ล|ห[นมงลวรยญ]|${C})`;

/** A letter ends a syllable if no vowel follows it, nor one bare letter alone, with which it makes a syllable of its own. */
const coda = `(?:([ก-คฆงจชซญ-บป-ผพฟภมยรลวศษสฬ])(?![ะ-ฺอ])(?!${C}$))`;

/** What may stand at one place, the first that fits: vowels before, around and behind their letters, and `F` for a letter that ends the syllable. */
const patterns: readonly (readonly [RegExp, string])[] = (
  [
    [`เ(${led})ียF?`, 'ia'],
    [`เ(${led})ือF?`, 'uea'],
    [`เ(${led})าะ`, 'o'],
    [`เ(${led})า`, 'ao'],
    [`เ(${led})ิF?`, 'oe'],
    [`เ(${led})อF?`, 'oe'],
    [`เ(${led})ย`, 'oei'],
    [`เ(${led})ะ?F?`, 'e'],
    [`แ(${led})ะ?F?`, 'ae'],
    [`โ(${led})ะ?F?`, 'o'],
    [`[ไใ](${led})ย?`, 'ai'],
    [`(${onset})ัวะ?`, 'ua'],
    [`(${onset})ัF?`, 'a'],
    [`(${onset})ะ`, 'a'],
    [`(${onset})าF?`, 'a'],
    [`(${onset})ำ`, 'am'],
    [`(${onset})[ิี]F?`, 'i'],
    [`(${onset})[ึื]อ?F?`, 'ue'],
    [`(${onset})[ุู]F?`, 'u'],
    [`(${C})รร(${C})(?![ะ-ฺ])`, 'a'],
    [`(${C})รร`, 'an'],
    [`(${C})อ(?![ะ-ฺ])F?`, 'o'],
    [`(${C})ว(?=${C}(?![ะ-ฺ]))F`, 'ua'],
  ] as const
).map(([pattern, vowel]) => [new RegExp(pattern.replace('F', coda), 'y'), vowel]);

function spell(word: string): string {
  let rest = word;
  for (const [pattern, replacement] of prepared) rest = rest.replace(pattern, replacement);
  let latin = '';
  for (let at = 0; at < rest.length; ) {
    const [read, length] = syllable(rest, at);
    latin += read;
    at += length;
  }
  return latin;
}

const names = readPairs(namesThai).map(([written, latin]) => [new RegExp(written, 'g'), latin] as const);

/** What is not spoken, and parts of names whose letters do not tell their vowels. */
const prepared: readonly (readonly [RegExp, string])[] = [
  ...names,
  [/(?:[ทตจ]ร|กษณ|ษณ|ก?ษม|[ก-ฮ][ิุ]?)์/g, ''],
  [/(?<=[าัูี][ตมท])[ิุ]$/g, ''],
  [/(?<=[ิัุ][ตกท])ร$/g, ''],
];

/** The syllable that stands at a place, and how many letters write it. */
function syllable(word: string, at: number): [latin: string, length: number] {
  for (const [pattern, vowel] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(word);
    if (found === null) continue;
    return [onsetOf(found[1] ?? '') + vowel + (codas.get(found[2] ?? '') ?? ''), found[0].length];
  }
  const run = /^[ก-ฮ]+(?![ะ-ฺ])/.exec(word.slice(at))?.[0] ?? '';
  if (run.length === 0) return [onsets.get(word[at] ?? '') ?? word[at] ?? '', 1];
  // A last letter that a written vowel follows is the onset of the next syllable, and no part of the run here.
  const isAlone = run.length === 1 || (run.length === 3 && at + 3 === word.length);
  if (isAlone) return [`${onsets.get(run[0] ?? '')}${at + 1 === word.length ? '' : 'a'}`, 1];
  return [`${onsets.get(run[0] ?? '')}o${codas.get(run[1] ?? '') ?? ''}`, 2];
}

function onsetOf(written: string): string {
  if (written.length === 1) return onsets.get(written) ?? '';
  if (written[0] === 'ห') return onsets.get(written[1] ?? '') ?? '';
  return [...written].map((char) => onsets.get(char) ?? '').join('');
}
