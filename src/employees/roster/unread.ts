import type { Column } from './column.ts';
import { spellings } from './spellings.ts';

/** Columns by which accounts are linked: where one of them is missing, it may stand under a header of its own. */
const wanted = [
  ...['given_name', 'family_name', 'work_email', 'title', 'department'],
  ...['manager_employee_number', 'location', 'hire_date'],
] as const satisfies readonly Column[];

/**
 * Says which wanted columns a roster lacks, and which of its headers nobody reads, as the end of a sentence: those
 * first that look like what is missing. Exports have many columns that nobody needs, so it is null where no header
 * looks so, save for names, which may be in any language.
 */
export function tellUnread(header: readonly string[], found: ReadonlyMap<Column, number>): string | null {
  const read = new Set(found.values());
  const unread = header.filter((name, place) => name.trim() !== '' && !read.has(place));
  const missing = wanted.filter((column) => !found.has(column) && !(isName(column) && found.has('display_name')));
  if (missing.length === 0 || unread.length === 0) return null;
  const known = new Set(missing.flatMap((column) => [column, ...spellings[column]].flatMap(wordsOf)));
  const likely = unread.filter((name) => wordsOf(name).some((word) => known.has(word)));
  const rest = unread.filter((name) => !likely.includes(name));
  if (likely.length === 0 && !missing.some(isName)) return null;
  const lacks = missing.map((column) => `no ${column}`).join(', ');
  return `has ${lacks}. Columns not read: ${some([...likely, ...rest])}. Is one of them meant? Name it in employees.columns.`;
}

const isName = (column: Column) => column === 'given_name' || column === 'family_name';

const mostShown = 6;

function some(names: readonly string[]): string {
  const more = names.length - mostShown;
  return `${names.slice(0, mostShown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `GivenNm` has two; what stands in every other header tells nothing. */
const wordsOf = (name: string) =>
  name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !commonWords.has(word));

const commonWords: ReadonlySet<string> = new Set(
  'name nombre date fecha datum code number nummer numero code description primary work employee employees emp'.split(
    ' ',
  ),
);
