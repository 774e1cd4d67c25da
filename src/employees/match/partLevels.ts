import type { Chances } from './chance.ts';
import type { Frequencies } from './frequency.ts';
import { type Level, level } from './levels.ts';
import type { Lexicon, NameIds } from './lexicon.ts';

/** How a part of a name relates to the other's, and how much that says. */
export interface PartLevel {
  /** Null where one of the two tells nothing. */
  level: Level | null;
  /** Share of strangers that are so, from 0 to 1. */
  share: number;
  /** Natural logarithm of how much likelier it is of one person than of two: tells the better of two readings. */
  gain: number;
}

/** Letters of the local parts of all addresses on both sides. */
export interface Addresses {
  ofAccount: readonly string[];
  ofRow: readonly string[];
}

/** What comparing parts of a name takes beside them. */
export interface Naming {
  lexicon: Lexicon;
  frequencies: Frequencies;
  chances: Chances;
  /** The country that both are of; 0 where they are not of one. */
  country: number;
  addresses: Addresses;
  /** The two whole names. */
  ofAccount: NameIds;
  ofRow: NameIds;
  isOtherScript: boolean;
}

/** Shortest name that a login is believed to hold: `li` stands in many. */
const leastInLogin = 4;
/** Share of strangers one of whose further names, or whose address, has a given word beside those who bear it. */
const strayShare = 0.001;
/** Share of people whose name begins with a given letter. */
export const initialShare = 0.08;
const unknown: PartLevel = { level: null, share: 1, gain: 0 };

/** Compares given names with the row's; `others` are names that the person of the account also goes by. */
export function compareGiven(
  words: readonly number[],
  others: readonly number[],
  joined: number,
  b: NameIds,
  naming: Naming,
): PartLevel {
  const own = words[0];
  const wanted = b.given[0];
  if (own === undefined || wanted === undefined) return unknown;
  const { lexicon, frequencies, country, isOtherScript } = naming;
  const is = isOtherScript ? across.given : level.givenName;
  const chance = naming.chances.given;
  const asOne =
    joined === 0 && b.givenJoined === 0 ? 'DIFFERENT' : lexicon.relate(joined || own, b.givenJoined || wanted, 'given');
  const first = asOne === 'SAME' || asOne === 'VARIANT' ? asOne : lexicon.relate(own, wanted, 'given');
  const share = frequencies.given(wanted, country);
  if (first === 'SAME') return partLevel(is.SAME, share);
  if (first === 'VARIANT') return partLevel(is.VARIANT, share + chance.VARIANT);
  const told = inAddresses(own, wanted, naming);
  if (told === 'BOTH') return partLevel(is.SAME, share + strayShare);
  if (first === 'NICKNAME' || first === 'PREFIX' || isAnyCalled(others, own, b.others, wanted, lexicon))
    return partLevel(is.NICKNAME, share + chance.NICKNAME + chance.PREFIX);
  if (first === 'INITIAL') return told === 'ONE' ? partLevel(is.SAME, share) : initialLevel(is.INITIAL);
  if (first === 'TYPO') return partLevel(is.TYPO, share + chance.TYPO);
  for (const word of b.given) {
    if (isAmong(words, word, 'given', lexicon))
      return partLevel(is.MIDDLE, 2 * frequencies.given(word, country) + strayShare);
  }
  if (told === 'ONE') return partLevel(is.ADDRESS, share + strayShare);
  if (asOne === 'TYPO') return partLevel(is.TYPO, share + chance.TYPO);
  if (first === 'NEAR' || asOne === 'NEAR') return partLevel(is.NEAR, share + chance.NEAR);
  if (first === 'ALIKE' || asOne === 'ALIKE') return partLevel(is.ALIKE, share + chance.ALIKE);
  return partLevel(is.DIFFERENT, 1);
}

