import { OktaGraphError } from '../errors.ts';
import type { Kind } from '../model/index.ts';
import { inPlace, type Operation } from './operation.ts';
import { checkFirst, type Page, type PageArgs, wantedOf } from './page.ts';
import type { Info } from './selection.ts';

/** The page that the arguments ask for of nodes that were found by their ids, each once, in the order of those. */
export async function idPage(
  operation: Operation,
  kind: Kind,
  found: readonly string[],
  args: PageArgs,
  info: Info,
): Promise<Page> {
  const { ids, total, pageInfo } = cut(kind, found, args);
  const wanted = wantedOf(info);
  const nodes = wanted?.nodes ? await Promise.all(ids.map((id) => inPlace(operation.node(kind, id)))) : [];
  const place = { kind, filter: undefined };
  const edges = ids.map((id, at) => ({ place, id, facts: {}, cursor: writeCursor(kind, id), node: nodes[at] ?? null }));
  return { place, edges, nodes, pageInfo, total };
}

/** The ids of a page, and where it lies among all of them. */
export function cut(kind: Kind, found: readonly string[], args: PageArgs) {
  const first = checkFirst(args.first);
  const after = args.after == null ? null : readCursor(kind, args.after);
  const all = [...new Set(found)].sort();
  const behind = all.filter((id) => after === null || id > after);
  const ids = behind.slice(0, first);
  const [start, end] = [ids[0], ids.at(-1)].map((id) => (id === undefined ? null : writeCursor(kind, id)));
  const pageInfo = {
    hasNextPage: behind.length > first,
    hasPreviousPage: after !== null,
    startCursor: start ?? null,
    endCursor: end ?? null,
  };
  return { ids, total: all.length, pageInfo };
}

export const writeCursor = (kind: Kind, id: string) => Buffer.from(`${kind} ${id}`).toString('base64url');

function readCursor(kind: Kind, cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (text.startsWith(`${kind} `)) return text.slice(kind.length + 1);
  throw new OktaGraphError(
    'BAD_USER_INPUT',
    'The cursor in "after" is not one of this list. Leave it out to start anew.',
  );
}
