import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome, Question } from './ask.ts';
import { createAuthority, createIdentity } from './certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'okta-graph-tls-'));
const authorityFile = join(folder, 'authority.pem');
const servers: Server[] = [];
/** What the proxies were asked: the tunnel, and who asked. */
const tunnels: { to: string; authorization: string | undefined }[] = [];
const outcomes = new Map<string, Outcome>();

/** An org by any name, whose one user type says which host answered. */
const answer: RequestListener = (request, response) => {
  const isOrganization = request.url?.startsWith('/.well-known');
  const body = isOrganization ? { id: '00o1', pipeline: 'idx' } : [{ id: 'oty1', name: 'user' }];
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

beforeAll(async () => {
  const authority = createAuthority('Inspection of example.test');
  writeFileSync(authorityFile, authority.certificate);
  const host = 'org.example.test';
  const secure = (identity: { key: string; cert: string }) => listen(createHttpsServer(identity, answer) as Server);
  const behind = {
    'org.example.test:443': await secure(createIdentity(host, authority)),
    'expired.example.test:443': await secure(
      createIdentity('expired.example.test', authority, { from: 2020, to: 2021 }),
    ),
    'early.example.test:443': await secure(createIdentity('early.example.test', authority, { from: 2047, to: 2048 })),
    'other.example.test:443': await secure(createIdentity(host, authority)),
    'self.example.test:443': await secure(createIdentity('self.example.test', null)),
    'plain.example.test:443': await listen(createHttpServer(answer)),
  };
  const proxy = await listen(tunnel(behind));
  const local = await listen(createHttpServer(answer));
  const open = { url: `http://127.0.0.1:${proxy}` };
  const questions: Record<string, Question> = {
    trusted: { orgUrl: `https://${host}`, proxy: { url: `http://me:p%40ss-planted@127.0.0.1:${proxy}` } },
    expired: { orgUrl: 'https://expired.example.test', proxy: open },
    early: { orgUrl: 'https://early.example.test', proxy: open },
    'of another host': { orgUrl: 'https://other.example.test', proxy: open },
    'signed by itself': { orgUrl: 'https://self.example.test', proxy: open },
    'no TLS': { orgUrl: 'https://plain.example.test', proxy: open },
    '407': { orgUrl: 'https://who.example.test', proxy: { url: `http://me:planted@127.0.0.1:${proxy}` } },
    '403': { orgUrl: 'https://forbidden.example.test', proxy: open },
    '502': { orgUrl: 'https://gone.example.test', proxy: open },
    'nobody there': { orgUrl: `https://${host}`, proxy: { url: 'me:planted@127.0.0.1:1' } }, // as curl reads it, too
    excepted: { orgUrl: 'https://direct.example.invalid', proxy: { ...open, noProxy: '.example.invalid' } },
    loopback: { orgUrl: `http://127.0.0.1:${local}`, proxy: open },
    unset: { orgUrl: 'https://unset.example.invalid', proxy: null },
  };
  const script = fileURLToPath(new URL('ask.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, JSON.stringify(Object.values(questions))],
    // Settings of proxies are config's to read: here they must have no effect.
    { env: { NODE_EXTRA_CA_CERTS: authorityFile, HTTPS_PROXY: open.url, NO_PROXY: '*', PATH: process.env.PATH } },
  );
  const found = JSON.parse(stdout) as Outcome[];
  for (const [at, name] of Object.keys(questions).entries()) outcomes.set(name, found[at] as Outcome);
});

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true });
});

describe('a certificate', () => {
  test('that NODE_EXTRA_CA_CERTS vouches for is taken', () => {
    expect(outcomes.get('trusted')).toMatchObject({ code: null, ids: ['oty1'] });
  });

  test.each([
    ['expired', /has expired \(CERT_HAS_EXPIRED\).*clock of this machine/],
    ['early', /not valid yet \(CERT_NOT_YET_VALID\)/],
    ['of another host', /that of another host \(ERR_TLS_CERT_ALTNAME_INVALID\)/],
    ['signed by itself', /nobody this machine trusts.*NODE_EXTRA_CA_CERTS/],
    ['no TLS', /does not speak TLS/],
  ])('(%s) is refused at once, with the way out', (name, says) => {
    expect(outcomes.get(name)).toMatchObject({ code: 'OKTA_UNAVAILABLE', waits: 0 });
    expect(outcomes.get(name)?.message).toMatch(says);
  });
});

describe('a proxy', () => {
  const asked = (host: string) => tunnels.filter(({ to }) => to === `${host}:443`);

  test('is told the host and its own credential, and nothing of what passes', () => {
    const basic = `Basic ${Buffer.from('me:p@ss-planted').toString('base64')}`;
    expect(new Set(asked('org.example.test').map(({ authorization }) => authorization))).toEqual(new Set([basic]));
  });

  test.each([
    ['407', 'who.example.test', 1, /the proxy wants a name and a password.*HTTPS_PROXY/],
    ['403', 'forbidden.example.test', 1, /the proxy does not let this host through/],
    ['502', 'gone.example.test', 6, /the proxy could not reach its host/],
  ])('that says %s is asked as often as is useful', (name, host, times, says) => {
    expect(outcomes.get(name)).toMatchObject({ code: 'OKTA_UNAVAILABLE' });
    expect(outcomes.get(name)?.message).toMatch(says);
    expect(asked(host)).toHaveLength(times);
  });

  test('is named in errors without its password', () => {
    expect(outcomes.get('nobody there')?.message).toContain('with the proxy 127.0.0.1:1 set');
    expect(JSON.stringify([...outcomes.values()])).not.toContain('planted');
  });

  test('is left out for excepted hosts, for this machine, and where only the environment names one', () => {
    expect(outcomes.get('loopback')).toMatchObject({ code: null, ids: ['oty1'] });
    expect(outcomes.get('excepted')).toMatchObject({ code: 'OKTA_UNAVAILABLE' });
    expect(outcomes.get('unset')).toMatchObject({ code: 'OKTA_UNAVAILABLE' });
    expect(tunnels.filter(({ to }) => to.includes('invalid') || to.includes('127.0.0.1'))).toEqual([]);
  });
});

/** A proxy that leads by host and port to servers of this machine. */
function tunnel(behind: Readonly<Record<string, number>>): Server {
  const refusals: Readonly<Record<string, string>> = {
    'who.example.test:443': '407 Proxy Authentication Required',
    'forbidden.example.test:443': '403 Forbidden',
  };
  const server = createHttpServer();
  server.on('connect', (request, socket, head) => {
    const to = request.url ?? '';
    tunnels.push({ to, authorization: request.headers['proxy-authorization'] });
    const port = behind[to];
    if (port === undefined) return socket.end(`HTTP/1.1 ${refusals[to] ?? '502 Bad Gateway'}\r\n\r\n`);
    const inner = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    inner.on('error', () => socket.destroy());
    socket.on('error', () => inner.destroy());
  });
  return server;
}

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
