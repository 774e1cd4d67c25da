import { describe, expect, test } from 'vitest';
import type { Rights } from '../../src/simulator/access/rights.ts';
import { makeRoutes } from '../../src/simulator/routes.ts';
import { anonymous, gets } from '../fixtures/openapi.ts';
import { open } from './client.ts';
import { clientOf } from './oauth.ts';

const { simulator } = await open({ users: 120 });
const { org, access } = simulator;
const { ask, get } = clientOf(simulator);

const bySecret = (secret: string) => ({ authorization: `SSWS ${secret}` });
const byToken = (rights: Rights) => bySecret(access.addToken(rights).secret);
const owner = () => [...access.tokens.values()][0];
const activeUsers = () =>
  org
    .of('User')
    .ids()
    .filter((id) => org.find('User', id)?.status === 'ACTIVE');
/** A bearer token of a new service app. */
const bearerOf = async (rights: Rights, scope: string) => {
  const { id, key } = access.addServiceApp(rights, { alg: 'ES256' });
  const { body } = await ask({ key: key.privateJwk(), claims: { iss: id, sub: id } }, { scope });
  return { id, headers: { authorization: `Bearer ${body.access_token}` } };
};

describe('an API token', () => {
  test.each(['SSWS ', 'SSWS'])('is taken after %j', async (scheme) => {
    expect((await get('/api/v1/org', { authorization: scheme + simulator.token })).status).toBe(200);
  });

  test('that was revoked, or has expired, is refused like a wrong one', async () => {
    const [revoked, expired] = [access.addToken(), access.addToken()];
    expect((await get('/api/v1/org', bySecret(revoked.secret))).status).toBe(200);
    access.revoke(revoked.id);
    access.expire(expired.id);
    for (const { secret } of [revoked, expired]) {
      expect(await get('/api/v1/org', bySecret(secret))).toMatchObject({
        status: 401,
        body: { errorCode: 'E0000011' },
      });
    }
  });

  test('lives 30 days from its last use', async () => {
    const { secret } = access.addToken();
    const afterDays = async (days: number) => {
      org.clock.advance(days * 86_400_000);
      return (await get('/api/v1/org', bySecret(secret))).status;
    };
    expect([await afterDays(20), await afterDays(20), await afterDays(31)]).toEqual([200, 200, 401]);
    org.clock.advance(-71 * 86_400_000);
  });

  test('dies with its owner', async () => {
    const userId = activeUsers().at(-2) ?? ''; // the last one owns the first token
    const { secret } = access.addToken({}, { userId });
    expect((await get('/api/v1/users/me', bySecret(secret))).body.id).toBe(userId);
    org.deactivateUser(userId);
    expect((await get('/api/v1/users/me', bySecret(secret))).status).toBe(401);
  });

  test('acts as its owner', async () => {
    const { body } = await get('/api/v1/users/me', bySecret(simulator.token));
    expect([body.id, body.status]).toEqual([owner()?.userId, 'ACTIVE']);
    expect((await get('/api/v1/users/me/groups', bySecret(simulator.token))).status).toBe(200);
    const { headers } = await bearerOf({}, 'okta.users.read');
    expect((await get('/api/v1/users/me', headers)).status).toBe(404); // a program is no user
  });

  test('is listed without its value', async () => {
    const { body, text } = await get('/api/v1/api-tokens', bySecret(simulator.token));
    const { id, userId } = owner() ?? {};
    const row = body.find((token: { id: string }) => token.id === id);
    expect(row).toMatchObject({
      userId,
      tokenWindow: 'P30D',
      network: { connection: 'ANYWHERE' },
      clientName: 'Okta API',
    });
    expect(Date.parse(row.expiresAt) - Date.parse(row.lastUpdated)).toBe(30 * 86_400_000);
    expect(text).not.toContain(simulator.token);
    expect((await get(`/api/v1/api-tokens/${id}`, bySecret(simulator.token))).body.id).toBe(id);
    expect((await get('/api/v1/api-tokens/00Tnone', bySecret(simulator.token))).status).toBe(404);
  });
});

