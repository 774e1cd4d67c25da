import { createHash } from 'node:crypto';
import { asError, OktaGraphError } from '../errors.ts';
import type { Mirror, MirrorView } from '../ports/cypher.ts';
import type { CustomAttributes, HttpRoute, Log } from '../ports/host.ts';
import { csv } from './formats/csv.ts';
import type { Format } from './formats/format.ts';
import { json } from './formats/json.ts';
import { ndjson } from './formats/ndjson.ts';
import { isFresh } from './fresh.ts';
import { readTable } from './read.ts';
import { streamOf } from './stream.ts';
import { listTables, type Table } from './tables.ts';

interface Options {
  mirror: Mirror;
  /** Attributes that the org added and the settings name: columns of their own. */
  custom?: CustomAttributes;
  log?: Log;
}

const formats: Readonly<Record<string, Format>> = { csv, json, ndjson };

/** `GET /tables`, the list, and `GET /tables/<name>.<csv|json|ndjson>`, streamed from the mirror. */
export function createTablesRoute({ mirror, custom, log }: Options): HttpRoute {
  const tables = listTables(custom);
  return async (request) => {
    const path = /^\/tables(?:\/([^/]*))?$/.exec(new URL(request.url).pathname);
    if (path === null) return null;
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return failure(405, 'BAD_USER_INPUT', `${request.method} is not allowed here. Send GET or HEAD.`, {
          Allow: 'GET, HEAD',
        });
      }
      const file = path[1];
      if (!file) return await answerList(tables, mirror);
      const { table, format } = findTable(tables, file);
      return await answerTable(request, await mirror.view(), table, format);
    } catch (error) {
      const { code, message } = asError(error);
      const known = statuses[code];
      if (known !== undefined) return failure(known, code, message);
      log?.warn('A table could not be read.', { code, message });
      return failure(500, 'INTERNAL', 'Unexpected error. The log of okta-graph tells more.');
    }
  };
}

const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  MIRROR_EMPTY: 503,
  MIRROR_DAMAGED: 503,
  MIRROR_UNAVAILABLE: 503,
};

function findTable(tables: readonly Table[], file: string): { table: Table; format: Format } {
  const [, name = '', extension = ''] = /^(.*?)(?:\.([^.]*))?$/s.exec(file) ?? [];
  const table = tables.find((one) => one.name === name);
  if (table === undefined) {
    const known = tables.map((one) => one.name).join(', ');
    throw new OktaGraphError('NOT_FOUND', `There is no table ${name}. There are: ${known}.`);
  }
  const format = Object.hasOwn(formats, extension) ? formats[extension] : undefined;
  if (format === undefined) {
    const files = Object.keys(formats).map((known) => `${name}.${known}`);
    throw new OktaGraphError('NOT_FOUND', `There is no file ${file}. Ask for ${files.join(', ')}.`);
  }
  return { table, format };
}

async function answerList(tables: readonly Table[], mirror: Mirror): Promise<Response> {
  const view = await viewOrNull(mirror);
  const body = {
    org: view?.org ?? null,
    asOf: view?.asOf ?? null,
    formats: Object.fromEntries(Object.entries(formats).map(([name, { doc }]) => [name, doc])),
    tables: tables.map(({ name, doc, end, columns }) => ({
      name,
      doc,
      rows: end === null ? 'nodes' : 'links',
      columns: columns.map((column) => ({
        name: column.name,
        type: column.type,
        isList: column.isList,
        doc: column.doc,
      })),
      files: Object.fromEntries(Object.keys(formats).map((format) => [format, `/tables/${name}.${format}`])),
    })),
  };
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-cache' };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, { headers });
}

/** The columns are known before the first sync. */
async function viewOrNull(mirror: Mirror): Promise<MirrorView | null> {
  try {
    return await mirror.view();
  } catch (error) {
    if (asError(error).code === 'MIRROR_EMPTY') return null;
    throw error;
  }
}

async function answerTable(request: Request, view: MirrorView, table: Table, format: Format): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const options = { bom: query.get('bom') === '1', raw: query.get('raw') === '1' };
  const { org, asOf, engine } = view;
  const names = table.columns.map((column) => column.name);
  const version = JSON.stringify([org, asOf, view.snapshot, names, format.contentType, options]);
  const headers = {
    // Weak: a proxy may compress the answer, and Neo4j may be written by others.
    ETag: `W/"${createHash('sha256').update(version).digest('base64url').slice(0, 22)}"`,
    'Last-Modified': new Date(asOf).toUTCString(),
    'Cache-Control': 'private, no-cache', // may be kept, but not used without asking
    Vary: 'Accept-Encoding',
  };
  if (isFresh(request.headers, headers)) return new Response(null, { status: 304, headers });
  const name = `${table.name}.${Object.entries(formats).find(([, one]) => one === format)?.[0]}`;
  const full = {
    ...headers,
    'Content-Type': format.contentType,
    'Content-Disposition': `${format.isAttachment ? 'attachment' : 'inline'}; filename="${name}"`,
  };
  if (request.method === 'HEAD') return new Response(null, { headers: full });
  const stream = await streamOf(format.write(table.columns, readTable(table, { engine, org }), options));
  return new Response(stream, { headers: full });
}

function failure(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ error: { code, message } }, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
