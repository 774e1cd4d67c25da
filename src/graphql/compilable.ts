import { type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode, Kind as Syntax, visit } from 'graphql';

// Fragments spread in fragments multiply: code of this size compiles in some 100 ms.
const maxFields = 1000;

/**
 * Whether graphql-jit 0.8 may compile a document. It must not see
 * - texts with its own marks (`__MAGIC_DATE__…`), which it turns into code: a query could run anything here;
 * - variables inside literals: it takes a missing one for null, and fails on those in lists;
 * - `@skip` and `@include`: fields that are skipped in one place and asked for in another come out wrong;
 * - a response key `__proto__`, which would get lost;
 * - more fields, fragments unfolded, than fit into code.
 */
export function isCompilable(document: DocumentNode): boolean {
  let literals = 0;
  let isFit = true;
  const literal = { enter: () => void literals++, leave: () => void literals-- };
  visit(document, {
    ListValue: literal,
    ObjectValue: literal,
    Variable: () => {
      if (literals > 0) isFit = false;
    },
    Directive: ({ name }) => {
      if (name.value === 'skip' || name.value === 'include') isFit = false;
    },
    StringValue: ({ value }) => {
      if (value.includes('__MAGIC')) isFit = false;
    },
    Field: ({ alias }) => {
      if (alias?.value === '__proto__') isFit = false;
    },
  });
  return isFit && countFields(document) <= maxFields;
}

/** Fields of all operations, each fragment counted wherever it is spread. */
function countFields({ definitions }: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const part of definitions) if (part.kind === Syntax.FRAGMENT_DEFINITION) fragments.set(part.name.value, part);
  const known = new Map<string, number>();
  const count = (set: SelectionSetNode | undefined): number => {
    let fields = 0;
    for (const part of set?.selections ?? []) {
      if (part.kind !== Syntax.FRAGMENT_SPREAD) {
        fields += 1 + count(part.selectionSet);
        continue;
      }
      const name = part.name.value;
      const inner = known.get(name) ?? count(fragments.get(name)?.selectionSet);
      known.set(name, inner);
      fields += inner;
    }
    return fields;
  };
  return definitions.reduce(
    (sum, part) => sum + (part.kind === Syntax.OPERATION_DEFINITION ? count(part.selectionSet) : 0),
    0,
  );
}
