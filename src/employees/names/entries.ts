/** Data of words and how each is read, an entry a line or behind a bar: the word, and its readings behind blanks. */
export const readEntries = (data: string): [word: string, readings: string[]][] =>
  data
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [word = '', ...readings] = entry.split(' ');
      return [word, readings];
    });

/** The same where each word has one reading. */
export const readPairs = (data: string): [word: string, reading: string][] =>
  readEntries(data).map(([word, [reading = '']]) => [word, reading]);
