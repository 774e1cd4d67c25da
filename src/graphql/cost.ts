import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  Kind as Syntax,
  valueFromAST,
} from 'graphql';
import { defaultFirst } from './page.ts';
import { selected } from './selection.ts';

/** An operation with all that its cost follows from. */
export interface Estimated {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>;
}

/** How many nodes an operation may have to read: each page counts its `first`, times the nodes it hangs on. */
export function estimateNodes(estimated: Estimated): number {
  const root = estimated.schema.getQueryType();
  return root ? costOfSet(estimated, new Map(), estimated.operation.selectionSet, root) : 0;
}

/** Costs of fragments: the same wherever they are spread, and reckoned once, however often that is. */
type Known = Map<string, number>;

function costOfSet(estimated: Estimated, known: Known, set: SelectionSetNode, parent: GraphQLNamedType): number {
  const named = (name: string | undefined) =>
    name === undefined ? parent : (estimated.schema.getType(name) ?? parent);
  let cost = 0;
  for (const part of set.selections) {
    if (part.kind === Syntax.FIELD) cost += costOfField(estimated, known, part, parent);
    else if (part.kind === Syntax.INLINE_FRAGMENT) {
      cost += costOfSet(estimated, known, part.selectionSet, named(part.typeCondition?.name.value));
    } else {
      const name = part.name.value;
      const fragment = estimated.fragments[name];
      if (fragment === undefined) continue;
      const told = known.get(name);
      const inner =
        told ?? costOfSet(estimated, known, fragment.selectionSet, named(fragment.typeCondition.name.value));
      known.set(name, inner);
      cost += inner;
    }
  }
  return cost;
}

function costOfField(estimated: Estimated, known: Known, node: FieldNode, parent: GraphQLNamedType): number {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (field === undefined || node.selectionSet === undefined) return 0; // a leaf, or introspection
  const inner = costOfSet(estimated, known, node.selectionSet, getNamedType(field.type));
  return isReading(estimated.schema, parent) ? size(estimated, node, field) * (1 + inner) : inner;
}

/** Marks a type whose fields are those of a node, though it is none itself. */
export const showsNode = { showsNode: true };

/** Whether fields of the type read nodes; those of connections and edges only pass on what was read. */
function isReading(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  if (type === schema.getQueryType() || isInterfaceType(type)) return true;
  return isObjectType(type) && (type.getInterfaces().length > 0 || type.extensions.showsNode === true);
}

/** How many nodes the field itself reads for one parent. */
function size({ fragments, variables }: Estimated, node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  const value = (name: string): unknown => {
    const given = node.arguments?.find((argument) => argument.name.value === name);
    const declared = field.args.find((argument) => argument.name === name);
    return given && declared ? valueFromAST(given.value, declared.type, variables) : undefined;
  };
  const ids = value('ids');
  if (Array.isArray(ids)) return ids.length;
  if (!field.args.some(({ name }) => name === 'first')) return expectedOf(field);
  const wanted = selected({ fieldNodes: [node], fragments });
  if (!wanted.has('edges') && !wanted.has('nodes') && !wanted.has('pageInfo')) return 1; // only counted
  const first = value('first');
  return typeof first === 'number' ? first : defaultFirst;
}

/** How many nodes a field without pages is reckoned to read, where it says so. */
function expectedOf({ extensions }: GraphQLField<unknown, unknown>): number {
  return typeof extensions.nodes === 'number' ? extensions.nodes : 1;
}
