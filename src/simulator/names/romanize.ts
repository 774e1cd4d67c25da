/** Whether a name is written in Cyrillic or Greek. */
export const isNative = (name: string): boolean => /[\u0370-\u03ff\u0400-\u04ff]/.test(name);

/** A Cyrillic or Greek name in Latin letters, by several schemes that are in use: different spellings, the commonest first. */
export function romanize(name: string): string[] {
  const schemes = /[\u0370-\u03ff]/.test(name) ? greekSchemes : cyrillicSchemes;
  return [...new Set(schemes.map((scheme) => spell(name, scheme)))];
}

type Scheme = Readonly<Record<string, string>>;

/** Letters and, before them, groups and endings that a scheme writes in its own way. */
function spell(name: string, scheme: Scheme): string {
  const groups = Object.keys(scheme).sort((a, b) => b.length - a.length);
  const text = `^${name.toLowerCase()}$`;
  let spelled = '';
  for (let at = 0; at < text.length; ) {
    const group = groups.find((candidate) => text.startsWith(candidate, at));
    if (group === undefined) spelled += /[$^]/.test(text[at] ?? '') ? '' : text[at];
    else spelled += scheme[group];
    at += group?.length ?? 1;
  }
  return spelled.replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

function table(letters: string, latin: string, more: Scheme = {}): Scheme {
  const spellings = latin.split(' ');
  return { ...Object.fromEntries([...letters].map((letter, at) => [letter, spellings[at] ?? ''])), ...more };
}

const russian = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

const cyrillicSchemes: readonly Scheme[] = [
  // As most people write themselves in English.
  table(russian, 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya', {
    ...{ ий$: 'y', ый$: 'y', ье: 'ie', '^е': 'e', кс: 'x' },
  }),
  // ICAO Doc 9303: passports since 2014.
  table(russian, 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y  e iu ia'),
  // BGN/PCGN.
  table(russian, 'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya', {
    '^е': 'ye',
    ие: 'iye',
  }),
  // German.
  table(russian, 'a b w g d e jo sch s i j k l m n o p r s t u f ch z tsch sch schtsch  y  e ju ja', {
    ...{ ий$: 'i', ый$: 'y', '^е': 'je', кс: 'x' },
  }),
];

const greek = 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ';

const greekSchemes: readonly Scheme[] = [
  // ELOT 743, as in passports.
  table(greek, 'a v g d e z i th i k l m n x o p r s s t y f ch ps o a e i i o y o i y i y', {
    ...{ ου: 'ou', ού: 'ou', αυ: 'av', ευ: 'ev', ευά: 'eva', '^μπ': 'b', γγ: 'ng', γχ: 'nch' },
  }),
  // By ear.
  table(greek, 'a v g d e z i th i k l m n x o p r s s t i f h ps o a e i i o i o i i i i', {
    ...{ ου: 'ou', ού: 'ou', αυ: 'af', ευ: 'ef', ευά: 'eva', '^μπ': 'b', '^γιώ': 'yo', αι: 'e', ει: 'i', οι: 'i' },
  }),
];
