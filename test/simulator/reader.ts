import { containers, describe, type End, type Kind } from '../../src/model/index.ts';
import { readPath } from '../../src/model/path.ts';
import type { Truth } from '../../src/simulator/truth.ts';
import type { Reply } from './client.ts';

type Get = (target: string) => Promise<Reply>;
type Row = Record<string, unknown>;

/** How an answer holds its rows, as declarations say it. */
export interface Shape {
  rows?: string;
  isSingle?: true;
}

/** All rows of a list, page by page, whether its answers name the next page in a header or in themselves. */
export async function readRows(get: Get, target: string, { rows, isSingle }: Shape = {}): Promise<Row[]> {
  const found: Row[] = [];
  for (let next: string | undefined = target; next !== undefined; ) {
    const { status, body, links }: Reply = await get(next);
    if (status !== 200) throw new Error(`${status} ${next} ${JSON.stringify(body)}`);
    if (isSingle) return [body];
    found.push(...(rows === undefined ? body : body[rows]));
    const href: string | undefined = rows === undefined ? links.next : body._links?.next?.href;
    next = href === undefined ? undefined : new URL(href).pathname + new URL(href).search; // whatever its host
  }
  return found;
}

/** The id of a row of the far kind: at the place that the route names, or where the kind has it. */
export function farId(end: End, row: Row, near: string): string {
  const { id } = end.route ?? {};
  return nodeId(end.to, id === undefined ? ownId(end.to, row) : String(readPath(row, id)), near);
}

/** The id that Okta knows a record by. */
export function ownId(kind: Kind, row: Row): string {
  const paths = [describe(kind).okta?.id ?? 'id'].flat();
  const [fixed] = paths.filter((path) => path.startsWith('='));
  return fixed?.slice(1) ?? String(paths.map((path) => readPath(row, path)).find((id) => id !== undefined));
}

/** The id of a node within a container. */
export function nodeId(kind: Kind, own: string, container: string): string {
  const last = own.slice(own.lastIndexOf('/') + 1);
  return describe(kind).okta?.isIdLocal ? `${container}.${last}` : last;
}

/** Paths of a record: that of a listed kind by its id, or those below each container that holds it. */
export function pathsTo(kind: Kind, id: string, truth: Truth): string[] {
  const own = describe(kind).okta?.isIdLocal ? id.slice(id.lastIndexOf('.') + 1) : id;
  return containers(kind).flatMap((end) => {
    if (end.route === null) return [];
    const nears = (truth.links[end.id] ?? []).filter(([, far]) => far === id).map(([near]) => near);
    return nears.flatMap((near) => listsOf(end, near, truth).map((list) => `${list.split('?')[0]}/${own}`));
  });
}

/** Addresses of the list of an end of one near node: one for each way to it, and for each value of `{per}`. */
export function listsOf({ route, kind }: End, near: string, truth: Truth, pers: readonly string[] = []): string[] {
  if (route === null) return [];
  const lists = route.list.includes('{self}')
    ? pathsTo(kind, near, truth).map((path) => route.list.replace('{self}', path))
    : [route.list.replaceAll('{id}', near)];
  return route.per === undefined ? lists : lists.flatMap((list) => pers.map((per) => list.replace('{per}', per)));
}
