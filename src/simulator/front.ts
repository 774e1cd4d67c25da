import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { bucketOf } from '../model/buckets.ts';
import type { FaultRule, Faults } from './faults.ts';
import type { Allowance, RateLimits } from './limits.ts';
import { badToken, notFound, OktaAnswer, tooMany, usualAnswer, wrongMethod } from './oktaErrors.ts';
import type { Org } from './org.ts';
import type { Answer } from './route.ts';
import { type FindRoute, makeRouter } from './router.ts';
import { makeRoutes } from './routes.ts';

/** A request the org answered. */
export interface SeenRequest {
  method: string;
  /** As it was sent, without the query. */
  path: string;
  query: Readonly<Record<string, string>>;
  status: number;
  /** Name of the rate bucket that counted it. */
  bucket: string;
}

interface Parts {
  org: Org;
  token: string;
  limits: RateLimits;
  faults: Faults;
}

/** An answer on its way out. */
interface Reply {
  status: number;
  body: unknown;
  links?: Answer['links'];
  allowance?: Allowance;
  headers?: Readonly<Record<string, string>> | undefined;
}

const keptRequests = 100_000;
const compress = promisify(gzip);

/** What stands before the org: credentials, limits, faults, and the HTTP that Okta speaks. */
export class Front {
  readonly #parts: Parts;
  readonly #find: FindRoute = makeRouter(makeRoutes());
  readonly requests: SeenRequest[] = [];
  /** `http://host:port`, known once the server listens. */
  base = '';

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: target = '/' } = request;
    const [path = '/', search = ''] = target.split('?');
    const query = new URLSearchParams(search);
    const seen: SeenRequest = {
      method,
      path,
      query: Object.fromEntries(query),
      status: 0,
      bucket: bucketOf(path).name,
    };
    if (this.requests.length >= keptRequests) this.requests.splice(0, keptRequests / 2);
    this.requests.push(seen);
    const reply = await this.#reply(request, method, path, target, query);
    seen.status = reply.status;
    await this.#send(request, response, reply);
  }

  async #reply(
    request: IncomingMessage,
    method: string,
    path: string,
    target: string,
    query: URLSearchParams,
  ): Promise<Reply> {
    const { limits, faults } = this.#parts;
    const found = this.#find(path);
    if (found?.route.isOpen !== true && !this.#isKnown(request.headers.authorization)) return refuse(badToken());
    const allowance = limits.take(path);
    if (allowance.isExceeded) return { ...refuse(tooMany()), allowance };
    const fault = faults.take(path, target);
    if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
    if (fault?.status !== undefined) return faulty(fault, fault.status, this.#allowanceOf(fault.status, allowance));
    try {
      if (found === null) throw notFound(path, 'Path');
      if (method !== 'GET' && method !== 'HEAD') throw wrongMethod();
      const omits = omitsOf(request.headers['content-type']);
      const call = { base: this.base, query, isSingle: false, omits, path, params: found.params };
      return { status: 200, ...found.route.answer(this.#parts.org, call), allowance };
    } catch (error) {
      if (error instanceof OktaAnswer) return { ...refuse(error), allowance };
      throw error;
    }
  }

  /** A 429 that was asked for says that its window ends soon. */
  #allowanceOf(status: number, allowance: Allowance): Allowance {
    if (status !== 429) return allowance;
    return { ...allowance, remaining: 0, resetSeconds: Math.floor(this.#parts.org.clock.nowMs() / 1000) + 1 };
  }

  /** `SSWS` and the token; Okta also takes it without the blank, as one of its SDKs sends it. */
  #isKnown(authorization = ''): boolean {
    return /^SSWS ?(.*)$/.exec(authorization)?.[1] === this.#parts.token;
  }

  async #send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
    const { status, body, links, allowance, headers } = reply;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const isZipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) && text.length > 512;
    const bytes = isZipped ? await compress(text, { level: constants.Z_BEST_SPEED }) : Buffer.from(text);
    response.statusCode = status;
    for (const [name, value] of Object.entries(standing)) response.setHeader(name, value);
    response.setHeader('date', new Date(this.#parts.org.clock.nowMs()).toUTCString());
    response.setHeader('x-okta-request-id', randomBytes(16).toString('hex'));
    if (allowance !== undefined) {
      response.setHeader('x-rate-limit-limit', allowance.limit);
      response.setHeader('x-rate-limit-remaining', allowance.remaining);
      response.setHeader('x-rate-limit-reset', allowance.resetSeconds);
    }
    // One line a relation, `self` first: some clients misread a joined line, others keep the last one only.
    if (links !== undefined) {
      response.setHeader(
        'link',
        Object.entries(links).map(([rel, to]) => `<${this.base}${to}>; rel="${rel}"`),
      );
    }
    if (isZipped) response.setHeader('content-encoding', 'gzip');
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    response.setHeader('content-length', bytes.length);
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }
}

/** Headers of every answer. */
const standing: Readonly<Record<string, string | string[]>> = {
  'content-type': 'application/json',
  'cache-control': 'no-cache, no-store',
  pragma: 'no-cache',
  expires: '0',
  vary: 'Accept-Encoding',
  'strict-transport-security': 'max-age=315360000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'set-cookie': ['sid=""; Expires=Thu, 01-Jan-1970 00:00:10 GMT; Path=/', 'autolaunch_triggered=""; Max-Age=0; Path=/'],
};

function refuse({ status, body }: OktaAnswer): Reply {
  return { status, body };
}

function faulty({ body, headers }: FaultRule, status: number, allowance: Allowance): Reply {
  return { status, body: body ?? usualAnswer(status).body, headers, allowance };
}

/** The parts named in `Content-Type: application/json; okta-response=omitCredentials,…`. */
function omitsOf(contentType = ''): ReadonlySet<string> {
  const named = /okta-response="?([A-Za-z, ]+)"?/.exec(contentType)?.[1] ?? '';
  return new Set(named.split(',').map((part) => part.trim()));
}
