/** Words that systems write where a person has no number. */
const placeholders = new Set(['-', '--', '.', '?', 'n/a', 'na', 'none', 'null', 'nil', 'tbd', 'unknown', 'undefined']);

/** The text without blanks around it; null where nothing is left. */
export function trimmed(text: string | null | undefined): string | null {
  const rest = text?.trim() ?? '';
  return rest === '' ? null : rest;
}

/** An employee number as its owner writes it, without blanks around it; null for a placeholder. */
export function readNumber(text: string | null | undefined): string | null {
  const rest = trimmed(text);
  return rest === null || placeholders.has(rest.toLowerCase()) ? null : rest;
}

/**
 * What two spellings of one employee number have in common for certain: case does not count, and neither do
 * the leading zeros of a number that is all digits, because spreadsheets drop them.
 */
export function numberKey(number: string): string {
  const plain = number.trim().toUpperCase();
  return /^[0-9]+$/.test(plain) ? plain.replace(/^0+(?=[0-9])/, '') : plain;
}

/** Whether two employee numbers may be one number in two formats, such as `4667` and `EMP-004667`. */
export function mayBeSameNumber(a: string, b: string): boolean {
  if (numberKey(a) === numberKey(b)) return true;
  const digits = numberKey(a.replace(/[^0-9]/g, ''));
  return digits !== '' && digits === numberKey(b.replace(/[^0-9]/g, ''));
}

/** An e-mail address as a key: lower case; null for what is no address. */
export function emailKey(text: string | null | undefined): string | null {
  const rest = trimmed(text)?.toLowerCase() ?? null;
  return rest !== null && /^[^\s@]+@[^\s@]+$/.test(rest) ? rest : null;
}

/** The part of a login before its domain, in lower case. */
export const handleOf = (login: string) => login.toLowerCase().split('@', 1)[0] ?? '';

/** A name as a key: case, composition of accents and runs of blanks do not count. */
export function nameKey(...names: readonly (string | null | undefined)[]): string {
  return names.map((name) => (name ?? '').normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()).join('\n');
}

/** Digits of a number, without the zeros before them: what is left where the formats of two systems differ. */
export const digitsOf = (number: string) => number.replace(/[^0-9]/g, '').replace(/^0+/, '');

/** Values by key, in the order they came; those without one are in no group. */
export function groupBy<T, K>(values: Iterable<T>, key: (value: T) => K | null | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const at = key(value);
    if (at !== null && at !== undefined) addTo(groups, at, value);
  }
  return groups;
}

/** Adds a value to those of a key. */
export function addTo<T, K>(groups: Map<K, T[]>, key: K, value: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** Finds employee numbers: the one that is written so, or else all of which the text is another spelling. */
export function numberFinder(numbers: Iterable<string>): (text: string) => readonly string[] {
  const exact = new Set(numbers);
  let alike: Map<string, string[]> | undefined; // most rosters spell numbers in one way: then it is not needed
  return (text) => {
    if (exact.has(text)) return [text];
    alike ??= groupBy(exact, numberKey);
    return alike.get(numberKey(text)) ?? [];
  };
}
