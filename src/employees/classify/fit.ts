/** How a login is made of a name: of whole words only, of initials or beginnings too, or not at all. */
export type Fit = 'WORDS' | 'INITIALS';

/**
 * Tells whether a login without its digits and separators is made of the words of a name, each used once:
 * `jdoe`, `john.doe`, `doej`, `johnd` and `j.m.doe` are made of John Michael Doe. Initials alone say too little: at
 * least one word is there in full, or its first letters, four or more.
 */
export function fitName(letters: string, words: readonly string[]): Fit | null {
  if (letters.length < 2) return null;
  const few = words.slice(0, 6); // more are a sentence, and take long
  const none = { full: 0, cut: 0, long: 0 };
  return consume(letters, few, none) ?? (/[aou]e/.test(letters) ? consume(fold(letters), few.map(fold), none) : null);
}

/** Müller, whose login is `mueller`. */
const fold = (text: string) => text.replace(/([aou])e/g, '$1');

interface Used {
  full: number;
  cut: number;
  /** Letters of the longest piece. */
  long: number;
}

function consume(rest: string, words: readonly string[], used: Used): Fit | null {
  if (rest === '') {
    if (used.cut === 0) return 'WORDS';
    return used.full > 0 || used.long >= 4 ? 'INITIALS' : null;
  }
  let found: Fit | null = null;
  for (const [at, word] of words.entries()) {
    const most = shared(rest, word);
    if (most === 0) continue;
    const others = words.toSpliced(at, 1);
    for (const length of most === 1 ? [1] : [most, 1]) {
      const isFull = length === word.length && length > 1;
      const next = {
        full: used.full + (isFull ? 1 : 0),
        cut: used.cut + (isFull ? 0 : 1),
        long: Math.max(used.long, length),
      };
      const fitted = consume(rest.slice(length), others, next);
      if (fitted === 'INITIALS') return fitted;
      found ??= fitted;
    }
  }
  return found;
}

/** How many first letters two words share. */
function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
