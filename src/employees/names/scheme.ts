import { givenNamesJapanese, surnamesJapanese } from './data/namesJapanese.ts';
import { fold } from './fold.ts';

/** Keys of what else a word may be read as, by the schemes of transliteration and the endings that languages give names. */
export function readByScheme(text: string): string[] {
  const short = [skeletonOf(text), japanese(text)];
  const long =
    text.length < 5
      ? []
      : [slavic(text), greek(text), thai(text), voiced(text), ...soft(text), ...masculine(text), ...bare(text)];
  return [...short, ...long].filter((reading) => reading !== null);
}

type Rules = readonly (readonly [RegExp, string])[];

const apply = (text: string, rules: Rules): string =>
  rules.reduce((changed, [pattern, replacement]) => changed.replace(pattern, replacement), text);

/** Endings that tell a Slavic name, in English, German and French spelling. */
const slavicEnding =
  /(?:[eo](?:v|w|ff)a?|vi(?:c|ch|cz|tch|tsch|tz)|i(?:c|ch|tch|tsch)|[bdgklmnprstvz]in|[kmhvt]ina|ine|s?[sc]k(?:a|y|i|ij|iy|ii|yy|yj|aya|aia|aja)|enko|uk|ouk)$/;

// The schemes agree on most letters: each is brought to the one spelling that all can give (Khrushchev, Chruschtschow, Khrouchtchev: hrusov).
const german: Rules = [
  [/schtsch/g, 's'],
  [/z/g, 'c'],
  [/tsch/g, 'c'],
  [/sch/g, 's'],
  [/ch/g, 'h'],
];
const french: Rules = [
  [/chtch/g, 's'],
  [/tch/g, 'c'],
  [/ch/g, 's'],
  [/ou/g, 'u'],
  [/gu(?=[ei])/g, 'g'],
  [/ine$/, 'in'],
];
const common: Rules = [
  [/shch|sh|zh|sc(?=[eh])/g, 's'],
  [/kh/g, 'h'],
  [/ts|ch|cz|tch|tz/g, 'c'],
  [/w|ff/g, 'v'],
  [/j/g, 'y'],
  [/z/g, 's'],
  [/[eo]va$/, 'ov'],
  [/[iy]?[eo]v$/, 'ov'],
  [/(?<=k|m|s|it|at|[eo]v)ina$/, 'in'],
  [/k(?:a|aya|aia|y|yy|iy|ii)$/, 'ki'],
  [/^[yi](?=e)/, ''],
  [/(?<!^)[yi](?=[aeou])/g, ''],
  [/^i(?=[aou])/, 'y'],
  [/(?<!^)y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

function slavic(text: string): string | null {
  if (!slavicEnding.test(text)) return null;
  const isFrench = /tch|ou|(?:off|eff)$/.test(text) && !/sh|sch/.test(text);
  const isGerman = /sch|[eo]wa?$|^j|lz|nz/.test(text) && !/[^sc]h(?!e)|[^c]sh|zh/.test(text.replace(/sch|ch/g, ''));
  return `/${apply(isFrench ? apply(text, french) : isGerman ? apply(text, german) : text, common)}`;
}

const greekRules: Rules = [
  [/oy|ou/g, 'u'],
  [/ch|kh|x|h/g, 'h'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/gg|ng|gk/g, 'g'],
  [/mp|v/g, 'b'],
  [/nt/g, 'd'],
  [/ei|oi|y|ee/g, 'i'],
  [/ks/g, 'x'],
  [/c/g, 'k'],
  [/(.)\1+/g, '$1'],
  [/(pul|id|ad|ak|el)(?:os|u|is|i)$/, '$1'], // women's forms end in a vowel
];

function greek(text: string): string | null {
  return /(?:p[ou][uy]?l(?:os|ou|oy)|[ai]d(?:is|es|i|ou|oy)|ak(?:is|es|i)|oglou|oglu|ell?(?:is|es))$/.test(text)
    ? `<${apply(text, greekRules)}`
    : null;
}

/** Greek writes b and d as mp and nt, and many Greeks so in Latin letters, too: Charbila, Charmpila. */
function voiced(text: string): string | null {
  return /(?:mp|nt).*(?:[aeio]s|ou|[ai])$/.test(text) ? fold(text.replace(/mp/g, 'b').replace(/nt/g, 'd')) : null;
}

/** Parts of Thai names, as they are spelled in Latin letters. */
const thaiPart =
  /^(?:som|nat|thana|tana|waraph?|worap|pong|phong|sup|api|chai|jai|chan|jan|kanok|siri|boon|bun|thong|tong|kaew|keaw|saeng|sang|suk|phro?m|prom|kitt|ratt?an|wong)|(?:ph?o(?:r?n|l)|ph?ong|ch?ai|jai|sak|wat|wan|korn?|kun|k[ou]l|rat|nee|ni|dee|di|mee|mi|th?ong|k[ae]{2}[wo]|su[kt]|chat)$/;
const thaiRules: Rules = [
  [/([ptk])h/g, '$1'],
  [/j/g, 'ch'],
  [/v/g, 'w'],
  [/ea(?=[wo])/g, 'ae'],
  [/ee/g, 'i'],
  [/oo|ou/g, 'u'],
  [/orn$|ol$|or$/, 'on'],
  [/er(?=[tdnmk])/g, 'oe'],
  [/ay$/, 'ai'],
  [/(.)\1+/g, '$1'],
];

/** Thai, in which many leave the h of ph, th and kh out, and write j for ch. */
const thai = (text: string) => (thaiPart.test(text) ? `^${apply(text, thaiRules)}` : null);

const kana = /^(?:(?:[kgsztdnhbpmrfwy]y?|ch|sh|ts|jy?)?(?:[aeiou]h(?![aeiouy])|[aeiou])|n(?![aeiou])|m(?=[bp]))+$/;
const romaji = new Set(
  `${surnamesJapanese}|${givenNamesJapanese}`.split(/[|\n ]/).filter((word) => /^[a-z]+$/.test(word)),
);
const long: Rules = [
  [/([ou])h(?![aeiouy])|ou|oo(?!$)/g, 'o'],
  [/uu/g, 'u'],
];
const hepburn: Rules = [
  [/(?<![st])si/g, 'shi'],
  [/sy/g, 'sh'],
  [/ti/g, 'chi'],
  [/ty/g, 'ch'],
  [/tu/g, 'tsu'],
  [/hu/g, 'fu'],
  [/zi/g, 'ji'],
  [/[zj]y/g, 'j'],
  [/m(?=[bp])/g, 'n'],
];

/** Japanese in Hepburn without marks of length: Satou, Satoh and Sato, Sinzi and Shinji. */
function japanese(text: string): string | null {
  if (text.length < 4 || !kana.test(text) || (text.length === 4 && /[^aeiou]$/.test(text))) return null;
  const syllables = apply(text, hepburn);
  const short = apply(syllables, long);
  // Only in names known to be Japanese does a long vowel count as a short one: Moura is not Mora.
  const reading = romaji.has(short) ? short : syllables;
  return reading === text ? null : fold(reading);
}

/** sh written as s (a lost cedilla or caron), kh as k (India) or h (Turkey, the Balkans). */
function soft(text: string): string[] {
  const key = fold(text);
  if (text.length < 6 || !/[SX]/.test(key)) return [];
  const plain = key.replaceAll('S', 's');
  return key.includes('X') ? [plain.replaceAll('X', 'k'), plain.replaceAll('X', 'h')] : [plain];
}

/** What men of the family are called, where women's names have an ending of their own. */
function masculine(text: string): string[] {
  const czech = /^(.{3,}[^aeiouy])ova$/.exec(text)?.[1];
  if (czech !== undefined) return [czech, `${czech}a`, czech.replace(/([^aeiou])k$/, '$1ek')].map(fold);
  const adjective = /^(.*(?:[sc]k|otn|esel|cern|okorn))a$/.exec(text)?.[1];
  if (adjective !== undefined) return [fold(`${adjective}y`)];
  const lithuanian = /^(.{4,}?)(?:iene|[auy]i?te)$/.exec(text)?.[1];
  if (lithuanian !== undefined) return ['as', 'is', 'us', 'ys'].map((ending) => fold(lithuanian + ending));
  const latvian = /^(.{3,}[nt])a$/.exec(text)?.[1];
  return latvian !== undefined && /(?:zin|tin|nin|min|kaln|ozolin)$/.test(latvian) ? [fold(`${latvian}s`)] : [];
}

/** A name without the particle or article that is written as one word with it: vandenberg, alhassan. */
function bare(text: string): string[] {
  const rest =
    /^(?:vanden|vander|van(?=[bdghklmstw])|vonder|von(?=[bdghklmst])|dela|dos(?=s)|da(?=[scrmf]....)|de(?=[bjlmsvw][aeiou]..))(.{4,})$/.exec(
      text,
    ) ?? /^(?:al|el)((?:b[adeu]|gh|h|j|kh|m[aou]|na|o[tm]|q|r[aou]|s[aeh]|sou|t[au]|z).{3,})$/.exec(text);
  return rest?.[1] === undefined ? [] : [fold(rest[1])];
}

/** Words of Arabic and Hebrew script come without vowels: their consonants are all there is to compare. */
function skeletonOf(text: string): string | null {
  return text.length < 3 || /[aeiou]/.test(text) ? null : `~${text.replace(/[wy]/g, '')}`;
}
