/** How a login is made of a name: of whole words only, of initials or beginnings too, or not at all. */
export type Fit = 'WORDS' | 'INITIALS';

/**
 * Tells whether a login without its digits and separators is made of the words of a name, each used once:
 * `jdoe`, `john.doe`, `doej`, `johnd` and `j.m.doe` are made of John Michael Doe. Initials alone say too little: at
 * least one word is there in full, or its first letters, four or more.
 */
export function fitName(letters: string, words: readonly string[]): Fit | null {
  if (letters.length < 2) return null;
  const few = words.length > 6 ? words.slice(0, 6) : words; // more are a sentence, and take long
  const fitted = consume(letters, few, nothing);
  return fitted === null && /[aou]e/.test(letters) ? consume(fold(letters), few.map(fold), nothing) : fitted;
}

/** Müller, whose login is `mueller`. */
const fold = (text: string) => text.replace(/([aou])e/g, '$1');

/** How far a login is read. */
interface Used {
  letters: number;
  /** A bit for each word. */
  words: number;
  full: number;
  cut: number;
  /** Letters of the longest piece. */
  long: number;
}

const nothing: Used = { letters: 0, words: 0, full: 0, cut: 0, long: 0 };

function consume(letters: string, words: readonly string[], used: Used): Fit | null {
  if (used.letters === letters.length) {
    if (used.cut === 0) return 'WORDS';
    return used.full > 0 || used.long >= 4 ? 'INITIALS' : null;
  }
  let found: Fit | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const bit = 1 << at;
    const most = used.words & bit ? 0 : shared(letters, used.letters, word);
    // As much as there is of the word, then its initial.
    for (let length = most; length > 0; length = length === 1 ? 0 : 1) {
      const isFull = length === word.length && length > 1;
      const next = {
        letters: used.letters + length,
        words: used.words | bit,
        full: used.full + (isFull ? 1 : 0),
        cut: used.cut + (isFull ? 0 : 1),
        long: Math.max(used.long, length),
      };
      const fitted = consume(letters, words, next);
      if (fitted === 'INITIALS') return fitted;
      found ??= fitted;
    }
  }
  return found;
}

/** How many first letters of a word stand there. */
function shared(letters: string, from: number, word: string): number {
  let length = 0;
  while (length < word.length && from + length < letters.length && letters[from + length] === word[length]) length += 1;
  return length;
}
