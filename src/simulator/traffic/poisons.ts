import type { Json } from '../collection.ts';

interface Poison {
  /** JSON text, as it goes over the wire. */
  json: string;
  /** Where in a record it does harm. */
  place: (record: Json) => string;
}

const at = (place: string) => () => place;
const levels = 64;

/** Records that broke readers of Okta, or could. */
export const poisons = {
  unknownEnum: { json: '"UNHEARD_OF"', place: at('status') },
  unknownField: { json: '{"some":["thing"]}', place: at('unheardOf') },
  wrongType: { json: '{"not":["a","time"]}', place: at('lastUpdated') },
  nullProfile: { json: 'null', place: at('profile') },
  hugeText: { json: JSON.stringify('x'.repeat(1_000_000)), place: firstOf('string') },
  loneSurrogate: { json: '"lone \\ud800 surrogate"', place: firstOf('string') },
  protoKey: { json: '{"isPolluted":true}', place: within('__proto__') },
  hugeInteger: { json: '9007199254740993', place: firstOf('number') }, // 2^53 + 1, which no double holds
  deepNesting: { json: `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`, place: within('unheardOf') },
} as const satisfies Record<string, Poison>;

export const poisonNames = Object.keys(poisons) as (keyof typeof poisons)[]; // the keys of the table above

function profileOf(record: Json): Json | null {
  const { profile } = record;
  return profile !== null && typeof profile === 'object' ? (profile as Json) : null;
}

function within(name: string): Poison['place'] {
  return (record) => (profileOf(record) === null ? name : `profile.${name}`);
}

/** The first value of a type, in the profile where there is one; ids are left alone. */
function firstOf(type: 'string' | 'number'): Poison['place'] {
  return (record) => {
    const found = Object.entries(profileOf(record) ?? record).find(
      ([name, value]) => name !== 'id' && typeof value === type,
    );
    return within(found?.[0] ?? 'unheardOf')(record);
  };
}
