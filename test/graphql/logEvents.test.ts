import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOkta, type Okta } from '../../src/okta/source.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { gateway } from './fixture/gateway.ts';

let simulator: Simulator;
let okta: Okta;
let ask: ReturnType<typeof gateway>['ask'];
beforeAll(async () => {
  simulator = await startSimulator({ seed: 5, users: 30, groups: 6, apps: 4, devices: 4 });
  okta = createOkta({ orgUrl: simulator.url, credential: { mode: 'SSWS', token: simulator.token } });
  await okta.check(); // which a gateway does when it starts
  ask = gateway({}, { okta: (given) => okta.source(given) }).ask;
});
afterAll(async () => {
  await okta.close();
  await simulator.close();
});

describe('the System Log', () => {
  test('is read live, every part of an event by the names of Okta', async () => {
    const { data, errors, extensions } = await ask(`{
      logEvents(first: 5, filter: "eventType eq \\"user.session.start\\"", newestFirst: true) {
        nodes {
          uuid published eventType legacyEventType displayMessage severity version device json
          actor { id type alternateId displayName detailEntry }
          target { id type alternateId displayName detailEntry changeDetails }
          client {
            id ipAddress device zone userAgent { rawUserAgent os browser }
            geographicalContext { city state country postalCode geolocation { lat lon } }
          }
          outcome { result reason }
          authenticationContext { authenticationProvider credentialProvider credentialType interface authenticationStep rootSessionId externalSessionId issuer }
          securityContext { asNumber asOrg isp domain isProxy risk userBehaviors ipDetails botProtection }
          transaction { id type detail }
          request { ipChain { ip version source ipDetails geographicalContext { city } } }
          debugContext { debugData }
        }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data.logEvents.nodes).toHaveLength(5);
    for (const event of data.logEvents.nodes) {
      const sent = JSON.parse(event.json);
      expect(event).toMatchObject({
        uuid: sent.uuid,
        eventType: 'user.session.start',
        severity: 'INFO',
        actor: { id: sent.actor.id, type: 'User', detailEntry: null },
        target: null,
        client: {
          ipAddress: sent.client.ipAddress,
          geographicalContext: { geolocation: sent.client.geographicalContext.geolocation },
        },
        outcome: sent.outcome,
        securityContext: { asNumber: 64500, isProxy: false, risk: null },
        transaction: { type: 'WEB', detail: '{}' },
        request: { ipChain: [{ version: 'V4', source: null }] },
      });
      expect(JSON.parse(event.debugContext.debugData)).toEqual(sent.debugContext.debugData);
      expect(event.published).toBe(new Date(sent.published).toISOString());
    }
    expect(extensions.source).toEqual({ from: 'OKTA', asOf: null, calls: 1 });
  });

  test('is walked page by page to its end, in order, each event once', async () => {
    const seen: { uuid: string; published: string }[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data, errors } = await ask(
        'query ($after: String) { logEvents(first: 20, after: $after) { edges { cursor node { uuid published } } pageInfo { hasNextPage hasPreviousPage endCursor } } }',
        { after },
      );
      expect(errors).toEqual([]);
      const { edges, pageInfo } = data.logEvents;
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(pageInfo.endCursor).toBe(edges.at(-1).cursor);
      seen.push(...edges.map(({ node }: { node: (typeof seen)[0] }) => node));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen.length).toBeGreaterThan(40);
    expect(new Set(seen.map(({ uuid }) => uuid)).size).toBe(seen.length);
    const times = seen.map(({ published }) => published);
    expect(times).toEqual([...times].sort());
  });

  test('is bounded by the moments that are given, in any zone', async () => {
    const whole = await ask('{ logEvents(first: 1000) { nodes { published } } }');
    const times: string[] = whole.data.logEvents.nodes.map(({ published }: { published: string }) => published);
    const [since, until] = [times[3] ?? '', times[9] ?? ''];
    const { data } = await ask(
      'query ($since: DateTime, $until: DateTime) { logEvents(since: $since, until: $until) { nodes { published } } }',
      { since: since.replace('Z', '+00:00'), until },
    );
    const found = data.logEvents.nodes.map(({ published }: { published: string }) => published);
    expect(found).toEqual(times.filter((time) => time >= since && time < until));
  });

  test('shows what an event of tomorrow holds, and nothing of what does not fit', async () => {
    const events = [
      {
        uuid: 'e1',
        severity: 'DIRE',
        outcome: { result: 'MELTED' },
        actor: 'nobody',
        target: [null, { id: 7 }],
        published: 'noon',
        surprise: [1],
      },
      {},
    ];
    const source = {
      ...okta.source(),
      logEvents: async () => ({ rows: events.map((event) => ({ event, cursor: 'c' })), hasNext: false }),
    };
    const { ask: asked } = gateway({}, { okta: () => source });
    const { data, errors } = await asked(
      '{ logEvents { nodes { uuid severity published outcome { result } actor { id } target { id } json } } }',
    );
    expect(errors).toEqual([]);
    expect(data.logEvents.nodes[0]).toEqual({
      ...{
        uuid: 'e1',
        severity: 'OTHER',
        published: null,
        outcome: { result: 'OTHER' },
        actor: null,
        target: [{ id: '7' }],
      },
      json: JSON.stringify(events[0]),
    });
    expect(data.logEvents.nodes[1]).toEqual({
      ...{ uuid: null, severity: null, published: null, outcome: null, actor: null, target: null, json: '{}' },
    });
  });

  test('is never answered by the mirror', async () => {
    const { data, errors } = await ask('query @source(from: GRAPH) { logEvents { nodes { uuid } } }');
    expect(data.logEvents).toBeNull();
    expect(errors).toMatchObject([{ path: ['logEvents'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toMatch(/never mirrored.*@source\(from: OKTA\)/);
  });

  test('fails alone', async () => {
    const takeBack = simulator.fail({ path: '/api/v1/logs', status: 403 });
    const { data, errors } = await ask('{ logEvents { nodes { uuid } } users(first: 1) { nodes { login } } }');
    takeBack();
    expect(data.logEvents).toBeNull();
    expect(data.users.nodes).toHaveLength(1);
    expect(errors).toMatchObject([{ extensions: { code: 'OKTA_FORBIDDEN', scope: 'okta.logs.read' } }]);
  });
});
