import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGraphSource } from '../../src/graph/source.ts';
import { globalId } from '../../src/graphql/globalId.ts';
import { constantName, singular } from '../../src/graphql/names.ts';
import { describe as declared, type End, ends, type Field, type Kind, kinds, ownEnds } from '../../src/model/index.ts';
import { mirrors, node, type OpenMirror, syncOnce } from '../graph/mirrors.ts';
import { gateway } from './fixture/gateway.ts';

/** A value that fits a field: the same text in none of them twice, so that a mix-up shows. */
function forged(id: string, name: string, field: Field) {
  const values = {
    text: `${name} of ${id}`,
    time: '2026-03-28T10:05:34.000Z',
    flag: true,
    whole: 7,
    decimal: 0.5,
    choice: field.values[0] ?? '',
  };
  return field.isList ? [values[field.kind]] : values[field.kind];
}

/** As a query answers it: values of choices by their names. */
function shownOf(id: string, name: string, field: Field) {
  const value = forged(id, name, field);
  return field.kind === 'choice' && typeof value === 'string' ? expect.stringMatching(/^[A-Z0-9_]+$/) : value;
}

const idsOf = (kind: Kind) => [`${kind}-1`, `${kind}-2`] as const;
const fieldsOf = (kind: Kind) => Object.entries(declared(kind).fields);

/** One link from the first node of each kind to the second of the other: a link to its own kind is none to itself. */
const near = (end: End) => idsOf(end.isDeclared ? end.kind : end.to)[0];
const far = (end: End) => idsOf(end.isDeclared ? end.to : end.kind)[1];
const asSeen = (end: End) => (end.isDeclared ? [near(end), far(end)] : [far(end), near(end)]);

describe.each(mirrors)('every kind, from a mirror in %s', (_, open) => {
  let opened: OpenMirror;
  let ask: ReturnType<typeof gateway>['ask'];
  beforeAll(async () => {
    opened = await open();
    await syncOnce(opened, async (run) => {
      for (const kind of kinds) {
        const nodes = idsOf(kind).map((id) =>
          node(kind, id, Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, forged(id, name, field)]))),
        );
        await run.upsertNodes(kind, nodes);
      }
      for (const end of kinds.flatMap(ownEnds)) {
        await run.upsertLinks(end, [{ near: near(end), far: far(end), facts: {} }]);
      }
    });
    const graph = async () => createGraphSource(await opened.mirror.view());
    ask = gateway({}, { okta: null, graph, defaultSource: 'GRAPH' }).ask;
  });
  afterAll(() => opened.dispose());

  test.each(kinds)('%s is listed with all its fields, looked up in every way, and counted', async (kind) => {
    const { plural, keys } = declared(kind);
    const [first, second] = idsOf(kind);
    const names = fieldsOf(kind).map(([name]) => name);
    const { data, errors } = await ask(`{
      list: ${plural}(orderBy: [{ field: ${constantName(names.find((name) => !declared(kind).fields[name]?.isList) ?? '')} }]) {
        totalCount nodes { id ${names.join(' ')} }
      }
      byId: ${singular(kind)}(id: "${second}") { id }
      byGlobalId: ${singular(kind)}(id: "${globalId({ kind, id: second })}") { id }
      ${keys.map((key) => `${key}: ${singular(kind)}(${key}: "${key} of ${first}") { id }`).join('\n')}
      node(id: "${globalId({ kind, id: first })}") { __typename id }
      none: ${singular(kind)}(id: "nothing") { id }
    }`);
    expect(errors).toEqual([]);
    expect(data.list.totalCount).toBe(2);
    const shown = idsOf(kind).map((id) => ({
      id: globalId({ kind, id }),
      ...Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, shownOf(id, name, field)])),
    }));
    expect(data.list.nodes).toEqual(shown);
    expect(data.byId).toEqual({ id: globalId({ kind, id: second }) });
    expect(data.byGlobalId).toEqual(data.byId);
    for (const key of keys) expect(data[key]).toEqual({ id: globalId({ kind, id: first }) });
    expect(data.node).toEqual({ __typename: kind, id: globalId({ kind, id: first }) });
    expect(data.none).toBeNull();
  });

  test.each(kinds.filter((kind) => Object.keys(ends(kind)).length > 0))('%s has its links', async (kind) => {
    const all = Object.values(ends(kind));
    const page = '{ totalCount edges { node { id } } }';
    const isPlain = (end: End) => Object.keys(end.link.facts).length === 0;
    const links = all.map((end) => `${end.name} ${end.isOne ? (isPlain(end) ? '{ id }' : '{ node { id } }') : page}`);
    const { plural } = declared(kind);
    const { data, errors } = await ask(`{ ${plural} { nodes { id ${links.join(' ')} } } }`);
    expect(errors).toEqual([]);
    const nodes: Record<string, never>[] = data[plural].nodes;
    for (const end of all) {
      const [from = '', to = ''] = asSeen(end);
      const found = nodes.find(({ id }) => id === globalId({ kind: end.kind, id: from }))?.[end.name];
      const id = globalId({ kind: end.to, id: to });
      const one = isPlain(end) ? { id } : { node: { id } };
      expect(found, end.name).toEqual(end.isOne ? one : { totalCount: 1, edges: [{ node: { id } }] });
    }
  });
});
