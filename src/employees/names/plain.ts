import anyAscii from 'any-ascii';

/** A text in small ASCII letters and digits, words separated by one blank: `Łukasz  O’Neil` is `lukasz o neil`. */
export function plain(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
