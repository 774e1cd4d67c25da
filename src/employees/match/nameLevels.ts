import type { Chances } from './chance.ts';
import type { Frequencies } from './frequency.ts';
import { fields, levelOf } from './levels.ts';
import type { Lexicon, NameIds } from './lexicon.ts';

/** How the names of an account and a row relate, and how often those of two strangers would. */
export interface NameLevels {
  givenName: PartLevel;
  familyName: PartLevel;
  order: number;
  generation: number;
  /** Natural logarithm of the share of strangers whose names relate so. */
  logShare: number;
  /** Whether both names agree, so far as they are told: two such people may well be namesakes. */
  isWhole: boolean;
  /** Whether the family names agree. */
  isFamily: boolean;
}

/** A part of a name, and how much its level says: to choose the better of two readings. */
export interface PartLevel {
  field: 'givenName' | 'familyName' | 'givenNameAcross' | 'familyNameAcross';
  level: number;
  share: number;
  gain: number;
}

type GivenLevel = keyof (typeof fields)['givenName'];
type FamilyLevel = keyof (typeof fields)['familyName'];

/** Shortest name that a login is believed to hold: `li` stands in many. */
const leastInLogin = 4;
/** Share of strangers one of whose further names, or whose address, has a given word beside those who bear it. */
const strayShare = 0.001;
/** Share of people whose name begins with a given letter. */
export const initialShare = 0.08;
const unknown: PartLevel = { field: 'givenName', level: 0, share: 1, gain: 0 };

/** Compares names. `addresses` may tell what the names do not; `namesakes` is how many other rows are named as this one. */
export function compareNames(
  a: NameIds,
  b: NameIds,
  namesakes: number,
  addresses: Addresses,
  country: number,
  { lexicon, frequencies, chances }: { lexicon: Lexicon; frequencies: Frequencies; chances: Chances },
): NameLevels {
  const isOtherScript = a.script !== b.script;
  const part = { lexicon, frequencies, chances, country, addresses, isOtherScript };
  const straight = [
    givenLevel(a.given, a.others, a.givenJoined, b, part),
    familyLevel(a.family, a.familyJoined, b, part),
  ] as const;
  const isClear = straight.every(({ gain }) => gain > 0);
  const crossed = isClear || !mayBeCrossed(a, b, lexicon) ? straight : crossedLevels(a, b, part);
  const isCrossed = gainOf(crossed) + Math.log(fields.order.SWAPPED) > gainOf(straight);
  const [given, family] = isCrossed ? crossed : straight;
  const isInformative = given.gain > 0 && family.gain > 0;
  const alone = namesakes / frequencies.people;
  const share = given.share * family.share * (isInformative ? frequencies.togetherness : 1);
  return {
    givenName: given,
    familyName: family,
    order: levelOf('order', isCrossed ? 'SWAPPED' : 'SAME'),
    generation: generationLevel(a.suffix, b.suffix),
    logShare: Math.log(Math.min(1, Math.max(share, isInformative ? alone : 0))),
    isWhole: isInformative,
    isFamily: family.gain > 0,
  };
}

/** Whether the first given or family name of the one is anything like the other part of the other's. */
function mayBeCrossed(a: NameIds, b: NameIds, lexicon: Lexicon): boolean {
  const isLike = (word: number | undefined, other: number | undefined) =>
    word !== undefined && other !== undefined && lexicon.relate(word, other, 'family') !== 'DIFFERENT';
  const isJoined = a.givenJoined !== 0 || a.familyJoined !== 0 || b.givenJoined !== 0 || b.familyJoined !== 0;
  return isJoined || isLike(a.given[0], b.family[0]) || isLike(a.family[0], b.given[0]);
}

/** The account's names read the other way round. */
function crossedLevels(a: NameIds, b: NameIds, part: Part): readonly [PartLevel, PartLevel] {
  return [givenLevel(a.family, [], a.familyJoined, b, part), familyLevel(a.given, a.givenJoined, b, part)];
}

const gainOf = ([given, family]: readonly [PartLevel, PartLevel]) => given.gain + family.gain;

interface Part {
  lexicon: Lexicon;
  frequencies: Frequencies;
  chances: Chances;
  country: number;
  addresses: Addresses;
  isOtherScript: boolean;
}

/** Letters of the local parts of all addresses on both sides. */
export interface Addresses {
  ofAccount: readonly string[];
  ofRow: readonly string[];
}

