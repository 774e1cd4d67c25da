import { plain } from './plain.ts';
import type { Script } from './script.ts';
import { toToken } from './token.ts';

/** A name as the fields of a profile or of a roster have it. */
export interface NameParts {
  given: string | null;
  middle: string | null;
  family: string | null;
  preferred: string | null;
  display: string | null;
  suffix: string | null;
}

/** What tells a father from his son. */
export type Generation = 'JR' | 'SR' | 'II' | 'III' | 'IV';

/** One word of a name. */
export interface Token {
  /** In small ASCII letters and digits. */
  text: string;
  /** The same for the spellings and transliterations of one name. */
  key: string;
  isInitial: boolean;
  /** Keys of what else it may be read as, e.g. a Chinese surname in Cantonese; mostly empty. */
  readings: readonly string[];
}

/** A name taken apart. */
export interface PersonName {
  given: readonly Token[];
  family: readonly Token[];
  suffix: Generation | null;
  script: Script;
  /** Of the preferred name, and of the display name where it has words that the parts lack. */
  others: readonly Token[];
}

/** Takes a name apart. */
export function readName({ given, middle, family, preferred }: NameParts): PersonName {
  return {
    given: words(`${given ?? ''} ${middle ?? ''}`).map((word) => toToken(word, 'given')),
    family: words(family ?? '').map((word) => toToken(word, 'family')),
    suffix: null,
    script: 'LATIN',
    others: words(preferred ?? '').map((word) => toToken(word, 'given')),
  };
}

function words(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '');
}