describe('a bearer token', () => {
  test('that is none, was revoked, or has expired, is refused with a challenge', async () => {
    const [revoked, expired] = [await bearerOf({}, 'okta.users.read'), await bearerOf({}, 'okta.users.read')];
    access.revoke(revoked.id);
    access.expire(expired.id);
    for (const headers of [revoked.headers, expired.headers, { authorization: 'Bearer x.y.z' }]) {
      const answer = await get('/api/v1/users', headers);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer .*error="invalid_token"/);
    }
  });

  test('lives an hour of the org', async () => {
    const { headers } = await bearerOf({}, 'okta.users.read');
    org.clock.advance(3_599_000);
    expect((await get('/api/v1/users?limit=1', headers)).status).toBe(200);
    org.clock.advance(2_000);
    expect((await get('/api/v1/users?limit=1', headers)).status).toBe(401);
    org.clock.advance(-3_601_000);
  });

  test.each([
    ['/api/v1/users', 'okta.users.read'],
    ['/api/v1/groups', 'okta.groups.read'],
    ['/api/v1/groups/00gx/users', 'okta.groups.read'],
    ['/api/v1/users/00ux/groups', 'okta.users.read'],
    ['/api/v1/apps/0oax/groups', 'okta.apps.read'],
    ['/api/v1/zones', 'okta.networkZones.read'],
    ['/api/v1/meta/types/user', 'okta.userTypes.read'],
    ['/api/v1/logs', 'okta.logs.read'],
    ['/api/v1/org', 'okta.orgs.read'],
    ['/api/v1/api-tokens', 'okta.apiTokens.read'],
    ['/api/v1/users/00ux/roles', 'okta.roles.read'],
  ])('needs for %s the scope %s, or gets an empty 403 that names it', async (path, scope) => {
    const { headers } = await bearerOf({}, 'okta.schemas.read');
    const { status, text, headers: answered } = await get(path, headers);
    expect([status, text]).toEqual([403, '']);
    const challenge = answered.get('www-authenticate') ?? '';
    expect(challenge).toMatch(/^Bearer authorization_uri="http.+\/oauth2\/v1\/authorize", realm="http/);
    expect(challenge).toContain(`scope="${scope}", error="insufficient_scope", error_description=`);
    expect(challenge).toContain(`resource="${path}"`);
    const { headers: enough } = await bearerOf({}, scope);
    expect([200, 404]).toContain((await get(path, enough)).status);
  });
});

test.each(
  makeRoutes().flatMap(({ pattern, scope, isOpen }) => {
    const described = gets.get(anonymous(pattern))?.scopes ?? [];
    return isOpen === true || described.length === 0 ? [] : [[pattern, scope, described] as const];
  }),
)('%s needs %s, as Okta describes it', (_, scope, described) => {
  expect(described).toContain(scope);
});

describe('roles', () => {
  test('that do not reach are a 403 E0000006', async () => {
    const readOnly = byToken({ roles: ['READ_ONLY_ADMIN'] });
    expect((await get('/api/v1/users?limit=1', readOnly)).status).toBe(200);
    expect(await get(`/api/v1/users/${owner()?.userId}/roles`, readOnly)).toMatchObject({
      status: 403,
      body: { errorCode: 'E0000006' },
    });
    expect((await get('/api/v1/apps', byToken({ roles: ['HELP_DESK_ADMIN'] }))).status).toBe(403);
    expect((await get('/api/v1/users', byToken({ roles: [] }))).status).toBe(403);
  });

  test('that are custom reach as far as their permissions', async () => {
    const custom = byToken({ roles: [{ label: 'Auditor', permissions: ['okta.groups.read'] }] });
    expect((await get('/api/v1/groups?limit=1', custom)).status).toBe(200);
    expect((await get('/api/v1/users', custom)).status).toBe(403);
  });

  test('count beside scopes for a service app', async () => {
    const { headers, id } = await bearerOf({ roles: ['REPORT_ADMIN'] }, 'okta.users.read okta.roles.read');
    expect((await get('/api/v1/users', headers)).body.errorCode).toBe('E0000006');
    access.change(id, { roles: ['SUPER_ADMIN'] });
    expect((await get('/api/v1/users?limit=1', headers)).status).toBe(200);
    const { body } = await get(`/oauth2/v1/clients/${id}/roles`, headers);
    expect(body).toMatchObject([{ type: 'SUPER_ADMIN', label: 'Super Administrator', assignmentType: 'CLIENT' }]);
  });

  test('are told to a super administrator', async () => {
    const { body } = await get('/api/v1/users/me/roles', bySecret(simulator.token));
    expect(body).toMatchObject([{ type: 'SUPER_ADMIN', status: 'ACTIVE', assignmentType: 'USER' }]);
    expect((await get('/api/v1/users/00unone/roles', bySecret(simulator.token))).status).toBe(404);
    expect((await get('/oauth2/v1/clients/0oanone/roles', bySecret(simulator.token))).status).toBe(404);
  });
});