function givenLevel(
  words: readonly number[],
  others: readonly number[],
  joined: number,
  b: NameIds,
  part: Part,
): PartLevel {
  const [own] = words;
  const [wanted] = b.given;
  if (own === undefined || wanted === undefined) return unknown;
  const { lexicon, frequencies, country, isOtherScript } = part;
  const chance = part.chances.given;
  const make = (level: GivenLevel, share: number) => partLevel('givenName', level, share, isOtherScript);
  const shareOf = (word: number) => frequencies.given(word, country);
  const asOne =
    joined === 0 && b.givenJoined === 0 ? 'DIFFERENT' : lexicon.relate(joined || own, b.givenJoined || wanted, 'given');
  const first = asOne === 'SAME' || asOne === 'VARIANT' ? asOne : lexicon.relate(own, wanted, 'given');
  if (first === 'SAME') return make('SAME', shareOf(wanted));
  if (first === 'VARIANT') return make('VARIANT', shareOf(wanted) + chance.VARIANT);
  const told = inAddresses(own, wanted, part);
  if (told === 'BOTH') return make('SAME', shareOf(wanted) + strayShare);
  const called = [...others, own].some((word) => [...b.others, wanted].some((other) => isCalled(lexicon, word, other)));
  if (called || first === 'NICKNAME' || first === 'PREFIX')
    return make('NICKNAME', shareOf(wanted) + chance.NICKNAME + chance.PREFIX);
  if (first === 'INITIAL') return told === 'ONE' ? make('SAME', shareOf(wanted)) : make('INITIAL', initialShare);
  if (first === 'TYPO') return make('TYPO', shareOf(wanted) + chance.TYPO);
  const middle = b.given.find((word) => words.some((other) => isSpelling(lexicon, other, word, 'given')));
  if (middle !== undefined) return make('MIDDLE', 2 * shareOf(middle) + strayShare);
  if (told === 'ONE') return make('ADDRESS', shareOf(wanted) + strayShare);
  if (asOne === 'TYPO') return make('TYPO', shareOf(wanted) + chance.TYPO);
  if (first === 'NEAR' || asOne === 'NEAR') return make('NEAR', shareOf(wanted) + chance.NEAR);
  if (first === 'ALIKE' || asOne === 'ALIKE') return make('ALIKE', shareOf(wanted) + chance.ALIKE);
  return make('DIFFERENT', 1);
}

function familyLevel(words: readonly number[], joined: number, b: NameIds, part: Part): PartLevel {
  const [own] = words;
  const [wanted] = b.family;
  if (wanted === undefined) return unknown;
  const { lexicon, frequencies, country, isOtherScript } = part;
  const chance = part.chances.family;
  const make = (level: FamilyLevel, share: number) => partLevel('familyName', level, share, isOtherScript);
  const shareOf = (word: number) => frequencies.family(word, country);
  const inAddress = () => make('ADDRESS', shareOf(wanted) + strayShare);
  if (own === undefined) return inAddresses(0, wanted, part) === null ? unknown : inAddress();
  const asOne = lexicon.relate(joined || own, b.familyJoined || wanted, 'family');
  const first = lexicon.relate(own, wanted, 'family');
  const shared = b.family.filter((word) => words.some((other) => isSpelling(lexicon, other, word, 'family')));
  const isAll = shared.length === b.family.length && shared.length === words.length;
  if (asOne === 'SAME') return make('SAME', shareOf(wanted));
  if (isAll || asOne === 'VARIANT') return make('VARIANT', shareOf(wanted) + chance.VARIANT);
  const [some] = shared;
  if (some !== undefined) return make('PART', 2 * shareOf(some));
  if (asOne === 'TYPO' || first === 'TYPO') return make('TYPO', shareOf(wanted) + chance.TYPO);
  if (words.some((word) => b.family.some((other) => inAddresses(word, other, part) !== null))) return inAddress();
  if (first === 'INITIAL') return make('INITIAL', initialShare);
  if (first === 'NEAR' || first === 'PREFIX' || asOne === 'NEAR')
    return make('NEAR', shareOf(wanted) + chance.NEAR + chance.PREFIX);
  if (first === 'ALIKE' || asOne === 'ALIKE') return make('ALIKE', shareOf(wanted) + chance.ALIKE);
  return make('DIFFERENT', 1);
}

const across = { givenName: 'givenNameAcross', familyName: 'familyNameAcross' } as const;
/** Levels that in two scripts are as good as it gets. */
const isSameAcross = new Set(['SAME', 'VARIANT', 'ADDRESS']);

function partLevel(name: 'givenName' | 'familyName', level: string, share: number, isOtherScript: boolean): PartLevel {
  const isAcross = isOtherScript && (level === 'DIFFERENT' || isSameAcross.has(level));
  const field = isAcross ? across[name] : name;
  const told = isAcross && level !== 'DIFFERENT' ? 'SAME' : level;
  const likely = (fields[field] as Readonly<Record<string, number>>)[told] ?? 1;
  return { field, level: levelOf(field, told as never), share, gain: Math.log(likely / share) }; // a name of the field's own table
}

/** Whether the addresses of the other side hold a word of the one, and so tell that it is the same person's name. */
function inAddresses(own: number, wanted: number, { lexicon, addresses }: Part): 'BOTH' | 'ONE' | null {
  const isThere = isWordIn(lexicon.text(wanted), addresses.ofAccount);
  const isHere = isWordIn(lexicon.text(own), addresses.ofRow);
  if (isThere && isHere) return 'BOTH';
  return isThere || isHere ? 'ONE' : null;
}

const isSpelling = (lexicon: Lexicon, a: number, b: number, part: 'given' | 'family') =>
  !lexicon.isInitial(a) && ['SAME', 'VARIANT'].includes(lexicon.relate(a, b, part));

const isCalled = (lexicon: Lexicon, a: number, b: number) =>
  !lexicon.isInitial(a) && ['SAME', 'VARIANT', 'NICKNAME'].includes(lexicon.relate(a, b, 'given'));

const isWordIn = (text: string, logins: readonly string[]) =>
  text.length >= leastInLogin && logins.some((login) => login.includes(text));

function generationLevel(a: NameIds['suffix'], b: NameIds['suffix']): number {
  if (a === b) return a === null ? 0 : levelOf('generation', 'SAME');
  return levelOf('generation', a === null || b === null ? 'ONE_SIDED' : 'DIFFERENT');
}
