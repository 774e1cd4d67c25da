import { request } from 'node:http';
import { ReadableStream } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type Gateway, startGateway } from '../../src/cli/gateway.ts';
import type { HttpRoute, Log } from '../../src/ports/host.ts';

let gateway: Gateway;
afterEach(() => gateway.close());

const log: Log = { info: () => {}, warn: () => {} };

/** The standard body of a response, which Node's own type of a stream is not to the compiler. */
const streamOf = (chunks: AsyncIterable<Uint8Array>) => ReadableStream.from(chunks) as unknown as BodyInit;

async function serve(route: HttpRoute): Promise<string> {
  gateway = await startGateway({ host: '127.0.0.1', port: 0, routes: [route], log });
  return gateway.url;
}

test('a body that fails midway cuts the connection: the client does not take it for whole, nor wait for ever', async () => {
  async function* lines() {
    yield new TextEncoder().encode('one\n');
    await sleep(20);
    throw new Error('the mirror went away');
  }
  const url = await serve(async () => new Response(streamOf(lines())));
  await expect(fetch(url).then((response) => response.text())).rejects.toThrow();
});

test('a client that goes away stops the reading', async () => {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  async function* lines() {
    try {
      for (;;) {
        yield new TextEncoder().encode('more\n'.repeat(1000));
        await sleep(1);
      }
    } finally {
      stop();
    }
  }
  const url = await serve(async () => new Response(streamOf(lines())));
  const leaving = new AbortController();
  const response = await fetch(url, { signal: leaving.signal });
  await response.body?.getReader().read();
  leaving.abort();
  await stopped;
});

test('a route that throws is a 500 that tells nothing of the inside', async () => {
  const url = await serve(async () => {
    throw new Error('planted');
  });
  const response = await fetch(url);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('planted');
});

test('a page of another site may lead here, but not ask', async () => {
  const url = await serve(async () => new Response('an answer'));
  const statusOf = (method: string, mode: string) =>
    new Promise((resolve) => {
      const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode }; // a browser's own, which fetch keeps to itself
      request(url, { method, headers }, (response) => resolve(response.resume().statusCode)).end();
    });
  expect(await statusOf('GET', 'navigate')).toBe(200);
  expect([await statusOf('GET', 'no-cors'), await statusOf('POST', 'navigate')]).toEqual([403, 403]);
});
