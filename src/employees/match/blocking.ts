import type { PersonName } from '../names/personName.ts';
import { lettersOf } from './address.ts';
import type { Claim } from './claim.ts';
import type { Lexicon, NameIds } from './lexicon.ts';
import type { Person } from './person.ts';
import { hashText, mix, RowIndex } from './rowIndex.ts';

/** What is looked up of an account or a row: pairs that share any of these keys are compared. */
interface Subject {
  name: NameIds;
  /** Words that may be names beside those in the name: parts of the login. */
  hints: readonly string[];
  emails: readonly string[];
  locals: readonly string[];
  title: number;
  places: readonly number[];
  managers: readonly number[];
  /** Weeks that the account may be of: of a row the week of the hire, of an account that one and its neighbors. */
  weeks: readonly number[];
}

/** Most rows that one key may lead to: a larger block says too little to be worth its pairs. */
const mostRows = 60;
/** Most rows that are compared with one account: those that share the most, and the rarest, keys with it. */
const mostCandidates = 20;
/** More of those whose names are in another script: their keys are fewer, since not every reading is known. */
const mostForeign = 30;

/** Share of what the strongest candidate has in common with the account that makes another a near one. */
const nearShare = 0.25;

/** Rows that an account may belong to, each once. */
export interface Candidates {
  /** Those that share the most with it first. */
  rows: readonly number[];
  /** How many of them come near the strongest; the others matter only where none of these is right. */
  near: number;
  /** Whether all were looked for; else those only whom a key leads to, and who have the same two names. */
  isAll: boolean;
}

/** Finds the rows that an account may belong to, without comparing it with all. */
export class Blocks {
  readonly #index = new RowIndex();
  readonly #lexicon: Lexicon;
  readonly #isBare: boolean;
  readonly #scripts: readonly PersonName['script'][];
  /** What each row shares with the account that is looked at; zero between two accounts. */
  readonly #scores: Float64Array;
  /** Room for the rows that share something with it, and for those of one key. */
  readonly #touched: Int32Array;
  readonly #found = new Int32Array(mostRows);
  /** What sharing a key is worth, by how many rows have it. */
  readonly #worths: Float64Array;
  /** Keys of the spellings of each word. */
  readonly #spelled: number[][] = [];
  readonly #deletions = new Map<string, number[]>();

