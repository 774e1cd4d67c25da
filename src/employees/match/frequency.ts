import type { NameIds } from './lexicon.ts';
import { Tally } from './tally.ts';

/** How common names are among the people of the roster: in each country, and everywhere. */
export interface Frequencies {
  /** Share of people of a country one of whose given names is this word, from 0 to 1. */
  given(word: number, country: number): number;
  family(word: number, country: number): number;
  /** How many times likelier a given and a family name come together than if people drew them apart: names have a home. */
  togetherness: number;
  /** How many rows there are. */
  people: number;
  /** How many other rows have the same name as each, by the row's place. */
  namesakes: Int32Array;
}

interface Named {
  name: NameIds;
  country: number;
}

/** Weight of everywhere against a country, in people. */
const anywherePeople = 50;
const mostTogether = 30;

export function countNames(people: readonly Named[]): Frequencies {
  const given = countPart(people, ({ name }) => name.given);
  const family = countPart(people, ({ name }) => name.family);
  const keys = people.map(({ name }) => wholeKey(name));
  const whole = new Map<string, number>();
  for (const key of keys) whole.set(key, (whole.get(key) ?? 0) + 1);
  return {
    given,
    family,
    people: people.length,
    togetherness: measureTogetherness(people, whole, given, family),
    namesakes: Int32Array.from(keys, (key) => (whole.get(key) ?? 1) - 1),
  };
}

function countPart(people: readonly Named[], wordsOf: (person: Named) => readonly number[]) {
  const everywhere = new Tally();
  const byCountry = new Map<number, Tally>();
  for (const person of people) {
    let country = byCountry.get(person.country);
    if (country === undefined) {
      country = new Tally();
      byCountry.set(person.country, country);
    }
    for (const word of wordsOf(person)) {
      everywhere.add(word);
      country.add(word);
    }
  }
  return (word: number, country: number) => {
    const anywhere = ((everywhere.of(word) || 1) - everywhere.discount) / (everywhere.total + 1);
    const there = byCountry.get(country);
    if (there === undefined || country === 0) return anywhere;
    const count = there.of(word);
    const met = count === 0 ? 0 : count - there.discount;
    return (met + anywherePeople * anywhere) / (there.total + anywherePeople);
  };
}

/** Pairs of people of one full name, against the pairs that chance would make. */
function measureTogetherness(
  people: readonly Named[],
  whole: ReadonlyMap<string, number>,
  given: (word: number, country: number) => number,
  family: (word: number, country: number) => number,
): number {
  let met = 0;
  for (const count of whole.values()) met += (count * (count - 1)) / 2;
  let expected = 0;
  for (const { name, country } of people) {
    const [first, last] = [name.given[0], name.family[0]];
    if (first !== undefined && last !== undefined) expected += given(first, country) * family(last, country);
  }
  expected *= (people.length - 1) / 2;
  return Math.min(mostTogether, Math.max(1, (met + 1) / (expected + 1)));
}

/** Expected namesakes below which a full name alone tells that two rows are one person's. */
const fewNamesakes = 0.05;

/** Whether there hardly is a second person of the name. */
export function isRareName({ name, country }: Named, { given, family, people, togetherness }: Frequencies): boolean {
  const share = given(name.given[0] ?? 0, country) * family(name.family[0] ?? 0, country);
  return people * togetherness * share < fewNamesakes;
}

const wholeKey = (name: NameIds) => `${name.given.join(' ')}|${name.family.join(' ')}`;
