import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import { asError, OktaGraphError } from '../errors.ts';
import type { HttpRoute, Log } from '../ports/host.ts';

export interface Gateway {
  /** Such as `http://127.0.0.1:4000`. */
  url: string;
  close(): Promise<void>;
}

interface GatewayOptions {
  host: string;
  port: number;
  routes: readonly HttpRoute[];
  log: Log;
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/** Serves the routes over HTTP on a loopback address. Throws `SETTINGS` for any other one, and for a port in use. */
export async function startGateway({ host, port, routes, log }: GatewayOptions): Promise<Gateway> {
  if (!loopback.has(host)) {
    throw new OktaGraphError(
      'SETTINGS',
      `server.host is ${host}: okta-graph has no access keys yet, so it listens on loopback only. ` +
        'Use 127.0.0.1, and put a proxy that authenticates people in front of it.',
    );
  }
  const adapter = createServerAdapter<{ res: ServerResponse }>(async (request, { res }) =>
    cutOnError(await answer(request, routes, log), (error) => {
      log.warn('An answer broke off.', { error: asError(error).message });
      res.destroy();
    }),
  );
  const server = createServer(adapter);
  await listen(server, host.replace(/^\[|\]$/g, ''), port);
  const { port: taken } = server.address() as AddressInfo; // a TCP server has one
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: Request, routes: readonly HttpRoute[], log: Log): Promise<Response> {
  const refused = refuseForeignHost(request) ?? refuseForeignPage(request);
  if (refused !== null) return refused;
  try {
    for (const route of routes) {
      const response = await route(request);
      if (response !== null) return response;
    }
  } catch (error) {
    log.warn('A request failed.', { error: asError(error).message });
    return problem(500, 'INTERNAL', 'Something went wrong here. The log says what.');
  }
  return problem(404, 'NOT_FOUND', `There is nothing at ${new URL(request.url).pathname}. See / for what there is.`);
}

/** A body that fails midway must not look finished, nor leave the client waiting: its connection is cut. */
function cutOnError(response: Response, cut: (error: unknown) => void): Response {
  if (response.body === null || response.headers.has('content-length')) return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        cut(error);
        controller.close();
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, { status: response.status, headers: response.headers });
}

/**
 * A page of another site can make a browser call this server under a name of its own that points at loopback
 * (DNS rebinding). Such a request carries that name.
 */
function refuseForeignHost(request: Request): Response | null {
  const host = request.headers.get('host') ?? '';
  const name = host.replace(/:\d+$/, '');
  if (loopback.has(name)) return null;
  return problem(421, 'FORBIDDEN', 'This server answers to 127.0.0.1 and localhost only.');
}

/** A page of another site may lead here, but not make a browser ask: each question could spend Okta calls. */
function refuseForeignPage({ method, headers }: Request): Response | null {
  const isForeign = headers.get('sec-fetch-site') === 'cross-site';
  const isFollowedLink = method === 'GET' && headers.get('sec-fetch-mode') === 'navigate';
  if (!isForeign || isFollowedLink) return null;
  return problem(403, 'FORBIDDEN', 'This server does not answer pages of other sites.');
}

const problem = (status: number, code: string, message: string) =>
  Response.json({ errors: [{ message, extensions: { code } }] }, { status });

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const message = isTaken
        ? `Port ${port} is in use: choose another with --port, or 0 for any free one.`
        : error.message;
      reject(new OktaGraphError('SETTINGS', message, { cause: error }));
    });
    server.listen(port, host, () => resolve());
  });
}
