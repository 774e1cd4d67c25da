/** What both engines make of values, so that their answers are alike. */

/** A whole number: `number` where it is exact, else `bigint`. */
export function wholeNumber(value: bigint): number | bigint {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

const datetime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** A datetime in UTC with milliseconds; any other text stays as it is. */
export function utcText(text: string): string {
  // Nearly every text is something else, or is in the right form already: look at two places before the pattern.
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(4) !== 45) return text;
  if (!datetime.test(text)) return text;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? text : time.toISOString();
}

/** A datetime of no zone, with milliseconds, from its text with any number of digits. */
export function localText(text: string): string {
  const [, toMinutes = text, seconds = '00', fraction = ''] =
    /^(.*T\d\d:\d\d)(?::(\d\d))?(?:\.(\d+))?$/.exec(text) ?? [];
  return `${toMinutes}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}`;
}

/** Applies `change` to every value of a map. */
export function mapValues<From, To>(
  map: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  // Millions of values come this way: a list of entries for each map would take longer than all else done to them.
  const changed: Record<string, To> = {};
  for (const name of Object.keys(map)) define(changed, name, change(map[name] as From));
  return changed;
}

/** Sets a property, `__proto__` too. */
function define<Value>(map: Record<string, Value>, name: string, value: Value): void {
  if (name !== '__proto__') map[name] = value;
  else Object.defineProperty(map, name, { value, enumerable: true, configurable: true, writable: true });
}
