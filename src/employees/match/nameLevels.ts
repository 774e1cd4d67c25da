import type { Frequencies } from './frequency.ts';
import { fields, levelOf } from './levels.ts';
import type { Lexicon, NameIds } from './lexicon.ts';

/** How the names of an account and a row relate, and how often those of two strangers would. */
export interface NameLevels {
  givenName: number;
  familyName: number;
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
interface PartLevel {
  level: number;
  share: number;
  gain: number;
}

type GivenLevel = keyof (typeof fields)['givenName'];
type FamilyLevel = keyof (typeof fields)['familyName'];

/** Shortest name that a login is believed to hold: `li` stands in many. */
const leastInLogin = 4;
/** Shares of names that are one slip from a given one, short names and others; and that are near it. */
const slipShare = { short: 0.006, long: 0.001, near: 0.006 };
/** Share of people whose name is a short form of a given one, or one of the same. */
const nicknameShare = 0.002;
/** Share of people whose name begins with a given letter. */
export const initialShare = 0.08;
const unknown: PartLevel = { level: 0, share: 1, gain: 0 };

/** Compares names. `logins` are the words of the account's logins, which may tell what its profile does not. */
export function compareNames(
  a: NameIds,
  b: NameIds,
  logins: readonly string[],
  country: number,
  { lexicon, frequencies }: { lexicon: Lexicon; frequencies: Frequencies },
): NameLevels {
  const isOtherScript = a.script !== b.script;
  const part = { lexicon, frequencies, country, logins, isOtherScript };
  const straight = [
    givenLevel(a.given, a.others, a.givenJoined, b, part),
    familyLevel(a.family, a.familyJoined, b, part),
  ] as const;
  const crossed = [
    givenLevel(a.family, [], a.familyJoined, b, part),
    familyLevel(a.given, a.givenJoined, b, part),
  ] as const;
  const isCrossed = gainOf(crossed) + Math.log(fields.order.SWAPPED) > gainOf(straight);
  const [given, family] = isCrossed ? crossed : straight;
  const isInformative = given.gain > 0 && family.gain > 0;
  const alone = (frequencies.namesakes(b) - 1) / frequencies.people;
  const share = given.share * family.share * (isInformative ? frequencies.togetherness : 1);
  return {
    givenName: given.level,
    familyName: family.level,
    order: levelOf('order', isCrossed ? 'SWAPPED' : 'SAME'),
    generation: generationLevel(a.suffix, b.suffix),
    logShare: Math.log(Math.min(1, Math.max(share, isInformative ? alone : 0))),
    isWhole: isInformative,
    isFamily: family.gain > 0,
  };
}

const gainOf = ([given, family]: readonly [PartLevel, PartLevel]) => given.gain + family.gain;

interface Part {
  lexicon: Lexicon;
  frequencies: Frequencies;
  country: number;
  logins: readonly string[];
  isOtherScript: boolean;
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
  const { lexicon, frequencies, country } = part;
  const make = (level: GivenLevel, share: number) => partLevel('givenName', level, share);
  const shareOf = (word: number) => frequencies.given(word, country);
  const asOne =
    joined === 0 && b.givenJoined === 0 ? 'DIFFERENT' : lexicon.relate(joined || own, b.givenJoined || wanted, 'given');
  const first = asOne === 'SAME' || asOne === 'VARIANT' ? asOne : lexicon.relate(own, wanted, 'given');
  const slip = lexicon.text(wanted).length < 5 ? slipShare.short : slipShare.long;
  if (first === 'SAME') return make('SAME', shareOf(wanted));
  if (first === 'VARIANT') return make('VARIANT', 1.5 * shareOf(wanted));
  const called = [...others, own].some((word) => [...b.others, wanted].some((other) => isCalled(lexicon, word, other)));
  if (called || first === 'NICKNAME' || first === 'PREFIX')
    return make('NICKNAME', 2 * shareOf(wanted) + nicknameShare);
  const isInLogin = isWordIn(lexicon.text(wanted), part.logins);
  if (first === 'INITIAL') return isInLogin ? make('SAME', shareOf(wanted)) : make('INITIAL', initialShare);
  if (first === 'TYPO') return make('TYPO', 2 * shareOf(wanted) + slip);
  const middle = b.given.find((word) => words.some((other) => isSpelling(lexicon, other, word, 'given')));
  if (middle !== undefined) return make('MIDDLE', 2 * shareOf(middle) + nicknameShare);
  if (first === 'NEAR') return make('NEAR', 2 * shareOf(wanted) + slipShare.near);
  return make(part.isOtherScript ? 'OTHER_SCRIPT' : 'DIFFERENT', 1);
}

function familyLevel(words: readonly number[], joined: number, b: NameIds, part: Part): PartLevel {
  const [own] = words;
  const [wanted] = b.family;
  if (wanted === undefined) return unknown;
  const { lexicon, frequencies, country, logins } = part;
  const make = (level: FamilyLevel, share: number) => partLevel('familyName', level, share);
  const shareOf = (word: number) => frequencies.family(word, country);
  const named = b.family.find((word) => isWordIn(lexicon.text(word), logins));
  const inLogin = named === undefined ? unknown : make('LOGIN', shareOf(named) + slipShare.long);
  if (own === undefined) return inLogin;
  const asOne = lexicon.relate(joined || own, b.familyJoined || wanted, 'family');
  const first = lexicon.relate(own, wanted, 'family');
  const shared = b.family.filter((word) => words.some((other) => isSpelling(lexicon, other, word, 'family')));
  const isAll = shared.length === b.family.length && shared.length === words.length;
  if (asOne === 'SAME') return make('SAME', shareOf(wanted));
  if (isAll || asOne === 'VARIANT') return make('VARIANT', 1.5 * shareOf(wanted));
  const [some] = shared;
  if (some !== undefined) return make('PART', 2 * shareOf(some));
  const slip = lexicon.text(wanted).length < 5 ? slipShare.short : slipShare.long;
  const typo = asOne === 'TYPO' || first === 'TYPO' ? make('TYPO', 2 * shareOf(wanted) + slip) : null;
  if (typo !== null) return typo;
  if (inLogin !== unknown) return inLogin;
  if (first === 'INITIAL') return make('INITIAL', initialShare);
  if (first === 'NEAR' || first === 'PREFIX' || asOne === 'NEAR')
    return make('NEAR', 2 * shareOf(wanted) + slipShare.near);
  return make(part.isOtherScript ? 'OTHER_SCRIPT' : 'DIFFERENT', 1);
}

function partLevel(field: 'givenName' | 'familyName', level: string, share: number): PartLevel {
  const likely = (fields[field] as Readonly<Record<string, number>>)[level] ?? 1;
  return { level: levelOf(field, level as never), share, gain: Math.log(likely / share) }; // a name of the field's own table
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
