import { distance } from 'fastest-levenshtein';

/** How many slips of the hand lie between two words: letters added, lost or changed, or two neighbors swapped. */
export function countSlips(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && isSwap(a, b) ? 1 : edits;
}

/** Whether two neighboring letters are swapped, and all else is the same. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstDifference(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Where two words differ first. */
export function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** The similarity of Jaro and Winkler, 0 to 1: letters in common at about the same place, the more at the start the better. */
export function similarity(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const common: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      common.push(a[i] as string); // i is within a
      break;
    }
  }
  if (common.length === 0) return 0;
  let swaps = 0;
  let at = 0;
  for (let j = 0; j < b.length; j++) if (taken[j] && b[j] !== common[at++]) swaps++;
  const share = common.length;
  const jaro = (share / a.length + share / b.length + (share - swaps / 2) / share) / 3;
  return jaro + Math.min(4, firstDifference(a, b)) * 0.1 * (1 - jaro);
}

/** The consonants of a word, doubled ones once: what transliterations keep when they disagree about vowels. */
export function consonants(text: string): string {
  return text.replace(/[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1');
}
