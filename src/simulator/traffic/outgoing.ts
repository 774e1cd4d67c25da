import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Answer } from '../route.ts';
import type { Allowance } from './limits.ts';

/** What the org says to a request, before it is HTTP. */
export interface Reply {
  status: number;
  /** JSON; a text is sent as it stands. */
  body: unknown;
  links?: Answer['links'];
  headers?: Readonly<Record<string, string>> | undefined;
  allowance?: Allowance;
}

/** An answer on its way out. Faults change it at any stage: what it says, its text, its bytes, how they are sent. */
export interface Outgoing {
  status: number;
  body: unknown;
  /** All headers but `link` and `content-length`, names in lower case. */
  headers: Record<string, string | string[]>;
  /** Targets of the `Link` lines by relation, whole. */
  links: Record<string, string>;
  hasOneLinkLine: boolean;
  /** What is done to the text, in order. */
  onText: ((text: string) => string)[];
  encode: (text: string) => Buffer;
  zip: ((bytes: Buffer) => Promise<Buffer>) | null;
  /** Smaller bodies stay as they are. */
  zipsFromBytes: number;
  /** What is done to the bytes, compressed or not. */
  onBytes: ((bytes: Buffer) => Buffer)[];
  delivery: Delivery;
}

/** How bytes leave. All times are the org's. */
export interface Delivery {
  waitMs: number;
  bytesPerSecond: number | null;
  /** How much of the body is sent, 0 to 1; null: not even the headers are. */
  share: number | null;
  /** What comes behind that share. */
  ending: 'end' | 'close' | 'reset' | 'silence';
}

const compress = promisify(gzip);
/** JSON shrinks to less: a page is compressed in one go, and not in dozens of small ones. */
const roomFor = (bytes: Buffer) => Math.max(16 * 1024, bytes.length >> 2);

/** A reply as Okta sends it. One `Link` line a relation, `self` first: some clients misread a joined line, others keep the last one only. */
export function compose(reply: Reply, to: { base: string; nowMs: number; acceptEncoding: string }): Outgoing {
  const links = Object.entries(reply.links ?? {}).map(([rel, target]) => [rel, to.base + target]);
  return {
    status: reply.status,
    body: reply.body,
    headers: {
      ...standing,
      date: new Date(to.nowMs).toUTCString(),
      'x-okta-request-id': randomBytes(16).toString('hex'),
      ...(reply.allowance === undefined ? {} : rateHeaders(reply.allowance)),
      ...reply.headers,
    },
    links: Object.fromEntries(links),
    hasOneLinkLine: false,
    onText: [],
    encode: (text) => Buffer.from(text),
    zip: /\bgzip\b/.test(to.acceptEncoding)
      ? (bytes) => compress(bytes, { level: constants.Z_BEST_SPEED, chunkSize: roomFor(bytes) })
      : null,
    zipsFromBytes: 513,
    onBytes: [],
    delivery: { waitMs: 0, bytesPerSecond: null, share: 1, ending: 'end' },
  };
}

function rateHeaders({ limit, remaining, resetSeconds }: Allowance): Record<string, string> {
  return {
    'x-rate-limit-limit': String(limit),
    'x-rate-limit-remaining': String(remaining),
    'x-rate-limit-reset': String(resetSeconds),
  };
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
