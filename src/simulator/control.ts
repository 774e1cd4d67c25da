import type { IncomingMessage, ServerResponse } from 'node:http';
import { asError, OktaGraphError } from '../errors.ts';
import { type Action, actions, type ControlParts } from './controlActions.ts';
import { type Listener, listen } from './listen.ts';

/** Serves the control plane: for tests and for people at a terminal, never for an Okta client. */
export function startControl(parts: ControlParts, port: number): Promise<Listener> {
  return listen((request, response) => handle(parts, request, response), port);
}

async function handle(parts: ControlParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = `${request.method} ${(request.url ?? '/').split('?')[0]}`;
  try {
    const { action, params } = find(name);
    const result = await action.run(parts, await readJson(request), params);
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

function find(name: string): { action: Action; params: string[] } {
  const segments = name.split('/');
  for (const [pattern, action] of Object.entries(actions)) {
    const steps = pattern.split('/');
    const isParam = (index: number) => steps[index]?.startsWith('{') === true;
    if (steps.length === segments.length && segments.every((segment, at) => isParam(at) || segment === steps[at])) {
      return { action, params: segments.filter((_, at) => isParam(at)) };
    }
  }
  throw new OktaGraphError('NOT_FOUND', `There is no ${name}: GET / lists what there is.`);
}

/** An empty body is `{}`. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set, so chunks are buffers
  const text = Buffer.concat(chunks).toString();
  let value: unknown = {};
  try {
    if (text !== '') value = JSON.parse(text);
  } catch (cause) {
    throw new OktaGraphError('BAD_USER_INPUT', 'The body is not JSON.', { cause });
  }
  if (value !== null && typeof value === 'object') return value;
  throw new OktaGraphError('BAD_USER_INPUT', 'The body is no JSON object.');
}
