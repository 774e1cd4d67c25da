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

test.each([
  ['--share', '2', /share/],
  ['--share', 'half', /share/],
  ['--concurrency', '0', /whole number of at least 1/],
  ['--limits', 'lots', /--limits lots.*workforce/],
])('simulate %s %s is refused', async (flag, value, message) => {
  const { code, err } = await okta(['simulate', '--users', '20', flag, value]);
  expect([code, err]).toEqual([2, expect.stringMatching(message)]);
});
