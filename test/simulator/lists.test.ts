import { describe, expect, test } from 'vitest';
import {
  containers,
  describe as declaration,
  type End,
  type Entity,
  ends,
  isListed,
  type Kind,
  kinds,
  ownEnds,
} from '../../src/model/index.ts';
import { readPath } from '../../src/model/path.ts';
import { startSimulator } from '../../src/simulator/server.ts';
import { clientOf, open, q } from './client.ts';
import { farId, listsOf, nodeId, ownId, pathsTo, readRows } from './reader.ts';

const { simulator, get, all, ids } = await open({ users: 320, groups: 45, apps: 50, devices: 240 });
const { org } = simulator;
const truth = org.truth();
const { nodes, links } = truth;
const okta = (kind: Kind) => declaration(kind).okta as NonNullable<Entity['okta']>;
const live = kinds.filter((kind) => declaration(kind).okta !== null);
const listed = live.filter(isListed);
const contained = live.filter((kind) => !isListed(kind));
const within = live
  .flatMap((kind) => ownEnds(kind))
  .filter(({ link }) => link.record !== null)
  .map((end) => [end.id, end] as const);
const routed = live
  .flatMap((kind) => Object.values(ends(kind)))
  .filter((end) => end.route !== null)
  .map((end) => [`${end.kind}.${end.name}`, end] as const);

describe('read to the end', () => {
  test.each(listed)('the list of %s is the truth', async (kind) => {
    const { list, each, rows, isSingle, builtIn = [] } = okta(kind);
    const lists = each === undefined ? [list ?? ''] : each.values.map((value) => `${list}?${each.param}=${value}`);
    const seen: string[] = builtIn.map((record) => ownId(kind, { ...record }));
    for (const target of lists) {
      if (each !== undefined && (await get(target)).status === 400) continue; // a value that the org lacks
      const found = await readRows(get, small(target), { ...(rows && { rows }), ...(isSingle && { isSingle }) });
      seen.push(...found.map((row) => ownId(kind, row)));
    }
    expect(seen.sort()).toEqual([...(nodes[kind] ?? [])].sort());
  });

  test.each(listed)('every %s can be had alone', async (kind) => {
    const { get: path, builtIn = [] } = okta(kind);
    const all = nodes[kind]?.filter((id) => !builtIn.some((record) => record.id === id)) ?? [];
    for (const id of all.slice(0, 5)) {
      if (path !== null) expect(ownId(kind, (await get(path.replace('{id}', id))).body)).toBe(id);
    }
  });

  test.each(contained)('every %s can be had below what contains it', async (kind) => {
    const all = nodes[kind] ?? [];
    expect(all.length).toBeGreaterThan(0);
    for (const id of all.filter((_, index) => index % Math.ceil(all.length / 5) === 0)) {
      const paths = pathsTo(kind, id, truth);
      for (const path of paths)
        expect(nodeId(kind, ownId(kind, (await get(path)).body), id.split('.')[0] ?? '')).toBe(id);
      if (paths.length === 0) expect(containers(kind).some(({ link }) => link.record !== null)).toBe(true);
    }
  });

  test.each(routed)('%s is the truth', async (_, end) => {
    expect(new Set(await pairsOf(end))).toEqual(new Set(truthOf(end)));
  });

  test.each(within)('%s, which stands in records, is the truth', async (_, end) => {
    const { list, rows } = okta(end.kind);
    const found = await readRows(get, small(list ?? ''), rows === undefined ? {} : { rows });
    const pairs = found.flatMap((row) => {
      const near = ownId(end.kind, row);
      const items = (readPath(row, end.link.from?.[0] ?? '') ?? []) as Record<string, unknown>[];
      const whole = items.map((item) => readPath(item, end.link.record ?? '') as typeof item);
      return whole.map((item) => `${near} ${nodeId(end.to, ownId(end.to, item), near)}`);
    });
    expect(new Set(pairs)).toEqual(new Set(links[end.id]?.map((pair) => pair.join(' '))));
  });

  test('every single link can be had alone', async () => {
    for (const end of live.flatMap((kind) => Object.values(ends(kind)))) {
      if (!end.isDeclared || end.link.get === null) continue;
      for (const [near, far] of links[end.id]?.slice(0, 5) ?? []) {
        const { body } = await get(end.link.get.replace('{id}', near).replace('{farId}', far));
        expect(body.id).toBe(far);
      }
    }
  });
});

