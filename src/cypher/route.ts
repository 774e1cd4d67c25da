import { asError, type ErrorCode, type OktaGraphError } from '../errors.ts';
import type { CypherParameters, CypherReader } from '../ports/cypher.ts';
import type { HttpRoute, Log } from '../ports/host.ts';
import { toJson } from './json.ts';
import { BadRequest, readStatement } from './statement.ts';

interface Options {
  reader: CypherReader;
  log?: Log;
}

const databases = ['okta', 'neo4j']; // the second is what clients of Neo4j ask for unless told otherwise

/** `POST /db/{database}/query/v2`: Neo4j's Query API, for reading. */
export function createQueryRoute({ reader, log }: Options): HttpRoute {
  return async (request) => {
    const database = /^\/db\/([^/]+)\/query\/v2\/?$/.exec(new URL(request.url).pathname)?.[1];
    if (database === undefined) return null;
    try {
      checkRequest(request, database);
      const { statement, parameters, includeCounters } = await readStatement(request);
      return await answer(reader, statement, parameters, includeCounters, request.signal);
    } catch (error) {
      if (error instanceof BadRequest) return refuse(error.status, error.code, error.message, error.headers);
      return fail(asError(error), log);
    }
  };
}

function checkRequest(request: Request, database: string): void {
  if (request.method !== 'POST') {
    const message = `${request.method} is not allowed here. Send POST with {"statement": "…", "parameters": {…}}.`;
    throw new BadRequest(405, message, { headers: { Allow: 'POST' } });
  }
  if (!databases.includes(database)) {
    const code = 'Neo.ClientError.Database.DatabaseNotFound';
    throw new BadRequest(404, `There is no database ${database}. Ask okta.`, { code });
  }
  const accepted = (request.headers.get('accept') ?? '*/*').split(',').map((type) => type.split(';')[0]?.trim());
  if (!accepted.some((type) => type === 'application/json' || type === 'application/*' || type === '*/*')) {
    throw new BadRequest(406, 'Answers are application/json. Ask for it in Accept.');
  }
}

async function answer(
  reader: CypherReader,
  statement: string,
  parameters: CypherParameters,
  includeCounters: boolean,
  signal: AbortSignal,
): Promise<Response> {
  const { fields, rows } = await reader.run(statement, parameters, signal);
  const counters = includeCounters ? ',"counters":{"containsUpdates":false,"containsSystemUpdates":false}' : '';
  const body = `{"data":{"fields":${toJson(fields)},"values":${toJson(rows)}}${counters},"bookmarks":[]}`;
  return new Response(body, { status: 202, headers }); // 202 is what Neo4j answers
}

const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };

/** What Neo4j would call each of our errors. Its drivers look at the code; 400 is its status for all that is the query's fault. */
const neo4jCodes: Partial<Record<ErrorCode, { status: number; code: string }>> = {
  CYPHER_INVALID: { status: 400, code: 'Neo.ClientError.Statement.SyntaxError' },
  CYPHER_REFUSED: { status: 400, code: 'Neo.ClientError.Statement.AccessMode' },
  CYPHER_LIMIT: { status: 400, code: 'Neo.ClientError.Transaction.TransactionTimedOut' },
  MIRROR_EMPTY: { status: 503, code: 'Neo.TransientError.General.DatabaseUnavailable' },
  MIRROR_UNAVAILABLE: { status: 503, code: 'Neo.TransientError.General.DatabaseUnavailable' },
  MIRROR_DAMAGED: { status: 503, code: 'Neo.DatabaseError.General.UnknownError' },
};

function fail(error: OktaGraphError, log: Log | undefined): Response {
  const known = neo4jCodes[error.code];
  if (known === undefined) {
    log?.warn('A Cypher query failed.', { code: error.code, message: error.message });
    return refuse(500, 'Neo.DatabaseError.General.UnknownError', 'Unexpected error. The log of okta-graph tells more.');
  }
  const { line, column } = error.details;
  return refuse(known.status, known.code, error.message, {}, { code: error.code, line, column });
}

function refuse(
  status: number,
  code: string,
  message: string,
  extra: Readonly<Record<string, string>> = {},
  extensions?: Readonly<Record<string, unknown>>,
): Response {
  const body = JSON.stringify({ errors: [{ code, message, extensions }] });
  return new Response(body, { status, headers: { ...headers, ...extra } });
}
