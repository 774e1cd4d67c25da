import { encode } from './paging.ts';

/** A path and its query, as declarations write them and as requests carry them. */
export interface Address {
  path: string;
  params: ReadonlyMap<string, string>;
}

/** Reads `/api/v1/groups?expand=stats`: in declarations the query is plain text, not yet encoded. */
export function parseAddress(template: string): Address {
  const [path = '', query = ''] = split(template, '?');
  const pairs = query === '' ? [] : query.split('&').map((pair) => split(pair, '='));
  return { path, params: new Map(pairs.map(([name = '', value = '']) => [name, value])) };
}

/** Puts ids where the template says `{id}`: encoded in the path, escaped inside a quoted literal of the query. */
export function fillAddress(template: string, ids: Readonly<Record<string, string>>): Address {
  const { path, params } = parseAddress(template);
  const idOf = (name: string) => ids[name] ?? '';
  const inPath = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(idOf(name)));
  const inQuery = (text: string) =>
    text.replace(/("?)\{(\w+)\}/g, (_, quote: string, name: string) =>
      quote === '' ? idOf(name) : quote + escapeLiteral(idOf(name)),
    );
  return { path: inPath(path), params: new Map([...params].map(([name, value]) => [name, inQuery(value)])) };
}

/** The address with parameters set, or, where the value is null, left out. */
export function withParams(address: Address, changes: Readonly<Record<string, string | null>>): Address {
  const params = new Map(address.params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  return { path: address.path, params };
}

/** The list with a condition of ours in place of its own, where both would be expressions. */
export function narrowed(address: Address, params: Readonly<Record<string, string>>): Address {
  const isCondition = ['search', 'filter', 'q'].some((name) => name in params);
  return withParams(isCondition ? withParams(address, { search: null, filter: null, q: null }) : address, params);
}

/** Path and query, ready to send. */
export function formatAddress({ path, params }: Address): string {
  return params.size === 0 ? path : `${path}?${encode(params)}`;
}

/** A text inside the double quotes of an Okta expression. */
export function escapeLiteral(text: string): string {
  return text.replace(/[\\"]/g, (char) => `\\${char}`);
}

/** Whether an id can stand in a path: the empty id and dots would lead to another endpoint. */
export function isAddressable(id: string): boolean {
  return id !== '' && id !== '.' && id !== '..' && isWellFormed(id);
}

/** Whether a text can be written as UTF-8: half of a surrogate pair cannot. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function split(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