/** Pairs, near first as the link's declaration has it, of a few near nodes by the route of an end. */
async function pairsOf(end: End): Promise<string[]> {
  const { rows, pageSize, none = [] } = end.route as NonNullable<End['route']>;
  const found: string[] = [];
  for (const id of someOf(end)) {
    for (const list of listsOf(end, id, truth, pers(end))) {
      const target = pageSize === 0 ? list : small(list, 20);
      if (none.includes((await get(target)).status)) continue;
      for (const row of await readRows(get, target, rows === undefined ? {} : { rows })) {
        const { only } = end.link;
        if (only !== null && readPath(row, only.path) !== only.is) continue;
        const far = farId(end, row, id);
        found.push(end.isDeclared ? `${id} ${far}` : `${far} ${id}`);
      }
    }
  }
  return found;
}

/** What can stand for `{per}` in the list of an end. */
function pers({ route }: End): string[] {
  return route?.per === undefined ? [] : [...(nodes[route.per.kind as Kind] ?? [])]; // its id is the field that counts
}

function small(target: string, limit = 7): string {
  return `${target}${target.includes('?') ? '&' : '?'}limit=${limit}`;
}

function truthOf(end: End): string[] {
  const near = new Set(someOf(end));
  const pairs = links[end.id] ?? [];
  return pairs.filter((pair) => near.has(pair[end.isDeclared ? 0 : 1] ?? '')).map((pair) => pair.join(' '));
}

/** Twelve ids, spread over the kind, and every one that is in fewer. */
function someOf(end: End): string[] {
  const all = nodes[end.kind] ?? [];
  return all.filter((_, index) => index % Math.ceil(all.length / 12) === 0);
}

