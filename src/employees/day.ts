const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a calendar day from the spellings that mean one day only, as midnight UTC. A time of day and its
 * zone do not move the day: HR writes the day it means. Null where the text could mean two days, or none.
 */
export function readDay(text: string): string | null {
  const plain = text.trim();
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(plain);
  if (yearFirst !== null) return day(yearFirst[1], yearFirst[3], yearFirst[4]);
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (digits !== null) return day(digits[1], digits[2], digits[3]);
  const dots = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain); // with dots, the day stands first everywhere
  if (dots !== null) return day(dots[3], dots[2], dots[1]);
  const slashes = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(plain);
  if (slashes !== null) return onlyDay(slashes[4], Number(slashes[1]), Number(slashes[3]));
  return namedMonth(plain);
}

/** `31/12/2024` and `12/31/2024` mean one day each; `01/02/2024` means two. */
function onlyDay(year: string | undefined, first: number, second: number): string | null {
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}

/** `3 March 2024`, `03-Mar-2024`, `March 3, 2024`. */
function namedMonth(text: string): string | null {
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const [, date, name, year] = dayFirst ?? [undefined, monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = months.findIndex((short) => isMonth(short, name?.toLowerCase() ?? ''));
  return month === -1 ? null : day(year, month + 1, date);
}

const fullNames = /^(january|february|march|april|may|june|july|august|september|sept|october|november|december)$/;
const isMonth = (short: string, name: string) => name === short || (name.startsWith(short) && fullNames.test(name));

function day(year: unknown, month: unknown, date: unknown): string | null {
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const isReal = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(date);
  return isReal && Number(year) >= 1000 ? moment.toISOString() : null;
}
