import { looseSpellings, spellings } from './spellings.ts';

/** A column of a roster, by the name that this program uses for it. */
export type Column = keyof typeof spellings;

/** Every column a roster may have. */
export const columns = Object.keys(spellings) as Column[];

/** Which header a roster of unusual headers has for a column: `{ employee_number: 'PERNR' }`. */
export type ColumnMap = Readonly<Record<string, string>>;

/** Columns that a mistake would link wrong accounts by: where two headers may be one of them, nobody guesses. */
const keys: ReadonlySet<Column> = new Set(['employee_number', 'work_email', 'manager_employee_number']);

/**
 * Tells which field of a record holds which column. A header the map names wins over the column's own name,
 * and that over a usual spelling. Returns a problem, as the end of a sentence, where the answer is not certain.
 */
export function findColumns(header: readonly string[], map: ColumnMap): Map<Column, number> | string {
  const stranger = Object.keys(map).find((name) => !Object.hasOwn(spellings, name));
  if (stranger !== undefined)
    return `is read by the setting employees.columns, where ${stranger} is no column of ours. Columns: ${columns.join(', ')}.`;
  const plainHeader = header.map(plain);
  const found = new Map<Column, number>();
  for (const column of columns) {
    const wanted = Object.hasOwn(map, column) ? map[column]?.trim() : undefined;
    const places =
      wanted === undefined ? recognize(plainHeader, column) : whereIs(header, (name) => name.trim() === wanted);
    if (places.length > 1)
      return ambiguous(
        column,
        places.map((place) => header[place]?.trim() ?? ''),
      );
    if (wanted !== undefined && places.length === 0) {
      return `has no column "${wanted}", which employees.columns names for ${column}. It has: ${header.join(', ')}.`;
    }
    const [place] = places;
    if (place !== undefined) found.set(column, place);
  }
  if (!found.has('employee_number')) {
    return `has no column employee_number. It has: ${header.join(', ')}. Name it in ${setting('employee_number', header[0] ?? '')}.`;
  }
  return settleName(plainHeader, found);
}

/** What to do about a column that may be several; a map tells headers apart by their names alone. */
function ambiguous(column: Column, headers: readonly string[]): string {
  const [first = '', ...others] = new Set(headers);
  if (others.length === 0) {
    return `has ${headers.length} columns "${first}", each of which may be ${column}. Rename all but one.`;
  }
  const names = [first, ...others].map((name) => `"${name}"`).join(' and ');
  return `has ${headers.length} columns that may be ${column}: ${names}. Say which in ${setting(column, first)}.`;
}

/** Where a column map stands, for every command that reads a roster. */
const setting = (column: Column, header: string) =>
  `the setting employees.columns (${column}: "${header}"), in okta-graph.yaml or the file that --config names`;

/** `Name` beside a given name is the family name, as exports in German and Dutch have it. */
function settleName(plainHeader: readonly string[], found: Map<Column, number>): Map<Column, number> {
  const place = found.get('display_name');
  if (place === undefined || plainHeader[place] !== 'name') return found;
  if (!found.has('given_name') || found.has('family_name')) return found;
  found.delete('display_name');
  return found.set('family_name', place);
}

/** Where the column may be; of several usual spellings the likeliest, save for keys. */
function recognize(plainHeader: readonly string[], column: Column): number[] {
  const own = whereIs(plainHeader, (name) => name === plain(column));
  if (own.length > 0) return own;
  const usual = plainSpellings.get(column) ?? [];
  const all = keys.has(column) ? whereIs(plainHeader, (name) => usual.includes(name)) : likeliest(plainHeader, usual);
  return all.length > 0 ? all : likeliest(plainHeader, (looseSpellings[column] ?? []).map(plain));
}

function likeliest(plainHeader: readonly string[], inOrder: readonly string[]): number[] {
  const first = inOrder.find((spelling) => plainHeader.includes(spelling));
  return first === undefined ? [] : whereIs(plainHeader, (name) => name === first);
}

const whereIs = (header: readonly string[], test: (name: string) => boolean) =>
  [...header.keys()].filter((place) => test(header[place] ?? ''));

/** A header without case, accents, blanks and signs. */
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('#', 'number')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');

const plainSpellings = new Map(columns.map((column) => [column, spellings[column].map(plain)]));
