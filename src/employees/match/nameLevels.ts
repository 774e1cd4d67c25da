import { isSpelled } from '../names/script.ts';
import type { Chances } from './chance.ts';
import type { Frequencies } from './frequency.ts';
import { type Level, level } from './levels.ts';
import type { Lexicon, NameIds } from './lexicon.ts';
import { type Addresses, compareFamily, compareGiven, type Naming, type PartLevel } from './partLevels.ts';

/** How the names of an account and a row relate, and how often those of two strangers would. */
export interface NameLevels {
  givenName: PartLevel;
  familyName: PartLevel;
  /** Whether the one's given name is the other's family name; null where one has no more than one name. */
  isCrossed: boolean | null;
  /** Null where neither name tells a generation. */
  generation: Level | null;
  /** Natural logarithm of the share of strangers whose names relate so. */
  logShare: number;
  /** Whether both names agree, so far as they are told: two such people may well be namesakes. */
  isWhole: boolean;
  /** Whether the family names agree. */
  isFamily: boolean;
  /** Whether one of the two is another name for certain, and not only in letters that tell little of how it sounds. */
  isOther: boolean;
}

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
  const isOrdered = hasBoth(a) && hasBoth(b);
  const naming = { lexicon, frequencies, chances, country, addresses, ofAccount: a, ofRow: b, isOtherScript };
  let given = compareGiven(a.given, a.others, a.givenJoined, b, naming);
  let family = compareFamily(a.family, a.familyJoined, b, naming);
  let isCrossed = false;
  if ((isWeak(given) || isWeak(family)) && mayBeCrossed(a, b, lexicon)) {
    const [otherGiven, otherFamily] = crossed(a, b, naming);
    const order = isOrdered ? logSwapped : 0;
    isCrossed = otherGiven.gain + otherFamily.gain + order > given.gain + family.gain;
    if (isCrossed) [given, family] = [otherGiven, otherFamily];
  }
  const isWhole = given.gain > 0 && family.gain > 0;
  const share = isWhole
    ? Math.max(given.share * family.share * frequencies.togetherness, namesakes / frequencies.people)
    : given.share * family.share;
  const isTold = isSpelled(a.script) && isSpelled(b.script);
  return {
    givenName: given,
    familyName: family,
    isCrossed: isOrdered ? isCrossed : null,
    generation: generationOf(a.suffix, b.suffix),
    logShare: Math.log(Math.min(1, share)),
    isWhole,
    isFamily: family.gain > 0,
    isOther: isTold && (isDifferent(given) || isDifferent(family)),
  };
}

/** Whether there are two names to be told in this order or that. */
const hasBoth = ({ given, family }: NameIds) => given.length > 0 && family.length > 0;

/** Whether the other reading may be the better one: an address holds both names, whichever way they are told. */
const isWeak = ({ gain, level: is }: PartLevel) =>
  gain <= 0 || is === level.givenName.ADDRESS || is === level.familyName.ADDRESS;

/** That two names are different ones, as far as they can be read. */
export const differentNames: readonly Level[] = [
  level.givenName.DIFFERENT,
  level.givenNameAcross.DIFFERENT,
  level.familyName.DIFFERENT,
  level.familyNameAcross.DIFFERENT,
];

const isDifferent = ({ level: is }: PartLevel) => is !== null && differentNames.includes(is);

const logSwapped = Math.log(level.order.SWAPPED.likely);

/** Whether the first given or family name of the one is anything like the other part of the other's. */
function mayBeCrossed(a: NameIds, b: NameIds, lexicon: Lexicon): boolean {
  const isJoined = a.givenJoined !== 0 || a.familyJoined !== 0 || b.givenJoined !== 0 || b.familyJoined !== 0;
  return isJoined || isLike(a.given[0], b.family[0], lexicon) || isLike(a.family[0], b.given[0], lexicon);
}

const isLike = (word: number | undefined, other: number | undefined, lexicon: Lexicon) =>
  word !== undefined && other !== undefined && lexicon.relate(word, other, 'family') !== 'DIFFERENT';

/** The account's names read the other way round. */
const crossed = (a: NameIds, b: NameIds, naming: Naming) =>
  [compareGiven(a.family, none, a.familyJoined, b, naming), compareFamily(a.given, a.givenJoined, b, naming)] as const;

const none: readonly number[] = [];

function generationOf(a: NameIds['suffix'], b: NameIds['suffix']): Level | null {
  if (a === b) return a === null ? null : level.generation.SAME;
  return a === null || b === null ? level.generation.ONE_SIDED : level.generation.DIFFERENT;
}
