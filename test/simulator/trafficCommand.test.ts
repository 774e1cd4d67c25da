import { expect, test } from 'vitest';
import { okta, start } from '../cli/harness.ts';

test('simulate takes limits, a share of them, and the most in flight', async () => {
  const flags = ['--users', '20', '--limits', 'workforce', '--share', '0.1', '--concurrency', '7'];
  const started = start(['simulate', '--json', ...flags]);
  const { url, control, token } = JSON.parse(await started.line(/^\{/));
  const { headers } = await fetch(`${url}/api/v1/apps`, { headers: { authorization: `SSWS ${token}` } });
  expect(headers.get('x-rate-limit-limit')).toBe('10'); // a tenth of 100
  expect(await (await fetch(`${control}/limits`)).json()).toMatchObject({ concurrency: 7, mostInFlight: 1 });
  started.stop();
  expect((await started.ended).code).toBe(0);
});

test('simulate takes what makes an org slow, late and strict', async () => {
  const flags = ['--latency', '3', '--search-lag-ms', '600000', '--duplicate-events', '1', '--refuses-large-limits'];
  const started = start(['simulate', '--json', '--users', '20', ...flags]);
  const { url, control, token } = JSON.parse(await started.line(/^\{/));
  const get = async (path: string) => {
    const response = await fetch(`${url}${path}`, { headers: { authorization: `SSWS ${token}` } });
    return { status: response.status, body: await response.json() };
  };
  expect(await (await fetch(`${control}/latency`)).json()).toEqual([{ path: '/**', baseMs: 3 }]);
  expect((await get('/api/v1/users?limit=1000')).status).toBe(400);
  const profile = { login: 'new@example.com', firstName: 'New', lastName: 'User' };
  const mutation = { method: 'POST', body: JSON.stringify({ op: 'addUser', args: [profile] }) };
  const { result: id } = (await (await fetch(`${control}/mutations`, mutation)).json()) as { result: string };
  const by = (param: string) => get(`/api/v1/users?${param}=${encodeURIComponent(`id eq "${id}"`)}`);
  expect([(await by('filter')).body.length, (await by('search')).body]).toEqual([1, []]);
  const { body: events } = await get(`/api/v1/logs?filter=${encodeURIComponent(`target.id eq "${id}"`)}`);
  const uuids = (events as { uuid: string }[]).map(({ uuid }) => uuid);
  expect(uuids.length).toBe(2 * new Set(uuids).size);
  started.stop();
  expect((await started.ended).code).toBe(0);
});

test.each([
  ['--share', '2', /share/],
  ['--share', 'half', /share/],
  ['--concurrency', '0', /whole number of at least 1/],
  ['--limits', 'lots', /--limits lots.*workforce/],
])('simulate %s %s is refused', async (flag, value, message) => {
  const { code, err } = await okta(['simulate', '--users', '20', flag, value]);
  expect([code, err]).toEqual([2, expect.stringMatching(message)]);
});
