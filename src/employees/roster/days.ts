const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a column of calendar days as midnights UTC; null where a text could mean two days, or none. A time of day
 * and its zone do not move the day: HR writes the day it means. Whether `01/02/2024` is in January or in February
 * is told by the other days of its column: `12/31/2024` can be read in one way only, and so can all of them.
 */
export function readDays(texts: readonly (string | null)[]): (string | null)[] {
  const written = [...new Set(texts)].filter((text) => text !== null); // a roster has the same few days again and again
  const order = tellOrder(written);
  const days = new Map(written.map((text) => [text, readDay(text.trim(), order)]));
  return texts.map((text) => (text === null ? null : (days.get(text) ?? null)));
}

type DayOrder = 'DAY_FIRST' | 'MONTH_FIRST';

const slashes = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;

/** The order that every day written with slashes can have; null where both would do, or neither. */
function tellOrder(texts: readonly string[]): DayOrder | null {
  const written = texts.map((text) => slashes.exec(text.trim())).filter((parts) => parts !== null);
  const isDayFirst = written.every(([, first, , second, year]) => day(year, second, first) !== null);
  const isMonthFirst = written.every(([, first, , second, year]) => day(year, first, second) !== null);
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'DAY_FIRST' : 'MONTH_FIRST';
}

function readDay(text: string, order: DayOrder | null): string | null {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (yearFirst !== null) return day(yearFirst[1], yearFirst[3], yearFirst[4]);
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (digits !== null) return day(digits[1], digits[2], digits[3]);
  const dots = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text); // with dots, the day stands first everywhere
  if (dots !== null) return day(dots[3], dots[2], dots[1]);
  const [, first, , second, year] = slashes.exec(text) ?? [];
  if (year === undefined) return namedMonth(text);
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  if (order !== null) return order === 'DAY_FIRST' ? dayFirst : monthFirst;
  // `31/12/2024`, `12/31/2024` and `03/03/2024` mean one day each; `01/02/2024` means two.
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
