import type { IncomingMessage, ServerResponse } from 'node:http';
import { bucketOf } from '../model/buckets.ts';
import type { Access } from './access/access.ts';
import { readAsked, withoutSecrets } from './access/asked.ts';
import { identify } from './access/identify.ts';
import { permit } from './access/permit.ts';
import type { Asker } from './access/principals.ts';
import { notFound, Refusal, tooMany, wrongMethod } from './oktaErrors.ts';
import type { Org } from './org.ts';
import type { Answer } from './route.ts';
import { type FindRoute, makeRouter } from './router.ts';
import { makeRoutes } from './routes.ts';
import { deliver } from './traffic/deliver.ts';
import type { RequestFacts } from './traffic/effect.ts';
import type { Faults } from './traffic/faults.ts';
import type { Latency } from './traffic/latency.ts';
import type { Allowance, Limits } from './traffic/limits.ts';
import { compose, type Outgoing, type Reply } from './traffic/outgoing.ts';

/** A request the org answered. */
export interface SeenRequest {
  method: string;
  /** As it was sent, without the query. */
  path: string;
  query: Readonly<Record<string, string>>;
  status: number;
  /** Name of the rate bucket that counted it. */
  bucket: string;
  /** Id of the token or the client that asked; null where it did not prove, or need to prove, who it is. */
  principal: string | null;
}

interface Parts {
  org: Org;
  access: Access;
  limits: Limits;
  latency: Latency;
  faults: Faults;
}

/** A reply, and what faults go by where the request was let in. */
interface Replied extends Reply {
  asked?: Omit<RequestFacts, 'base' | 'path' | 'query' | 'target' | 'clock'>;
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
    const seen: SeenRequest = {
      method,
      path,
      query: withoutSecrets(new URLSearchParams(search)),
      status: 0,
      bucket: bucketOf(path).name,
      principal: null,
    };
    if (this.requests.length >= keptRequests) this.requests.splice(0, keptRequests / 2);
    this.requests.push(seen);
    const leave = this.#parts.limits.enter(path);
    try {
      const out = await this.#decide(request, target, seen);
      seen.status = out.status;
      await deliver(response, out, this.#parts.org.clock);
    } finally {
      leave(seen.status);
    }
  }

  /** The reply, on its way out, with the latency and the faults that are its lot. */
  async #decide(request: IncomingMessage, target: string, seen: SeenRequest): Promise<Outgoing> {
    const { faults, latency, org } = this.#parts;
    const { base } = this;
    const [path = '/', search = ''] = target.split('?');
    const { asked, ...reply } = await this.#reply(request, target, seen);
    const acceptEncoding = String(request.headers['accept-encoding'] ?? '');
    const out = compose(reply, { base, nowMs: org.clock.nowMs(), acceptEncoding });
    if (asked === undefined) return out;
    out.delivery.waitMs = latency.msFor(path, out.body);
    faults.apply(out, { ...asked, base, path, query: new URLSearchParams(search), target, clock: org.clock });
    return out;
  }

  async #reply(request: IncomingMessage, target: string, seen: SeenRequest): Promise<Replied> {
    const { access, limits } = this.#parts;
    const [path = '/'] = target.split('?');
    const { route = null } = this.#find(path) ?? {};
    const shown = await readAsked(request, this.base, request.method === 'POST' && route?.post !== undefined);
    let asker: Asker | null = null;
    let allowance: Allowance | undefined;
    let asked: Replied['asked'];
    try {
      if (route?.isOpen !== true) asker = await identify(access, shown, route?.scope ?? null);
      const principal = (asker?.principal ?? route?.claimant?.(access, shown) ?? null)?.id ?? null;
      seen.principal = principal;
      allowance = limits.take(path, principal ?? 'nobody');
      if (allowance.isExceeded) return { ...refuse(tooMany()), allowance };
      const omits = omitsOf(request.headers['content-type']);
      asked = { principal, peek: (other) => this.#peek(other, asker, omits) };
      if (route !== null && asker !== null) permit(access, shown, asker, route);
      if (request.method === 'POST' && route?.post !== undefined) {
        return { status: 200, ...(await route.post(access, shown)), allowance, asked };
      }
      if (route !== null && request.method !== 'GET' && request.method !== 'HEAD') throw wrongMethod();
      return { status: 200, ...this.#answer(target, asker, omits), allowance, asked };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...refuse(error), ...(allowance && { allowance }), ...(asked && { asked }) };
    }
  }

  #answer(target: string, asker: Asker | null, omits: ReadonlySet<string>): Answer {
    const { access } = this.#parts;
    const [path = '/', search = ''] = target.split('?');
    const found = this.#find(path);
    if (found === null) throw notFound(path, 'Path');
    if (found.route.answer === undefined) throw wrongMethod();
    const query = new URLSearchParams(search);
    const asking = { base: this.base, query, isSingle: false, omits, path };
    return found.route.answer(access.orgFor(asker?.principal ?? null), {
      ...asking,
      ...{ params: found.params, access, asker },
    });
  }

  /** An answer that nobody asked for. */
  #peek(target: string, asker: Asker | null, omits: ReadonlySet<string>): Answer | null {
    try {
      return this.#answer(target, asker, omits);
    } catch {
      return null;
    }
  }
}

function refuse({ status, body, headers }: Refusal): Reply {
  return { status, body, headers };
}

/** The parts named in `Content-Type: application/json; okta-response=omitCredentials,…`. */
function omitsOf(contentType = ''): ReadonlySet<string> {
  const named = /okta-response="?([A-Za-z, ]+)"?/.exec(contentType)?.[1] ?? '';
  return new Set(named.split(',').map((part) => part.trim()));
}
