import type { ErrorCode } from '../errors.ts';

/** Why a request brought no answer that can be read: what it means, what helps, and what trying again is worth. */
export interface Trouble {
  /** How often the request is repeated at most. */
  repeats: number;
  /** Whether a smaller page may get through. */
  isOfSize: boolean;
  code: ErrorCode;
  /** Stands behind `Okta could not be read: `. */
  says: string;
  wayOut: string;
}

/** Five repetitions in half a minute get over Okta's short outages. */
export const passingRepeats = 5;
/** Each time-out has taken a minute. */
const slowRepeats = 2;
/** What came whole and is broken all the same will rarely get better. */
const brokenRepeats = 2;

const base: Omit<Trouble, 'says' | 'wayOut'> = { repeats: passingRepeats, isOfSize: false, code: 'OKTA_UNAVAILABLE' };
const lasting = { ...base, repeats: 0 };
const network = 'Check the network between here and Okta.';
const inspecting =
  'If a proxy of your network inspects TLS, put the file of its certificate authority into NODE_EXTRA_CA_CERTS.';
const notOkta = 'Check that the org URL leads to Okta, and not to a proxy or a sign-in page.';

/** The code of a body that is not what Okta sends, found by us. */
export type BrokenCode = keyof typeof broken;

const broken = {
  NOT_JSON: { says: 'the answer is not JSON, or breaks off', wayOut: notOkta },
  HTML: { says: 'the answer is a web page, such as a sign-in or a network shows, and not JSON', wayOut: notOkta },
  NOT_UTF8: { says: 'the answer is not UTF-8, or breaks off', wayOut: notOkta },
  NOT_UNPACKED: { says: 'the answer is packed wrongly, or breaks off', wayOut: notOkta },
} as const;

const tls = (codes: readonly string[], says: string, wayOut: string) =>
  codes.map((code): [string, Trouble] => [code, { ...lasting, says, wayOut }]);

const troubles: ReadonlyMap<string, Trouble> = new Map<string, Trouble>([
  ...Object.entries(broken).map(([code, texts]): [string, Trouble] => [
    code,
    { ...base, repeats: brokenRepeats, isOfSize: true, code: 'OKTA_BAD_ANSWER', ...texts },
  ]),
  [
    'TOO_LARGE',
    {
      ...lasting,
      code: 'OKTA_BAD_ANSWER',
      says: 'the answer is larger than any page of Okta, and nothing of it was kept',
      wayOut: notOkta,
    },
  ],
  [
    'UNKNOWN_ENCODING',
    {
      ...lasting,
      code: 'OKTA_BAD_ANSWER',
      says: 'the answer is packed in a way that was not asked for',
      wayOut: notOkta,
    },
  ],
  [
    'ETIMEDOUT',
    {
      ...base,
      repeats: slowRepeats,
      isOfSize: true,
      says: 'no full answer came in time',
      wayOut: `Try again later. ${network}`,
    },
  ],
  [
    'UND_ERR_CONNECT_TIMEOUT',
    {
      ...base,
      repeats: slowRepeats,
      says: 'nobody took the connection',
      wayOut: 'Check the org URL, the firewall and HTTPS_PROXY.',
    },
  ],
  ['EAI_AGAIN', { ...base, says: 'the name service did not answer', wayOut: 'Check the DNS of this machine.' }],
  [
    'ENOTFOUND',
    {
      ...base,
      repeats: 1,
      says: 'the name service does not know its host',
      wayOut: 'Check the org URL for a slip, and the DNS of this machine.',
    },
  ],
  [
    'ECONNREFUSED',
    { ...base, says: 'nobody listens at its address', wayOut: 'Check the org URL, the firewall and HTTPS_PROXY.' },
  ],
  ['EHOSTUNREACH', { ...base, says: 'no way leads to its host', wayOut: network }],
  ['ENETUNREACH', { ...base, says: 'no way leads to its network', wayOut: network }],
  ...['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'].map((code): [string, Trouble] => [
    code,
    { ...base, isOfSize: true, says: 'the connection broke off', wayOut: `Try again later. ${network}` },
  ]),
  ...tls(
    ['CERT_HAS_EXPIRED'],
    'the certificate of its host has expired',
    `Check the clock of this machine. ${inspecting}`,
  ),
  ...tls(['CERT_NOT_YET_VALID'], 'the certificate of its host is not valid yet', 'Check the clock of this machine.'),
  ...tls(
    ['ERR_TLS_CERT_ALTNAME_INVALID'],
    'the certificate is that of another host',
    `Check the org URL for a slip. ${inspecting}`,
  ),
  ...tls(
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ],
    'nobody this machine trusts has signed the certificate of its host',
    inspecting,
  ),
  ...tls(
    ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER'],
    'its host does not speak TLS as it should',
    `Check the org URL. ${inspecting}`,
  ),
  ...tls(['UND_ERR_PRX_TLS'], 'the certificate of the proxy is that of another host', 'Check HTTPS_PROXY for a slip.'),
  [
    'PROXY_407',
    {
      ...lasting,
      says: 'the proxy wants a name and a password',
      wayOut: 'Put them into HTTPS_PROXY, as in http://name:password@host:port.',
    },
  ],
  [
    'PROXY_4XX',
    { ...lasting, says: 'the proxy does not let this host through', wayOut: 'Have the org URL allowed there.' },
  ],
  [
    'PROXY_5XX',
    { ...base, says: 'the proxy could not reach its host', wayOut: 'Try again later, and check the proxy.' },
  ],
  ...['UND_ERR_CLOSED', 'UND_ERR_DESTROYED'].map((code): [string, Trouble] => [
    code,
    { ...lasting, says: 'the reader was closed', wayOut: 'Open it again.' },
  ]),
]);

const unknown: Trouble = { ...base, repeats: 2, says: 'no answer came', wayOut: `Check the org URL. ${network}` };

/** Other names of what the table tells. */
const aliases: Readonly<Record<string, string>> = {
  ERR_BUFFER_TOO_LARGE: 'TOO_LARGE',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'TOO_LARGE',
  UND_ERR_HEADERS_OVERFLOW: 'TOO_LARGE',
  UND_ERR_HEADERS_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_BODY_TIMEOUT: 'ETIMEDOUT',
};

/** The trouble behind what a request threw, and its code for the message. */
export function troubleOf(error: unknown): Trouble & { name: string } {
  const name = codeOf(error);
  return { ...(troubles.get(aliases[name] ?? name) ?? unknown), name };
}

/** A failure of ours, by its code in the table. It carries nothing of the body. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer';
  readonly code: BrokenCode | 'UNKNOWN_ENCODING' | 'TOO_LARGE';

  constructor(code: BrokenAnswer['code']) {
    super(code);
    this.code = code;
  }
}

function codeOf(error: unknown): string {
  const { code, name, message, cause } = (error ?? {}) as Record<'code' | 'name' | 'message' | 'cause', unknown>;
  // undici tells the status of a refused tunnel in its message only.
  const [, refused] = /^Proxy response \((\d{3})\)/.exec(String(message ?? '')) ?? [];
  if (refused !== undefined) return refused === '407' ? 'PROXY_407' : refused < '500' ? 'PROXY_4XX' : 'PROXY_5XX';
  if (name === 'TimeoutError') return 'ETIMEDOUT';
  if (typeof code === 'string') return code;
  return cause === undefined || cause === null ? '' : codeOf(cause);
}