describe('pages', () => {
  const someGroup = links['Group.members']?.[0]?.[0] ?? '';
  const someApp = links['App.groups']?.[0]?.[0] ?? '';
  const someUser = links['Group.members']?.[0]?.[1] ?? '';
  test.each([
    ['/api/v1/users', 200, 200],
    ['/api/v1/groups', 10_000, 10_000],
    ['/api/v1/apps', 20, 200],
    ['/api/v1/devices', 200, 200],
    ['/api/v1/zones', 20, 200],
    [`/api/v1/groups/${someGroup}/users`, 1000, 1000],
    [`/api/v1/groups/${someGroup}/apps`, 20, 200],
    [`/api/v1/users/${someUser}/groups`, 200, 200],
    [`/api/v1/apps/${someApp}/users`, 50, 500],
    [`/api/v1/apps/${someApp}/groups`, 20, 200],
  ])('of %s hold %i rows unless asked otherwise, and %i at most', async (path, standard, max) => {
    const plain = await get(path);
    const wide = await get(`${path}?limit=99999`);
    expect(new URL(plain.links.self ?? '').search).toBe(`?limit=${standard}`);
    expect(new URL(wide.links.self ?? '').search).toBe(`?limit=${max}`);
    expect(plain.body.length).toBeLessThanOrEqual(standard);
    expect(wide.body.length).toBeLessThanOrEqual(max);
  });

  test('of app groups hold 20 rows at least', async () => {
    expect((await get(`/api/v1/apps/${someApp}/groups?limit=1`)).links.self).toMatch(/limit=20$/);
  });

  test('of users end with an empty one where the last is full', async () => {
    const two = nodes.User?.slice(0, 2).map((id) => `id eq "${id}"`) ?? [];
    const { rows, pages } = await all(`/api/v1/users?limit=2&search=${q(two.join(' or '))}`);
    expect([rows.length, pages]).toEqual([2, 2]);
  });

  test('of other lists do not', async () => {
    expect((await all('/api/v1/groups?limit=15')).pages).toBe(3);
  });

  test('have one Link line for each relation, self first', async () => {
    const raw = await fetch(`${simulator.url}/api/v1/apps`, { headers: { authorization: `SSWS ${simulator.token}` } });
    const reply = await get('/api/v1/apps');
    expect(raw.headers.get('link')).toMatch(/^<[^>]+>; rel="self", <[^>]+>; rel="next"$/);
    expect(Object.keys(reply.links)).toEqual(['self', 'next']);
  });

  test('keep the query in the next link', async () => {
    const { links } = await get('/api/v1/groups?limit=2&expand=stats&filter=type%20eq%20%22OKTA_GROUP%22');
    const next = new URL(links.next ?? '');
    expect(Object.fromEntries(next.searchParams)).toMatchObject({ filter: 'type eq "OKTA_GROUP"', expand: 'stats' });
    expect(links.next).toContain('filter=type%20eq%20%22OKTA_GROUP%22');
  });

  test.each([
    ['/api/v1/users', /^200u\w{17}$/],
    ['/api/v1/groups', /^00g\w{17}$/],
    ['/api/v1/apps', /^0oa\w{17}$/],
    ['/api/v1/apps/{id}/users', /^0ua\w{17}$/],
    ['/api/v1/devices', /^[\w-]{30,}$/],
  ])('have cursors as Okta writes them for %s', async (pattern, form) => {
    const wide = nodes.App?.find((id) => (links['App.users'] ?? []).filter(([app]) => app === id).length > 1) ?? '';
    const next = (await get(`${pattern.replace('{id}', wide)}?limit=1`)).links.next ?? '';
    expect(new URL(next).searchParams.get('after')).toMatch(form);
    expect((await get(next)).status).toBe(200);
  });

  test('have cursors that are good for one kind of rows only', async () => {
    const after = new URL((await get('/api/v1/apps?limit=1')).links.next ?? '').searchParams.get('after') ?? '';
    const device = new URL((await get('/api/v1/devices?limit=1')).links.next ?? '').searchParams.get('after') ?? '';
    for (const target of [
      `/api/v1/groups?after=${after}`,
      `/api/v1/devices?after=${nodes.Device?.[0]}`,
      `/api/v1/zones?after=${device}`,
      '/api/v1/apps?after=x',
    ]) {
      const { status, body } = await get(target);
      expect([status, body.errorCode, body.errorCauses]).toEqual([
        400,
        'E0000029',
        [{ errorSummary: 'Invalid cursor.' }],
      ]);
    }
  });

  test('hold the largest number where more is asked for, unless the org refuses that', async () => {
    expect((await get('/api/v1/users?limit=5000')).links.self).toContain('limit=200');
    const strict = await startSimulator({ users: 5, groups: 2, apps: 2, devices: 0, refusesLargeLimits: true });
    const asked = clientOf(strict);
    expect((await asked.get('/api/v1/users?limit=200')).status).toBe(200);
    expect((await asked.get('/api/v1/users?limit=201')).body.errorCode).toBe('E0000001');
    await strict.close();
  });

  test('have no links where an endpoint answers at once', async () => {
    for (const path of ['/api/v1/meta/types/user', `/api/v1/users/${someUser}/devices`, '/api/v1/groups?q=Office']) {
      expect((await get(path)).links).toEqual({});
    }
  });

  test.each(['0', '-1', 'many', '1.5'])('of limit=%s are refused', async (limit) => {
    const { status, body } = await get(`/api/v1/users?limit=${limit}`);
    expect([status, body.errorCode]).toEqual([400, 'E0000001']);
  });
});

describe('deprovisioned users', () => {
  const gone = org
    .of('User')
    .all()
    .filter((user) => user.status === 'DEPROVISIONED');

  test('are there, hidden from the plain list and from q', async () => {
    expect(gone.length).toBeGreaterThan(3);
    const shown = new Set((await all('/api/v1/users')).rows.map((row) => row.id));
    expect(gone.filter((user) => shown.has(user.id))).toEqual([]);
    const login = String(readPath(gone[0], 'profile.email'));
    expect(await ids(`/api/v1/users?q=${login}`)).not.toContain(gone[0]?.id);
  });

  test('are in filters and searches, and can be had alone', async () => {
    for (const param of ['filter', 'search']) {
      const { rows } = await all(`/api/v1/users?${param}=status%20eq%20%22DEPROVISIONED%22`);
      expect(rows.map((row) => row.id)).toEqual(gone.map((user) => user.id));
    }
    expect((await get(`/api/v1/users/${gone[0]?.id}`)).body.status).toBe('DEPROVISIONED');
  });

  test('are in no group and have no app', async () => {
    const [user] = gone;
    expect(await ids(`/api/v1/users/${user?.id}/groups`)).toEqual([]);
    expect(await ids(`/api/v1/apps?filter=user.id%20eq%20%22${user?.id}%22`)).toEqual([]);
  });
});
