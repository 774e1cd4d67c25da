import { toLatin } from './latin.ts';
import { repair } from './mojibake.ts';

/** A text in small ASCII letters and digits, words separated by one blank: `Łukasz  O’Neil` is `lukasz o neil`. */
export function plain(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  const ascii = isAscii(text) ? text : toLatin(compose(text));
  return ascii
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A text as it was meant: bytes read wrongly repaired, marks joined to their letters, wide letters narrow, nothing invisible. */
export function compose(text: string): string {
  if (isAscii(text)) return text;
  return repair(text.normalize('NFC')).normalize('NFKC').replace(invisible, '');
}

/** Soft hyphens, zero-width blanks and joiners, direction marks, variation selectors, byte order marks. */
const invisible = /\u034f|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g;

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
