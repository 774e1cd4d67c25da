import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../src/ports/host.ts';

export interface Seen {
  path: string;
  params: URLSearchParams;
  headers: IncomingMessage['headers'];
}

/** What a fake answers: a body as JSON, or, for what no Okta would send, the raw response. */
export interface Reply {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: unknown;
  raw?: (response: ServerResponse) => void;
}

export interface FakeOkta {
  url: string;
  /** Requests in the order they came. */
  seen: Seen[];
  /** Most requests that were open at a time. */
  peak(): number;
  close(): Promise<void>;
}

export interface FakeOptions {
  /** Whether `answer` is asked, too, what a client asks first: if this is an Okta org. By default the fake says that it is. */
  answersOrganization?: boolean;
}

/** What clients ask before they show a credential. */
const organizationPath = '/.well-known/okta-organization';

/** A server on loopback that answers with what `answer` says. */
export async function startFake(
  answer: (request: Seen) => Reply | Promise<Reply>,
  { answersOrganization = false }: FakeOptions = {},
): Promise<FakeOkta> {
  const seen: Seen[] = [];
  let open = 0;
  let peak = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake.invalid');
    const entry = { path: url.pathname, params: url.searchParams, headers: request.headers };
    if (url.pathname === organizationPath && !answersOrganization) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"id":"00o1","pipeline":"idx"}');
      return;
    }
    seen.push(entry);
    open += 1;
    peak = Math.max(peak, open);
    const { status = 200, headers = {}, body = [], raw } = await answer(entry);
    open -= 1;
    if (raw !== undefined) return raw(response);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    peak: () => peak,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A clock of its own: a sleep passes at once, and is written down. */
export interface FakeClock extends Clock {
  sleeps: number[];
}

export function fakeClock(): FakeClock {
  let now = 0;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    async sleep(ms) {
      sleeps.push(ms);
      // What is on its way arrives first: in the time of this clock the network takes none.
      await new Promise((resolve) => setTimeout(resolve, 3));
      now += ms;
    },
  };
}

/** A clock that stands still until it is moved. */
export interface StoppedClock extends Clock {
  advance(ms: number): void;
}

export function stoppedClock(): StoppedClock {
  let now = 0;
  const sleepers = new Set<{ until: number; wake: () => void }>();
  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.add({ until: now + ms, wake })),
    advance(ms) {
      now += ms;
      for (const sleeper of sleepers) {
        if (sleeper.until > now) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    },
  };
}

/** Rate headers of an answer sent at `at` (epoch seconds) in a window that ends at `reset`. */
export function rateHeaders(limit: number, remaining: number, reset: number, at: number): Record<string, string> {
  return {
    'x-rate-limit-limit': String(limit),
    'x-rate-limit-remaining': String(remaining),
    'x-rate-limit-reset': String(reset),
    date: new Date(at * 1000).toUTCString(),
  };
}
