/** The words of a name without particles (de, van der, al-), and with those joined that are one name (O Brien, Mc Donald, Abd al-Rahman). */
export function joinWords(words: readonly string[]): string[] {
  if (words.length < 2) return [...words];
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (next === undefined) joined.push(word);
    else if (word === 'abd' || word === 'abdul' || word === 'abdel') {
      const skip = words[at + 2] !== undefined && articles.has(next) ? 2 : 1;
      joined.push(`abdul${words[at + skip] ?? ''}`);
      at += skip;
    } else if (prefixes.has(word) && next.length > 2 && !(word === 'o' && at > 0 && at + 2 < words.length)) {
      joined.push((word === 'saint' || word === 'ste' ? 'st' : word) + next);
      at++;
    } else joined.push(word);
  }
  const names = joined.filter(
    (word, at) => !particles.has(word) && !(at > 0 && at < joined.length - 1 && between.has(word)),
  );
  return names.length > 0 ? names : joined;
}

/** Whether a family name may begin with the word: `Ludwig van Beethoven`. */
export function isParticle(word: string): boolean {
  return particles.has(word);
}

const prefixes = new Set(['o', 'd', 'l', 'n', 'mc', 'mac', 'st', 'saint', 'ste', 'abu', 'abou', 'fitz']);

const articles = new Set([
  'al',
  'el',
  'ul',
  'ur',
  'ar',
  'er',
  'as',
  'es',
  'us',
  'ad',
  'ud',
  'az',
  'uz',
  'an',
  'un',
  'at',
  'ash',
]);

const particles = new Set(
  'de del dela della delle delli degli dei dell di da das do dos du des la las los van von vom zu zum zur der den ter ten te op af av bin binti bint ben ibn al el ul und of the'.split(
    ' ',
  ),
);

/** Between two family names: Ortega y Gasset, Costa e Silva, Puig i Cadafalch. */
const between = new Set(['y', 'e', 'i']);
