import { asError, OktaGraphError } from '../errors.ts';
import type { CypherReader, CypherTable, Mirror } from '../ports/cypher.ts';
import type { HttpRoute, Log } from '../ports/host.ts';
import { answer } from './answer.ts';
import type { SavedQuery } from './savedQuery.ts';
import { findQuery } from './shelf.ts';

interface Options {
  /** Asked for once, with the first request. */
  queries: () => Promise<readonly SavedQuery[]>;
  mirror: Mirror;
  reader: CypherReader;
  /** How each format writes a table, by its name; `json` is used where none is asked for. */
  formats: Readonly<Record<string, TableFormat>>;
  log?: Log;
}

export interface TableFormat {
  contentType: string;
  write(table: CypherTable): Iterable<string>;
}

/** `GET /queries`, the list, and `GET /queries/<name>?<parameter>=<value>&format=<format>`, the answer of one. */
export function createSavedQueriesRoute(options: Options): HttpRoute {
  let reading: Promise<readonly SavedQuery[]> | undefined;
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const path = /^\/queries(?:\/([^/]*))?$/.exec(pathname);
    if (path === null) return null;
    try {
      if (request.method !== 'GET') {
        const allow = { Allow: 'GET' };
        return failure(405, 'BAD_USER_INPUT', `${request.method} is not allowed here. Send GET.`, allow);
      }
      reading ??= options.queries();
      const queries = await reading;
      if (!path[1]) return answerList(queries, options);
      return await answerOne(findQuery(queries, path[1]), searchParams, request.signal, options);
    } catch (error) {
      const { code, message } = asError(error);
      const status = statuses[code];
      if (status !== undefined) return failure(status, code, message);
      options.log?.warn('A saved query failed.', { code, message });
      return failure(500, 'INTERNAL', 'Unexpected error. The log of okta-graph tells more.');
    }
  };
}

const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  CYPHER_LIMIT: 400,
  NOT_FOUND: 404,
  MIRROR_EMPTY: 503,
  MIRROR_DAMAGED: 503,
  MIRROR_UNAVAILABLE: 503,
};

function answerList(queries: readonly SavedQuery[], { formats }: Options): Response {
  const listed = queries.map(({ text: _, graphql, ...query }) => ({
    ...query,
    hasGraphql: graphql !== null,
    url: `/queries/${query.name}`,
  }));
  const body = `${JSON.stringify({ formats: Object.keys(formats), queries: listed }, null, 2)}\n`;
  return new Response(body, { headers: { ...kept, 'Content-Type': 'application/json; charset=utf-8' } });
}

async function answerOne(
  query: SavedQuery,
  params: URLSearchParams,
  signal: AbortSignal,
  options: Options,
): Promise<Response> {
  const given = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]));
  const { format = ['json'], ...parameters } = given;
  const { contentType, write } = findFormat(options.formats, format.at(-1) ?? '');
  const table = await answer(query, parameters, options, signal);
  const headers = new Headers({ ...kept, 'Content-Type': contentType });
  // In every format, because CSV and NDJSON have no place for it.
  if (table.warnings.length > 0) headers.set('Okta-Graph-Warnings', table.warnings.join(' '));
  return new Response([...write(table)].join(''), { headers });
}

const kept = { 'Cache-Control': 'no-store' };

function findFormat(formats: Options['formats'], name: string): TableFormat {
  const found = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (found !== undefined) return found;
  const known = Object.keys(formats).join(', ');
  throw new OktaGraphError('BAD_USER_INPUT', `There is no format ${name}. There are: ${known}.`);
}

function failure(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ error: { code, message } }, { status, headers: { ...kept, ...headers } });
}
