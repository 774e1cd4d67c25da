import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serviceApp, ssws } from './clients.js';
import { list, reads } from './reads.js';
import { startSimulator } from './simulator.js';

let simulator;
let truth;
before(async () => {
  simulator = await startSimulator('--users', '45', '--apps', '12', '--groups', '16');
  truth = await simulator.control('GET', '/truth');
});
after(() => simulator?.stop());

const ways = {
  'an API token': () => ssws(simulator),
  private_key_jwt: () => serviceApp(simulator, { dpop: 'off' }),
  'private_key_jwt and DPoP': () => serviceApp(simulator, { dpop: 'required' }),
};

for (const [way, signIn] of Object.entries(ways)) {
  describe(`the Node SDK with ${way}`, () => {
    let client;
    before(async () => {
      client = await signIn();
      truth = await simulator.control('GET', '/truth'); // a service app is one of the org's apps
    });

    for (const [name, { read, truth: expected }] of Object.entries(reads)) {
      test(`reads all ${name}`, async () => {
        const found = await read(client, truth);
        assert.deepEqual(found.map(String).sort(), expected(truth).map(String).sort());
      });
    }

    test('reads single users, groups, apps and devices', async () => {
      const [userId] = truth.nodes.User;
      assert.equal((await client.userApi.getUser({ userId })).id, userId);
      const [groupId] = truth.nodes.Group;
      assert.equal((await client.groupApi.getGroup({ groupId })).id, groupId);
      const [appId] = truth.nodes.App;
      assert.equal((await client.applicationApi.getApplication({ appId })).id, appId);
      const [deviceId] = truth.nodes.Device;
      assert.equal((await client.deviceApi.getDevice({ deviceId })).id, deviceId);
    });

    test('makes apps of the class that their sign-on mode has', async () => {
      const apps = await list(client.applicationApi.listApplications({ limit: 200 }));
      const classes = new Map(apps.map((app) => [app.signOnMode, app.constructor.name]));
      assert.equal(classes.get('SAML_2_0'), 'SamlApplication');
      assert.equal(classes.get('OPENID_CONNECT'), 'OpenIdConnectApplication');
    });

    test('searches, filters and sorts', async () => {
      const active = await list(client.userApi.listUsers({ filter: 'status eq "ACTIVE"', limit: 20 }));
      const searched = await list(
        client.userApi.listUsers({
          search: 'status eq "ACTIVE"',
          sortBy: 'profile.lastName',
          sortOrder: 'desc',
          limit: 20,
        }),
      );
      assert.ok(active.length > 20);
      assert.deepEqual(searched.map(({ id }) => id).sort(), active.map(({ id }) => id).sort());
      const names = searched.map(({ profile }) => profile.lastName);
      assert.ok(names[0] > names.at(-1));
      const built = await list(client.groupApi.listGroups({ search: 'type eq "BUILT_IN"' }));
      assert.ok(built.some(({ profile }) => profile.name === 'Everyone'));
    });

    test('reads the System Log to an end, and goes on where it ended', async () => {
      const since = new Date(Date.now() - 60_000).toISOString();
      const group = await simulator.control('POST', '/mutations', {
        op: 'createGroup',
        args: [{ name: `Log ${way}` }],
      });
      const touches = ({ target }) => target?.some(({ id }) => id === group.result);
      const until = new Date(Date.now() + 60_000).toISOString();
      const bounded = await list(client.systemLogApi.listLogEvents({ since, until, limit: 2 }));
      assert.deepEqual(
        bounded.filter(touches).map(({ eventType }) => eventType),
        ['group.lifecycle.create'],
      );

      const polled = await client.systemLogApi.listLogEvents({ since, limit: 2 });
      const seen = await new Promise((resolve, reject) => {
        const events = [];
        const subscription = polled.subscribe({
          interval: 20,
          next: async (event) => {
            if (!touches(event)) return;
            events.push(event.eventType);
            if (events.length === 2) {
              subscription.unsubscribe();
            } else {
              await simulator.control('POST', '/mutations', { op: 'deleteGroup', args: [group.result] });
            }
          },
          error: reject,
          complete: () => resolve(events),
        });
      });
      assert.deepEqual(seen, ['group.lifecycle.create', 'group.lifecycle.delete']);
      truth = await simulator.control('GET', '/truth');
    });
  });
}

test('every list had more than one page', async () => {
  const asked = await simulator.control('GET', '/requests');
  const paged = new Set(
    asked.filter(({ query }) => query.after !== undefined).map(({ path }) => path.replace(/(00g|0oa)\w{17}/, '*')),
  );
  for (const path of ['users', 'groups', 'apps', 'devices', 'logs', 'groups/*/users', 'apps/*/users']) {
    assert.ok(paged.has(`/api/v1/${path}`), path);
  }
});