/** Compares family names with the row's. */
export function compareFamily(words: readonly number[], joined: number, b: NameIds, naming: Naming): PartLevel {
  const own = words[0];
  const wanted = b.family[0];
  if (wanted === undefined) return unknown;
  const { lexicon, frequencies, country, isOtherScript } = naming;
  const is = isOtherScript ? across.family : level.familyName;
  const chance = naming.chances.family;
  const share = frequencies.family(wanted, country);
  if (own === undefined)
    return inAddresses(0, wanted, naming) === null ? unknown : partLevel(is.ADDRESS, share + strayShare);
  const first = lexicon.relate(own, wanted, 'family');
  const asOne =
    joined === 0 && b.familyJoined === 0 ? first : lexicon.relate(joined || own, b.familyJoined || wanted, 'family');
  if (asOne === 'SAME') return partLevel(is.SAME, share);
  const shared = b.family.filter((word) => isAmong(words, word, 'family', lexicon));
  const isAll = shared.length === b.family.length && shared.length === words.length;
  if (isAll || asOne === 'VARIANT') return partLevel(is.VARIANT, share + chance.VARIANT);
  if (shared[0] !== undefined) return partLevel(is.PART, 2 * frequencies.family(shared[0], country));
  if (asOne === 'TYPO' || first === 'TYPO') return partLevel(is.TYPO, share + chance.TYPO);
  if (words.some((word) => b.family.some((other) => inAddresses(word, other, naming) !== null)))
    return partLevel(is.ADDRESS, share + strayShare);
  if (first === 'INITIAL') return initialLevel(is.INITIAL);
  if (first === 'NEAR' || first === 'PREFIX' || asOne === 'NEAR')
    return partLevel(is.NEAR, share + chance.NEAR + chance.PREFIX);
  if (first === 'ALIKE' || asOne === 'ALIKE') return partLevel(is.ALIKE, share + chance.ALIKE);
  return partLevel(is.DIFFERENT, 1);
}

/** Between two scripts there is no better than the same, and what differs may be a reading that no table has. */
function acrossOf<T extends Record<'SAME' | 'VARIANT' | 'ADDRESS' | 'DIFFERENT', Level>>(
  levels: T,
  { SAME, DIFFERENT }: Record<'SAME' | 'DIFFERENT', Level>,
): T {
  return { ...levels, SAME, VARIANT: SAME, ADDRESS: SAME, DIFFERENT };
}

const across = {
  given: acrossOf(level.givenName, level.givenNameAcross),
  family: acrossOf(level.familyName, level.familyNameAcross),
};

const partLevel = (of: Level, share: number): PartLevel => ({ level: of, share, gain: Math.log(of.likely / share) });

/** Of those who write an initial, strangers as well as others, so many have the same one. */
const initialLevel = (of: Level) => partLevel(of, of.likely * initialShare);

/**
 * Whether the addresses of the other side hold a word of the one, and so tell that it is the same person's name: not
 * where it is there for another part of the name, as the family name of the one may be the given name of the other.
 */
function inAddresses(own: number, wanted: number, naming: Naming): 'BOTH' | 'ONE' | null {
  const { lexicon, addresses, ofAccount, ofRow } = naming;
  const isThere = isWordIn(lexicon.text(wanted), addresses.ofAccount) && !isPartOf(ofAccount, wanted, lexicon);
  const isHere = isWordIn(lexicon.text(own), addresses.ofRow) && !isPartOf(ofRow, own, lexicon);
  if (isThere && isHere) return 'BOTH';
  return isThere || isHere ? 'ONE' : null;
}

const isPartOf = ({ given, family }: NameIds, word: number, lexicon: Lexicon) =>
  isAmong(given, word, 'given', lexicon) || isAmong(family, word, 'family', lexicon);

const isWordIn = (text: string, logins: readonly string[]) =>
  text.length >= leastInLogin && logins.some((login) => login.includes(text));

/** Whether one of the words is the other, or a spelling of it. */
function isAmong(words: readonly number[], other: number, part: 'given' | 'family', lexicon: Lexicon): boolean {
  for (const word of words) {
    const relation = lexicon.relate(word, other, part);
    if ((relation === 'SAME' || relation === 'VARIANT') && !lexicon.isInitial(word)) return true;
  }
  return false;
}

/** Whether any name of the one person is what the other goes by. */
function isAnyCalled(
  others: readonly number[],
  own: number,
  theirs: readonly number[],
  wanted: number,
  lexicon: Lexicon,
): boolean {
  const isOneOf = (word: number) =>
    isCalled(word, wanted, lexicon) || theirs.some((other) => isCalled(word, other, lexicon));
  return isOneOf(own) || others.some(isOneOf);
}

function isCalled(word: number, other: number, lexicon: Lexicon): boolean {
  const relation = lexicon.relate(word, other, 'given');
  return (relation === 'SAME' || relation === 'VARIANT' || relation === 'NICKNAME') && !lexicon.isInitial(word);
}
