import { type FieldNode, type GraphQLResolveInfo, type SelectionSetNode, Kind as Syntax } from 'graphql';

export type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const known = new WeakMap<readonly FieldNode[], ReadonlySet<string>>();

/**
 * Fields selected below a field, two levels deep: `nodes`, `edges`, `edges.node`. What `@skip` and `@include` leave
 * out counts as selected.
 */
export function selected(info: Info): ReadonlySet<string> {
  const remembered = known.get(info.fieldNodes);
  if (remembered !== undefined) return remembered;
  const found = new Set<string>();
  for (const [name, nodes] of fieldsOf(info.fieldNodes, info)) {
    found.add(name);
    for (const [inner] of fieldsOf(nodes, info)) found.add(`${name}.${inner}`);
  }
  known.set(info.fieldNodes, found);
  return found;
}

function fieldsOf(parents: readonly FieldNode[], { fragments }: Info): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const part of set?.selections ?? []) {
      if (part.kind === Syntax.FIELD) {
        const name = part.name.value;
        found.set(name, [...(found.get(name) ?? []), part]);
      } else if (part.kind === Syntax.INLINE_FRAGMENT) {
        visit(part.selectionSet);
      } else if (!visited.has(part.name.value)) {
        visited.add(part.name.value);
        visit(fragments[part.name.value]?.selectionSet);
      }
    }
  };
  for (const parent of parents) visit(parent.selectionSet);
  return found;
}
