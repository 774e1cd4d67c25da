import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** An answer as it came over the wire. */
export interface Raw {
  status: number;
  /** Every line of a header. */
  lines: (name: string) => string[];
  bytes: Buffer;
  /** The body, decompressed. */
  text: () => string;
  json: () => unknown;
  /** Why the answer did not come to its end: Node's code. */
  broken: string | null;
}

/** When to stop waiting for the end of an answer. */
export interface Patience {
  /** Until the first of it; default 10 s. */
  forHeadersMs?: number;
  /** Between parts of it; default 10 s. */
  forMoreMs?: number;
  /** Bytes of the body that suffice. */
  enoughBytes?: number;
}

/** Asks once, on a connection of its own. */
export function ask(url: string, headers: Record<string, string>, patience: Patience = {}): Promise<Raw> {
  const { forHeadersMs = 10_000, forMoreMs = 10_000, enoughBytes = Number.POSITIVE_INFINITY } = patience;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const done = (status: number, rawHeaders: readonly string[], broken: string | null) => {
      clearTimeout(timer);
      const lines = (name: string) =>
        rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
      const bytes = Buffer.concat(chunks);
      const text = () => (lines('content-encoding')[0] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
      resolve({ status, lines, bytes, text, json: () => JSON.parse(text()), broken });
      sent.destroy();
    };
    let status = 0;
    let rawHeaders: readonly string[] = [];
    const end = (broken: string | null) => done(status, rawHeaders, broken);
    let timer = setTimeout(() => end('SILENCE'), forHeadersMs);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end('SILENCE'), forMoreMs);
    };
    const sent = request(url, { headers, agent: new Agent() }, (response) => {
      status = response.statusCode ?? 0;
      rawHeaders = response.rawHeaders;
      wait();
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        wait();
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes >= enoughBytes) end('ENOUGH');
      });
      response.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
      response.on('end', () => end(null));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
    sent.end();
  });
}