describe('a principal that sees a part', () => {
  const members = org.truth().links['Group.members'] ?? [];
  const [group = ''] = org
    .of('Group')
    .ids()
    .filter((id) => org.find('Group', id)?.type === 'OKTA_GROUP')
    .filter((id) => members.filter(([near]) => near === id).length > 1);
  // Asked anew: tests before these deactivate users, who then leave their groups.
  const insiders = () =>
    (org.truth().links['Group.members'] ?? []).flatMap(([near, far]) => (near === group ? far : []));
  const atFirst = insiders();
  const outside = activeUsers().find((id) => !atFirst.includes(id)) ?? '';
  const app = org.of('App').ids()[0] ?? '';
  const part = byToken({ sees: { Group: [group], User: 'Group.members', App: [app], Device: 'Device.users' } });
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

  test('lists that part, without any error', async () => {
    const inside = insiders();
    expect(idsOf((await get('/api/v1/groups', part)).body)).toEqual([group]);
    expect(idsOf((await get('/api/v1/users?search=id%20pr', part)).body)).toEqual(inside);
    expect(idsOf((await get('/api/v1/apps', part)).body)).toEqual([app]);
    const all = new Set(
      (org.truth().links['Device.users'] ?? []).filter(([, user]) => inside.includes(user)).map(([near]) => near),
    );
    expect(idsOf((await get('/api/v1/devices', part)).body)).toEqual([...all].sort());
  });

  test('finds nothing else', async () => {
    expect((await get(`/api/v1/users/${outside}`, part)).status).toBe(404);
    expect((await get(`/api/v1/users/${insiders()[0]}`, part)).status).toBe(200);
    const { login } = org.need('User', outside).profile as { login: string };
    expect((await get(`/api/v1/users/${encodeURIComponent(login)}`, part)).status).toBe(404);
  });

  test('sees links within it', async () => {
    expect(idsOf((await get(`/api/v1/users/${insiders()[0]}/groups`, part)).body)).toEqual([group]);
    const assigned = (org.truth().links['App.users'] ?? []).filter(([near]) => near === app).map(([, far]) => far);
    const rows = (await get(`/api/v1/apps/${app}/users?limit=500`, part)).body;
    expect(idsOf(rows)).toEqual(insiders().filter((id) => assigned.includes(id)));
  });

  test('counts within it', async () => {
    const [row] = (await get('/api/v1/groups?expand=stats', part)).body;
    const apps = (org.truth().links['App.groups'] ?? []).filter(([near, far]) => near === app && far === group);
    expect([row._embedded.stats.usersCount, row._embedded.stats.appsCount]).toEqual([insiders().length, apps.length]);
  });

  test('reads schemas and the System Log whole', async () => {
    expect((await get('/api/v1/meta/schemas/user/default', part)).status).toBe(200);
    expect((await get('/api/v1/logs?limit=1', part)).status).toBe(200);
  });

  test('finds nothing else in a search that lags behind, either', async () => {
    const { simulator: slow } = await open({ users: 40, searchLagMs: 600_000 });
    const [first = '', second = ''] = slow.org.of('User').ids();
    const headers = bySecret(slow.access.addToken({ sees: { User: [first] } }).secret);
    for (const id of [first, second]) slow.org.updateUser(id, { title: 'Changed' });
    const { body } = await clientOf(slow).get('/api/v1/users?search=id%20pr', headers);
    expect(idsOf(body)).toEqual([first]);
    expect(body[0].profile.title).not.toBe('Changed');
  });

  test('sees what joins the part later', async () => {
    org.addMember(group, outside);
    expect((await get(`/api/v1/users/${outside}`, part)).status).toBe(200);
    org.removeMember(group, outside);
    expect((await get(`/api/v1/users/${outside}`, part)).status).toBe(404);
  });
});

describe('what the org does not have', () => {
  test('is a 401 E0000015 on every path of the kind, until it has it', async () => {
    access.setRules({ off: ['Device'] });
    const paths = ['/api/v1/devices', '/api/v1/devices/guox', `/api/v1/users/${owner()?.userId}/devices`];
    for (const path of paths) {
      expect(await get(path, bySecret(simulator.token))).toMatchObject({
        status: 401,
        body: { errorCode: 'E0000015' },
      });
    }
    expect((await get('/api/v1/users?limit=1', bySecret(simulator.token))).status).toBe(200);
    access.setRules({ off: [] });
    expect((await get('/api/v1/devices?limit=1', bySecret(simulator.token))).status).toBe(200);
  });

  test('may be the Identity Engine', async () => {
    access.setRules({ pipeline: 'v1' });
    expect((await get('/.well-known/okta-organization', {})).body.pipeline).toBe('v1');
    access.setRules({ pipeline: 'idx' });
  });
});

