import type { Lexicon, NameIds, WordRelation } from './lexicon.ts';
import { mix } from './rowIndex.ts';

/** How often the names of two strangers relate by chance, from 0 to 1, by how they relate. */
export type Chances = Readonly<Record<'given' | 'family', Readonly<Record<WordRelation, number>>>>;

interface Named {
  name: NameIds;
}

/** Over the two thousand commonest names of many countries, how many pairs of different ones relate so. */
const usual: Readonly<Record<WordRelation, number>> = {
  SAME: 0.001,
  VARIANT: 0.0003,
  NICKNAME: 0.0008,
  INITIAL: 0.002,
  PREFIX: 0.0002,
  TYPO: 0.0003,
  NEAR: 0.0003,
  ALIKE: 0.004,
  DIFFERENT: 1,
};
/** Pairs of strangers to look at, and as how many the usual chances count. */
const pairs = 60_000;
const usualPairs = 20_000;

/** Measures how often names relate by chance in this org: pairs of an account and a row that have nothing to do with each other. */
export function measureChances(accounts: readonly Named[], people: readonly Named[], lexicon: Lexicon): Chances {
  const seen = { given: new Map<WordRelation, number>(), family: new Map<WordRelation, number>() };
  const looked = accounts.length === 0 || people.length === 0 ? 0 : pairs;
  for (let pair = 0; pair < looked; pair += 1) {
    const account = accounts[(mix(pair, 1) >>> 0) % accounts.length];
    const person = people[(mix(pair, 2) >>> 0) % people.length];
    for (const part of ['given', 'family'] as const) {
      const [own, other] = [account?.name[part][0], person?.name[part][0]];
      if (own === undefined || other === undefined || own === other) continue;
      const relation = lexicon.relate(own, other, part);
      seen[part].set(relation, (seen[part].get(relation) ?? 0) + 1);
    }
  }
  return { given: shares(seen.given, looked), family: shares(seen.family, looked) };
}

function shares(seen: ReadonlyMap<WordRelation, number>, looked: number): Record<WordRelation, number> {
  const share = (relation: WordRelation) =>
    ((seen.get(relation) ?? 0) + usual[relation] * usualPairs) / (looked + usualPairs);
  const relations = Object.keys(usual) as WordRelation[]; // the keys of a record of all
  return Object.fromEntries(relations.map((relation) => [relation, share(relation)])) as Record<WordRelation, number>;
}
