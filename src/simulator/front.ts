import type { IncomingMessage, ServerResponse } from 'node:http';
import { bucketOf } from '../model/buckets.ts';
import type { RateLimits } from './limits.ts';
import { badToken, notFound, OktaAnswer, tooMany, wrongMethod } from './oktaErrors.ts';
import type { Org } from './org.ts';
import type { Answer } from './route.ts';
import { type FindRoute, makeRouter } from './router.ts';
import { makeRoutes } from './routes.ts';
import { deliver } from './traffic/deliver.ts';
import type { Asked } from './traffic/effect.ts';
import type { Faults } from './traffic/faults.ts';
import { compose, type Reply } from './traffic/outgoing.ts';

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

/** A reply, and what faults go by where the request was let in. */
interface Replied extends Reply {
  asked?: Omit<Asked, 'base' | 'path' | 'query' | 'target' | 'clock'>;
}

const keptRequests = 100_000;

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
    const { asked, ...reply } = this.#reply(request, method, target);
    const { faults, org } = this.#parts;
    const { base } = this;
    const acceptEncoding = String(request.headers['accept-encoding'] ?? '');
    const out = compose(reply, { base, nowMs: org.clock.nowMs(), acceptEncoding });
    if (asked !== undefined) faults.apply(out, { ...asked, base, path, query, target, clock: org.clock });
    seen.status = out.status;
    await deliver(response, out, org.clock);
  }

  #reply(request: IncomingMessage, method: string, target: string): Replied {
    const [path = '/'] = target.split('?');
    const isOpen = this.#find(path)?.route.isOpen === true;
    const principal = this.#isKnown(request.headers.authorization) ? 'token' : null;
    if (principal === null && !isOpen) return refuse(badToken());
    const allowance = this.#parts.limits.take(path);
    if (allowance.isExceeded) return { ...refuse(tooMany()), allowance };
    const omits = omitsOf(request.headers['content-type']);
    const peek = (other: string) => this.#peek(other, omits);
    try {
      if (this.#find(path) !== null && method !== 'GET' && method !== 'HEAD') throw wrongMethod();
      return { status: 200, ...this.#answer(target, omits), allowance, asked: { principal, peek } };
    } catch (error) {
      if (error instanceof OktaAnswer) return { ...refuse(error), allowance, asked: { principal, peek } };
      throw error;
    }
  }

  #answer(target: string, omits: ReadonlySet<string>): Answer {
    const [path = '/', search = ''] = target.split('?');
    const found = this.#find(path);
    if (found === null) throw notFound(path, 'Path');
    const query = new URLSearchParams(search);
    return found.route.answer(this.#parts.org, {
      ...{ base: this.base, query, isSingle: false, omits, path },
      params: found.params,
    });
  }

  /** An answer that nobody asked for. */
  #peek(target: string, omits: ReadonlySet<string>): Answer | null {
    try {
      return this.#answer(target, omits);
    } catch {
      return null;
    }
  }

  /** `SSWS` and the token; Okta also takes it without the blank, as one of its SDKs sends it. */
  #isKnown(authorization = ''): boolean {
    return /^SSWS ?(.*)$/.exec(authorization)?.[1] === this.#parts.token;
  }
}

function refuse({ status, body }: OktaAnswer): Reply {
  return { status, body };
}

/** The parts named in `Content-Type: application/json; okta-response=omitCredentials,…`. */
function omitsOf(contentType = ''): ReadonlySet<string> {
  const named = /okta-response="?([A-Za-z, ]+)"?/.exec(contentType)?.[1] ?? '';
  return new Set(named.split(',').map((part) => part.trim()));
}