test('settings of the Admin Console can be read, those of other apps are not there', async () => {
  const path = '/api/v1/first-party-app-settings';
  expect((await get(`${path}/admin-console`, bySecret(simulator.token))).body.sessionIdleTimeoutMinutes).toBe(15);
  expect((await get(`${path}/other`, bySecret(simulator.token))).status).toBe(404);
});

test('a request is noted with who asked, and nothing of the credential', async () => {
  simulator.requests.length = 0;
  const { id, headers } = await bearerOf({}, 'okta.users.read');
  await get('/api/v1/users?limit=1', headers);
  await get('/api/v1/users?limit=1', bySecret(simulator.token));
  await get('/api/v1/users?access_token=planted', bySecret('00wrong'));
  expect(simulator.requests.map(({ path, principal }) => [path, principal])).toEqual([
    ['/oauth2/v1/token', id],
    ['/api/v1/users', id],
    ['/api/v1/users', owner()?.id],
    ['/api/v1/users', null],
  ]);
  const text = JSON.stringify(simulator.requests);
  for (const secret of [headers.authorization.slice(7), simulator.token, '00wrong', 'planted', 'eyJ']) {
    expect(text).not.toContain(secret);
  }
});

test.each([
  ['an unknown scope', { scopes: ['okta.nothing.read'] }, /scopes: 0: is no scope/],
  ['an unknown role', { roles: ['KING'] }, /roles/],
  ['a link that the kind does not have', { sees: { User: 'Device.group' } }, /sees: names a link/],
  ['an unknown right', { might: true }, /might/],
])('%s is refused when it is given', async (_, rights, message) => {
  expect(() => access.addToken(rights as Rights)).toThrow(message);
});

describe('the control plane', () => {
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(simulator.control + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, body: text === '' ? null : JSON.parse(text) };
  };

  test('adds principals, and tells their credentials once', async () => {
    const { body: token } = await control('POST', '/principals', { type: 'SSWS_TOKEN', roles: ['READ_ONLY_ADMIN'] });
    expect((await get('/api/v1/users?limit=1', bySecret(token.token))).status).toBe(200);
    const { body: app } = await control('POST', '/principals', { type: 'SERVICE_APP', scopes: ['okta.apps.read'] });
    const spec = { key: JSON.parse(app.privateKey), claims: { iss: app.clientId, sub: app.clientId } };
    expect((await ask(spec, { scope: 'okta.apps.read' })).status).toBe(200);
    const { body: integration } = await control('POST', '/principals', { type: 'INTEGRATION' });
    expect(integration.clientSecret).toHaveLength(64);
    const { text, body } = await control('GET', '/principals');
    expect(body.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining([token.id, app.id, integration.id]),
    );
    for (const secret of [token.token, integration.clientSecret, 'privateKey', '"d"'])
      expect(text).not.toContain(secret);
  });

  test('changes, expires and revokes them', async () => {
    const { body } = await control('POST', '/principals', { type: 'SSWS_TOKEN' });
    const status = async () => (await get('/api/v1/users?limit=1', bySecret(body.token))).status;
    expect((await control('PATCH', `/principals/${body.id}`, { roles: [] })).body.roles).toEqual([]);
    expect(await status()).toBe(403);
    await control('PATCH', `/principals/${body.id}`, { roles: ['SUPER_ADMIN'] });
    expect(await status()).toBe(200);
    expect((await control('POST', `/principals/${body.id}/revoke`)).status).toBe(204);
    expect(await status()).toBe(401);
    expect((await control('POST', '/principals/nobody/expire')).status).toBe(404);
    expect((await control('POST', '/principals', { type: 'KING' })).status).toBe(400);
  });

  test('switches features and rules', async () => {
    expect((await control('PATCH', '/rules', { off: ['Device'] })).body.off).toEqual(['Device']);
    expect((await get('/api/v1/devices', bySecret(simulator.token))).body.errorCode).toBe('E0000015');
    expect((await control('PATCH', '/rules', { off: ['Nothing'] })).status).toBe(400);
    await control('PATCH', '/rules', { off: [] });
    const before = access.proofs.nonce();
    await control('POST', '/nonces', { dropOld: true });
    expect(access.proofs.nonce()).not.toBe(before);
    expect((await control('GET', '/rules')).body).toMatchObject({ pipeline: 'idx', partialGrant: 'refuse' });
  });
});
