import type { CypherParameters } from '../ports/cypher.ts';

/** A request that the Query API cannot take. */
export class BadRequest extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, more: { code?: string; headers?: Record<string, string> } = {}) {
    super(message);
    this.status = status;
    this.code = more.code ?? 'Neo.ClientError.Request.Invalid';
    this.headers = more.headers ?? {};
  }
}

interface Statement {
  statement: string;
  parameters: CypherParameters;
  includeCounters: boolean;
}

const MAX_BODY_BYTES = 8 * 2 ** 20; // room for a list of 100,000 ids as a parameter
// Reading needs no bookmark, and nothing but reading is possible: these two may be sent and change nothing.
const known = ['statement', 'parameters', 'includeCounters', 'accessMode', 'bookmarks'];

/** The statement in the body of a request to the Query API. Throws `BadRequest` with what is wrong with it. */
export async function readStatement(request: Request): Promise<Statement> {
  // A page in a browser cannot send JSON to another origin without asking first: so it must be JSON.
  if (request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw new BadRequest(415, 'Send the statement as Content-Type: application/json.');
  }
  const body = parseJson(await readText(request));
  if (!isObject(body)) throw new BadRequest(400, 'The body must be an object: {"statement": "…", "parameters": {…}}.');
  const { statement, parameters = {}, includeCounters = false } = body;
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new BadRequest(400, `The body has an unknown member ${unknown}. It may have: ${known.join(', ')}.`);
  }
  if (typeof statement !== 'string' || statement.trim() === '') {
    throw new BadRequest(400, 'The body needs a statement: {"statement": "MATCH (u:OktaUser) RETURN count(u)"}.');
  }
  if (!isObject(parameters))
    throw new BadRequest(400, 'The parameters must be an object: {"parameters": {"login": "…"}}.');
  return { statement, parameters, includeCounters: includeCounters === true };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest(400, 'The body is not JSON.');
  }
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Node's streams iterate, which the DOM's types, loaded by some dependency, do not say.
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk); // the rest is read and dropped: an answer needs a client that has sent all
  }
  if (bytes > MAX_BODY_BYTES) throw new BadRequest(413, `The body has more than ${MAX_BODY_BYTES / 2 ** 20} MB.`);
  return Buffer.concat(chunks).toString('utf8');
}
