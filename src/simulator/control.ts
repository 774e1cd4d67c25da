import type { IncomingMessage, ServerResponse } from 'node:http';
import { asError, OktaGraphError } from '../errors.ts';
import type { SeenRequest } from './front.ts';
import { changeNamed, changeNames, type SimulatedOrg } from './kinds/simulatedOrg.ts';
import type { RateLimits } from './limits.ts';
import { type Listener, listen } from './listen.ts';
import type { Faults } from './traffic/faults.ts';

interface Parts {
  org: SimulatedOrg;
  limits: RateLimits;
  faults: Faults;
  requests: SeenRequest[];
}

type Action = (parts: Parts, body: unknown) => unknown;

/** What the control plane does, by method and path. `GET /` lists it. */
const actions: Readonly<Record<string, Action>> = {
  'GET /': ({ org }) => ({ actions: Object.keys(actions), mutations: changeNames(org) }),
  'GET /requests': ({ requests }) => requests,
  'DELETE /requests': ({ requests }) => {
    requests.length = 0;
  },
  'GET /truth': ({ org }) => org.truth(),
  'GET /roster.csv': ({ org }) => org.roster(),
  'POST /mutations': ({ org }, body) => ({ result: change(org, body) ?? null }),
  'GET /faults': ({ faults }) => faults.list(),
  'POST /faults': ({ faults }, body) => ({ id: faults.put(body) }),
  'DELETE /faults': ({ faults }) => faults.clear(),
  'GET /limits': ({ limits }) => limits.state(),
};

/** Serves the control plane: for tests and for people at a terminal, never for an Okta client. */
export function startControl(parts: Parts, port: number): Promise<Listener> {
  return listen((request, response) => handle(parts, request, response), port);
}

async function handle(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = `${request.method} ${(request.url ?? '/').split('?')[0]}`;
  try {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw new OktaGraphError('NOT_FOUND', `There is no ${name}: GET / lists what there is.`);
    const result = action(parts, await readJson(request));
    if (result === undefined) response.writeHead(204).end();
    else if (typeof result === 'string')
      response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' }).end(result);
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  } catch (error) {
    const { code, message } = asError(error);
    const status = code === 'NOT_FOUND' ? 404 : 400;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ code, message }));
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set, so chunks are buffers
  const text = Buffer.concat(chunks).toString();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OktaGraphError('BAD_USER_INPUT', 'The body is not JSON.', { cause });
  }
}

/** Calls the method of the org that `op` names. */
function change(org: SimulatedOrg, body: unknown): unknown {
  const { op, args = [] } = body as { op?: unknown; args?: unknown }; // each is checked here
  const method = typeof op === 'string' ? changeNamed(org, op) : null;
  if (method === null || !Array.isArray(args)) {
    const known = changeNames(org).join(', ');
    throw new OktaGraphError('BAD_USER_INPUT', `A mutation is {op, args: […]}, where op is one of: ${known}.`);
  }
  return method(...args);
}
