import type { ErrorCode } from '../errors.ts';

/** Why a request brought no answer that can be read: what it means, what helps, and what trying again is worth. */
export interface Trouble {
  code: ErrorCode;
  /** How often the request is repeated at most. */
  repeats: number;
  /** Whether a smaller page may get through. */
  isOfSize: boolean;
  says: string;
  wayOut: string;
}

/** Five repetitions in half a minute get over Okta's short outages. */
export const passingRepeats = 5;

const passing = { code: 'OKTA_UNAVAILABLE', repeats: passingRepeats, isOfSize: false } as const;
/** Each time-out has taken a minute. */
const slow = { ...passing, repeats: 2 };
const lasting = { ...passing, repeats: 0 };
/** What came whole and is broken all the same will rarely get better. */
const broken = { code: 'OKTA_BAD_ANSWER', repeats: 2, isOfSize: true } as const;
const refused = { ...broken, repeats: 0 };

const network = 'Check the network between here and Okta.';
const address = 'Check the org URL, the firewall and HTTPS_PROXY.';
const notOkta = 'Check that the org URL leads to Okta, and not to a proxy or a sign-in page.';
const inspecting =
  'If a proxy of your network inspects TLS, put the file of its certificate authority into NODE_EXTRA_CA_CERTS.';

const tooLarge = {
  ...refused,
  says: 'the answer is larger than any page of Okta, and nothing of it was kept',
  wayOut: notOkta,
};
const timedOut = {
  ...slow,
  isOfSize: true,
  says: 'no full answer came in time',
  wayOut: `Try again later. ${network}`,
};
const brokenOff = {
  ...passing,
  isOfSize: true,
  says: 'the connection broke off',
  wayOut: `Try again later. ${network}`,
};
const unreachable = { ...passing, says: 'no way leads to its host', wayOut: network };
const untrusted = {
  ...lasting,
  says: 'nobody this machine trusts has signed the certificate of its host',
  wayOut: inspecting,
};
const notTls = {
  ...lasting,
  says: 'its host does not speak TLS as it should',
  wayOut: `Check the org URL. ${inspecting}`,
};
const closed = { ...lasting, says: 'the reader was closed', wayOut: 'Open it again.' };

/** By the code of what was thrown: Node's, OpenSSL's, undici's, or one of ours. */
const troubles: Readonly<Record<string, Trouble>> = {
  NOT_JSON: { ...broken, says: 'the answer is not JSON, or breaks off', wayOut: notOkta },
  HTML: {
    ...broken,
    says: 'the answer is a web page, such as a sign-in or a network shows, and not JSON',
    wayOut: notOkta,
  },
  NOT_UTF8: { ...broken, says: 'the answer is not UTF-8, or breaks off', wayOut: notOkta },
  NOT_UNPACKED: { ...broken, says: 'the answer is packed wrongly, or breaks off', wayOut: notOkta },
  UNKNOWN_ENCODING: { ...refused, says: 'the answer is packed in a way that was not asked for', wayOut: notOkta },
  TOO_LARGE: tooLarge,
  UND_ERR_RES_EXCEEDED_MAX_SIZE: tooLarge,
  UND_ERR_HEADERS_OVERFLOW: tooLarge,

  ETIMEDOUT: timedOut,
  UND_ERR_HEADERS_TIMEOUT: timedOut,
  UND_ERR_BODY_TIMEOUT: timedOut,
  UND_ERR_CONNECT_TIMEOUT: { ...slow, says: 'nobody took the connection', wayOut: address },
  EAI_AGAIN: { ...passing, says: 'the name service did not answer', wayOut: 'Check the DNS of this machine.' },
  ENOTFOUND: {
    ...passing,
    repeats: 1,
    says: 'the name service does not know its host',
    wayOut: 'Check the org URL for a slip, and the DNS of this machine.',
  },
  ECONNREFUSED: { ...passing, repeats: 2, says: 'nobody listens at its address', wayOut: address },
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ECONNRESET: brokenOff,
  EPIPE: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: brokenOff,

  CERT_HAS_EXPIRED: {
    ...lasting,
    says: 'the certificate of its host has expired',
    wayOut: `Check the clock of this machine. ${inspecting}`,
  },
  CERT_NOT_YET_VALID: {
    ...lasting,
    says: 'the certificate of its host is not valid yet',
    wayOut: 'Check the clock of this machine.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    ...lasting,
    says: 'the certificate is that of another host',
    wayOut: `Check the org URL for a slip. ${inspecting}`,
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  EPROTO: notTls,
  ERR_SSL_WRONG_VERSION_NUMBER: notTls,

  UND_ERR_PRX_TLS: {
    ...lasting,
    says: 'the certificate of the proxy is that of another host',
    wayOut: 'Check HTTPS_PROXY for a slip.',
  },
  PROXY_407: {
    ...lasting,
    says: 'the proxy wants a name and a password',
    wayOut: 'Put them into HTTPS_PROXY, as in http://name:password@host:port.',
  },
  PROXY_4XX: {
    ...lasting,
    says: 'the proxy does not let this host through',
    wayOut: 'Have the org URL allowed there.',
  },
  PROXY_5XX: {
    ...passing,
    says: 'the proxy could not reach its host',
    wayOut: 'Try again later, and check the proxy.',
  },
  UND_ERR_CLOSED: closed,
  UND_ERR_DESTROYED: closed,
};

const unknown: Trouble = { ...slow, says: 'no answer came', wayOut: `Check the org URL. ${network}` };

/** The trouble behind what a request threw; `name` is its code, for the message. */
export function troubleOf(error: unknown): Trouble & { name: string } {
  const name = codeOf(error);
  const known = Object.hasOwn(troubles, name) ? troubles[name] : undefined;
  return { ...(known ?? unknown), name };
}

/** An answer that came and cannot be read. It carries nothing of the body, as the errors of parsers do. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer';
  readonly code: 'NOT_JSON' | 'HTML' | 'NOT_UTF8' | 'NOT_UNPACKED' | 'UNKNOWN_ENCODING' | 'TOO_LARGE';

  constructor(code: BrokenAnswer['code']) {
    super(code);
    this.code = code;
  }
}

function codeOf(error: unknown): string {
  const { code, name, message, cause } = (error ?? {}) as Record<'code' | 'name' | 'message' | 'cause', unknown>;
  // undici tells the status of a refused tunnel in its message only.
  const [, status] = /^Proxy response \((\d{3})\)/.exec(String(message ?? '')) ?? [];
  if (status !== undefined) return status === '407' ? 'PROXY_407' : status < '500' ? 'PROXY_4XX' : 'PROXY_5XX';
  if (name === 'TimeoutError') return 'ETIMEDOUT';
  if (typeof code === 'string') return code;
  return cause === undefined || cause === null ? '' : codeOf(cause);
}