  /** `isBare` where nothing but names and places is told: then a slip in a name must not hide who lives there. */
  constructor(people: readonly Person[], lexicon: Lexicon, isBare: boolean) {
    this.#lexicon = lexicon;
    this.#isBare = isBare;
    this.#scripts = people.map(({ name }) => name.script);
    this.#scores = new Float64Array(people.length);
    this.#touched = new Int32Array(people.length);
    this.#worths = Float64Array.from({ length: mostRows + 1 }, (_, count) => Math.log(people.length / count));
    for (const person of people) for (const key of this.#keys(ofPerson(person))) this.#index.add(key, person.at);
    this.#index.close();
  }

  /**
   * Rows that share a key with the account, and those that are `known`. Where a key is `certain`, only
   * rows of the same two names are looked for beside it: nobody else could be the better one.
   */
  candidates(claim: Claim, managers: readonly number[], known: readonly number[], isCertain: boolean): Candidates {
    const touched = this.#touch(
      isCertain
        ? this.#namePairs(this.#wordKeys([...claim.name.given, ...claim.name.family]))
        : this.#keys(ofClaim(claim, managers)),
    );
    const best = this.#strongest(touched, mostCandidates);
    const foreign = touched.length === best.length ? [] : this.#foreign(touched, best, claim.name.script);
    const least = nearShare * (this.#scores[best[0] ?? 0] as number);
    const near = new Set([...known, ...best.filter((row) => (this.#scores[row] as number) >= least)]);
    const rows = new Set([...near, ...best, ...this.#strongest(foreign, mostForeign)]);
    for (let at = 0; at < touched.length; at += 1) this.#scores[touched[at] as number] = 0;
    return { rows: [...rows], near: near.size, isAll: !isCertain };
  }

  /** Adds up what rows share with an account of these keys, and returns those that share anything. */
  #touch(keys: readonly number[]): Int32Array {
    const [scores, touched, found] = [this.#scores, this.#touched, this.#found];
    let size = 0;
    this.#index.fetch(keys);
    for (const key of new Set(keys)) {
      const count = this.#index.find(key, found);
      const worth = this.#worths[count] as number;
      for (let at = 0; at < count; at += 1) {
        const row = found[at] as number;
        if (scores[row] === 0) {
          touched[size] = row;
          size += 1;
        }
        (scores[row] as number) += worth;
      }
    }
    return touched.subarray(0, size);
  }

  /** Rows beside the best whose names are in another script. */
  #foreign(rows: Int32Array, best: readonly number[], script: PersonName['script']): number[] {
    const foreign: number[] = [];
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      if (this.#scripts[row] !== script && !best.includes(row)) foreign.push(row);
    }
    return foreign;
  }

  /** Those of the rows that share the most, so many at most. */
  #strongest(rows: Int32Array | readonly number[], most: number): number[] {
    const scores = this.#scores;
    const comesFirst = (a: number, b: number) =>
      (scores[a] as number) > (scores[b] as number) || (scores[a] === scores[b] && a < b);
    const best: number[] = [];
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] as number;
      let at = best.length;
      if (at === most && !comesFirst(row, best[at - 1] as number)) continue;
      if (at === most) at -= 1;
      for (; at > 0 && comesFirst(row, best[at - 1] as number); at -= 1) best[at] = best[at - 1] as number;
      best[at] = row;
    }
    return best;
  }

  /** Keys of any two words of a name. */
  #namePairs(words: readonly (readonly number[])[]): number[] {
    const keys: number[] = [];
    for (const [at, spellings] of words.entries())
      for (let other = at + 1; other < words.length; other += 1)
        pushPairs(keys, spellings, words[other] as readonly number[]);
    return keys;
  }

  /** Small numbers in front keep keys of different sorts apart. */
  #keys({ name, hints, emails, locals, title, places, managers, weeks }: Subject): number[] {
    const keys: number[] = [];
    for (const email of emails) keys.push(mix(1, hashText(email)));
    for (const local of locals) keys.push(mix(2, hashText(local)));
    const named = [...name.given, ...name.family, ...name.others, name.givenJoined, name.familyJoined];
    const words = this.#wordKeys(named);
    const told = this.#wordKeys(hints.map((hint) => this.#lexicon.find(hint)).filter((word) => !named.includes(word)));
    for (const key of this.#namePairs([...words, ...told])) keys.push(key);
    // Where the name is in another script than addresses are, or less than two words, they tell as much as it does.
    const isTold = name.script !== 'LATIN' || words.length < 2;
    for (const first of (isTold ? [...words, ...told] : words).flat()) {
      for (const place of places) keys.push(mix(4, first, place));
      if (title !== 0) keys.push(mix(5, first, title));
      for (const manager of managers) keys.push(mix(6, first, manager));
      for (const week of weeks) keys.push(mix(7, first, week));
      keys.push(mix(8, first));
    }
    for (const slip of this.#slips(name)) keys.push(slip);
    if (this.#isBare) {
      for (const word of [...name.given, ...name.family])
        for (const slip of this.#withoutOne(this.#lexicon.text(word)))
          for (const place of places) keys.push(mix(16, slip, place));
    }
    if (title !== 0) {
      for (const manager of managers) {
        keys.push(mix(13, title, manager));
        for (const place of places) keys.push(mix(9, title, manager, place));
        for (const week of weeks) keys.push(mix(10, manager, title, week));
      }
      for (const place of places) keys.push(mix(14, title, place));
      for (const week of weeks) for (const place of places) keys.push(mix(11, title, place, week));
    }
    for (const manager of managers) for (const place of places) keys.push(mix(15, manager, place));
    return keys;
  }

  /** Of each word, the keys of its spellings. */
  #wordKeys(words: readonly number[]): number[][] {
    return [...new Set(words)]
      .filter((word) => word !== 0 && !this.#lexicon.isInitial(word))
      .map((word) => this.#spellings(word));
  }

  #spellings(word: number): number[] {
    const known = this.#spelled[word];
    if (known !== undefined) return known;
    const keys = [...new Set(this.#lexicon.spellingsOf(word).map((spelling) => hashText(spelling)))];
    this.#spelled[word] = keys;
    return keys;
  }

  /** Family name with one letter left out, and the initial of the given name: finds what one slip changed. */
  #slips({ given, family }: NameIds): number[] {
    const keys: number[] = [];
    for (const [words, others] of [
      [family, given],
      [given, family],
    ] as const) {
      for (const word of words) {
        const deleted = this.#withoutOne(this.#lexicon.text(word));
        for (const other of others) {
          const initial = this.#lexicon.text(other).charCodeAt(0);
          for (const slip of deleted) keys.push(mix(12, slip, initial));
        }
      }
    }
    return keys;
  }

  #withoutOne(text: string): readonly number[] {
    const known = this.#deletions.get(text);
    if (known !== undefined) return known;
    const hashes = [hashText(text)];
    if (text.length > 3) for (let at = 0; at < Math.min(text.length, 12); at += 1) hashes.push(hashText(text, at));
    this.#deletions.set(text, hashes);
    return hashes;
  }
}

function pushPairs(keys: number[], some: readonly number[], others: readonly number[]): void {
  for (const one of some) for (const other of others) keys.push(mix(3, Math.min(one, other), Math.max(one, other)));
}

const weekDays = 7;

function ofPerson({ name, workEmail, personalEmail, title, place, manager, hired }: Person): Subject {
  return {
    name,
    hints: [workEmail?.local, personalEmail?.split('@')[0]].flatMap((local) => hintsOf(local ?? '')),
    emails: [workEmail?.whole, personalEmail].filter((email) => email !== undefined && email !== null),
    locals: workEmail === null ? [] : [lettersOf(workEmail.local)],
    title,
    places: place === 0 ? [] : [place],
    managers: manager === 0 ? [] : [manager],
    weeks: hired === null ? [] : [Math.floor(hired / weekDays)],
  };
}

function ofClaim(claim: Claim, managers: readonly number[]): Subject {
  const { name, addresses, secondEmail, title, place, created, started } = claim;
  const emails = addresses.map(({ whole }) => whole);
  const day = started ?? created;
  const week = day === null ? null : Math.floor(day / weekDays);
  return {
    name,
    hints: addresses.flatMap(({ local }) => hintsOf(local)),
    emails: secondEmail === null ? emails : [...emails, secondEmail],
    locals: addresses.map(({ local }) => lettersOf(local)),
    title,
    places: place === 0 ? [] : [place],
    managers,
    weeks: week === null ? [] : [week - 1, week, week + 1],
  };
}

/** Shortest part of a login that may be a name. */
const leastHint = 4;

/** Words in a login that may be names: `ldenis` may be a Denis, `denisl` too, `leon.denis` both. */
function hintsOf(local: string): string[] {
  const hints: string[] = [];
  for (const word of local.split(/[^a-z]+/)) {
    if (word.length > leastHint) hints.push(word.slice(1), word.slice(0, -1));
    if (word.length >= leastHint) hints.push(word);
  }
  return hints;
}
