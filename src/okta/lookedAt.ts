import type { Filter, Order } from '../model/filter.ts';
import { describe, fieldValue, type Kind, type Node } from '../model/index.ts';
import { readByIds } from './byIds.ts';
import type { Session } from './session.ts';
import { readWhole } from './whole.ts';

/** Fields that a filter or an order looks at, and that Okta tells of each record on a path of its own. */
export function partsLookedAt(kind: Kind, filter: Filter | undefined, orders: readonly Order[] = []): string[] {
  const { okta, fields } = describe(kind);
  const parts = okta?.parts ?? {};
  const names = [...fieldsOf(filter), ...orders.map(({ field }) => field)];
  return names.filter((name) => Object.hasOwn(parts, fields[name]?.part ?? ''));
}

/** Every node of a kind, with all that the filter and the order look at. Throws where they look at what is refused. */
export async function readLookedAt(
  session: Session,
  kind: Kind,
  filter: Filter | undefined,
  orders: readonly Order[] = [],
): Promise<Node[]> {
  const nodes = await readWhole(session, kind, filter);
  const names = partsLookedAt(kind, filter, orders);
  if (names.length === 0) return nodes;
  const ids = nodes.map(({ id }) => id);
  return (await readByIds(session, kind, ids)).flatMap((node) => {
    if (node instanceof Error) throw node;
    if (node === null) return []; // gone since it was listed
    const refusal = session.refusal(kind, node.id);
    if (refusal !== undefined && names.some((name) => fieldValue(node, name) === undefined)) throw refusal;
    return [node];
  });
}

function fieldsOf(filter: Filter | undefined): string[] {
  if (filter === undefined) return [];
  const { fields = {}, and = [], or = [], not } = filter;
  return [...Object.keys(fields), ...[...and, ...or].flatMap(fieldsOf), ...fieldsOf(not)];
}
