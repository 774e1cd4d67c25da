import { OktaGraphError } from '../errors.ts';
import { describe, type Kind, type Node } from '../model/index.ts';
import type { Builder } from './builder.ts';
import { parseGlobalId, readGlobalId } from './globalId.ts';
import { singular } from './names.ts';
import type { NodeRef } from './nodes.ts';
import { inPlace, type Operation } from './operation.ts';

/** Adds the look-up of a kind, by id or natural key: `user(id:, login:)`. */
export function addLookup(builder: Builder, ref: NodeRef, kind: Kind): void {
  const { doc, keys, fields, okta, plural } = describe(kind);
  builder.queryField(singular(kind), (t) =>
    t.field({
      type: ref,
      nullable: true,
      description: `One of ${plural}, by exactly one of the arguments; null where it does not exist. ${doc}`,
      args: {
        id: t.arg.id({ description: okta === null ? 'The global id.' : "The global id, or Okta's own." }),
        ...Object.fromEntries(keys.map((key) => [key, t.arg.string({ description: fields[key]?.doc ?? '' })])),
      },
      resolve: (_, args, { operation }) => lookUp(operation, kind, args),
    }),
  );
}

/** Adds `node(id:)` and `nodes(ids:)`. */
export function addNodeQueries(builder: Builder): void {
  const ref = builder.nodeInterfaceRef();
  builder.queryFields((t) => ({
    node: t.field({
      type: ref,
      nullable: true,
      description: 'Anything by its global id; null where it does not exist.',
      args: { id: t.arg.id({ required: true, description: 'A global id.' }) },
      resolve: (_, { id }, { operation }) => readGlobal(operation, id),
    }),
    nodes: t.field({
      type: [ref],
      nullable: { list: true, items: true },
      description: 'Several things by their global ids, in the same order; null where one does not exist.',
      args: { ids: t.arg.idList({ required: true, description: `Global ids, at most ${maxIds}.` }) },
      resolve: (_, { ids }, { operation }) => {
        if (ids.length <= maxIds) return Promise.all(ids.map((id) => inPlace(readGlobal(operation, id))));
        throw new OktaGraphError(
          'BAD_USER_INPUT',
          `ids holds ${ids.length} ids; it can hold ${maxIds}. Ask in several queries.`,
        );
      },
    }),
  }));
}

const maxIds = 1000; // as many as a page
const maxCounted = 200; // matches of a key that an error message counts: one page of Okta's

async function readGlobal(operation: Operation, text: string): Promise<Node | null> {
  const { kind, id } = parseGlobalId(text);
  return operation.node(kind, id);
}

type LookupArgs = Readonly<Record<string, string | null | undefined>>;

async function lookUp(operation: Operation, kind: Kind, args: LookupArgs): Promise<Node | null> {
  const given = Object.entries(args).flatMap(([name, value]) => (value == null ? [] : [{ name, value }]));
  const [only] = given;
  const field = singular(kind);
  if (only === undefined || given.length > 1) {
    const names = ['id', ...describe(kind).keys].join(', ');
    throw new OktaGraphError('BAD_USER_INPUT', `${field} takes exactly one of ${names}; ${given.length} are given.`, {
      kind,
    });
  }
  if (only.value === '') throw new OktaGraphError('BAD_USER_INPUT', `${field}(${only.name}:) is empty.`, { kind });
  return only.name === 'id' ? byId(operation, kind, only.value) : byKey(operation, kind, only.name, only.value);
}

async function byId(operation: Operation, kind: Kind, id: string): Promise<Node | null> {
  const global = readGlobalId(id);
  if (global === null) return operation.node(kind, id);
  if (global.kind === kind) return operation.node(kind, global.id);
  throw new OktaGraphError(
    'BAD_USER_INPUT',
    `${singular(kind)}(id:) has the global id of a ${global.kind}. Use ${singular(global.kind)}(id:) or node(id:).`,
    { kind },
  );
}

async function byKey(operation: Operation, kind: Kind, key: string, value: string): Promise<Node | null> {
  const { plural } = describe(kind);
  const filter = { fields: { [key]: { eq: value } } };
  const { rows, hasNext } = await operation.list(kind, { first: maxCounted, after: null, filter });
  if (rows.length <= 1) return rows[0]?.node ?? null;
  const count = hasNext ? `More than ${rows.length}` : rows.length;
  throw new OktaGraphError(
    'BAD_USER_INPUT',
    `${count} ${plural} have this ${key}. List them: ${plural}(filter: {${key}: {eq: …}}), then take one by its id.`,
    { kind },
  );
}
