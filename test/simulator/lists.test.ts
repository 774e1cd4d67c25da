import { describe, expect, test } from 'vitest';
import { describe as declaration, type End, ends, kinds } from '../../src/model/index.ts';
import { readPath } from '../../src/model/path.ts';
import { startSimulator } from '../../src/simulator/server.ts';
import { clientOf, open, q } from './client.ts';

const { simulator, get, all, ids } = await open({ users: 320, groups: 45, apps: 50, devices: 240 });
const { org } = simulator;
const { nodes, links } = org.truth();
const live = kinds.filter((kind) => declaration(kind).okta !== null);
const routed = live
  .flatMap((kind) => Object.values(ends(kind)))
  .filter((end) => end.route !== null)
  .map((end) => [`${end.kind}.${end.name}`, end] as const);

describe('read to the end', () => {
  test.each(live)('the list of %s is the truth', async (kind) => {
    const { list } = declaration(kind).okta as { list: string };
    const mark = list.includes('?') ? '&' : '?';
    const { rows } = await all(`${list}${mark}limit=7`);
    expect(rows.map((row) => row.id)).toEqual(nodes[kind]);
  });

  test.each(live)('every %s can be had alone', async (kind) => {
    const { get: path } = declaration(kind).okta as { get: string };
    for (const id of nodes[kind]?.slice(0, 5) ?? []) expect((await get(path.replace('{id}', id))).body.id).toBe(id);
  });

  test.each(routed)('%s is the truth', async (_, end) => {
    expect(new Set(await pairsOf(end))).toEqual(new Set(truthOf(end)));
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
  const { list, id: path = 'id', pageSize } = end.route as NonNullable<End['route']>;
  const found: string[] = [];
  for (const id of someOf(end)) {
    const target = list.replaceAll('{id}', id);
    const limit = pageSize === 0 ? '' : `${target.includes('?') ? '&' : '?'}limit=20`;
    for (const row of (await all(target + limit)).rows) {
      const far = String(readPath(row, path));
      found.push(end.isDeclared ? `${id} ${far}` : `${far} ${id}`);
    }
  }
  return found;
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
