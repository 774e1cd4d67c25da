import type { Random } from '../random.ts';
import { isNative, romanize } from './romanize.ts';

/** One name, as people spell it. */
export interface Name {
  latin: string;
  /** In the script of its country; null where that is Latin. */
  native: string | null;
  /** Other Latin spellings of it. */
  others: readonly string[];
}

/** Names that are common among the same people. */
export interface Names {
  given: readonly Name[];
  family: readonly Name[];
  /** How steeply frequencies fall: 1 is all alike; at 2 the first of 100 names is one in ten. */
  skew: number;
}

/** Reads names from texts, the commonest first: `Hansen`, `de_Boer`, `田中=Tanaka`, `佐藤=Sato/Satoh`, `Иванов`. */
export function names({ skew, given, family }: { skew: number; given: string; family: string }): Names {
  return { skew, given: given.trim().split(/\s+/).map(readName), family: family.trim().split(/\s+/).map(readName) };
}

/** One of the names, as often as its place in the list says. */
export function drawName(random: Random, list: readonly Name[], skew: number): Name {
  return list[Math.floor(random.next() ** skew * list.length)] as Name; // no list is empty
}

function readName(text: string): Name {
  const [written = '', spellings] = text.replaceAll('_', ' ').split('=');
  if (spellings === undefined && !isNative(written)) return { latin: written, native: null, others: [] };
  const [latin = '', ...others] = spellings?.split('/') ?? romanize(written);
  return { latin, native: written, others };
}
