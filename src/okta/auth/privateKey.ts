import { createPrivateKey, type KeyObject } from 'node:crypto';
import { importJWK, type JWK } from 'jose';
import { OktaGraphError } from '../../errors.ts';

interface PrivateKey {
  kid: string | undefined;
  /** The key as the signing functions take it, not to be read out again. */
  load(): Promise<CryptoKey>;
}

/** Algorithms by which Okta lets clients sign, by curve. */
const curves: Readonly<Record<string, string>> = { prime256v1: 'ES256', secp384r1: 'ES384', secp521r1: 'ES512' };
const rsaAlgorithms: readonly string[] = ['RS256', 'RS384', 'RS512'];
/** What Okta, and RFC 7518, ask of RSA keys. */
const shortestModulusBits = 2048;

/** Reads a JWK or PEM. Throws `SETTINGS` with the way out; neither message nor cause holds anything of the key. */
export function readPrivateKey(text: string, keyId?: string): PrivateKey {
  const given = unquoted(text);
  const jwk = given.startsWith('{') ? parseJwk(given) : null;
  const key = jwk === null ? parsePem(given) : open(() => createPrivateKey({ key: jwk as never, format: 'jwk' }));
  const alg = algorithmOf(key, jwk?.alg);
  const kid = keyId ?? (typeof jwk?.kid === 'string' && jwk.kid !== '' ? jwk.kid : undefined);
  return {
    kid,
    // An asymmetric key always becomes a CryptoKey; only `oct` keys are bytes.
    load: async () => (await importJWK(key.export({ format: 'jwk' }) as JWK, alg)) as CryptoKey,
  };
}

function algorithmOf(key: KeyObject, wanted: string | undefined): string {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') {
    if (modulusLength < shortestModulusBits) {
      throw mistake(`is an RSA key of ${modulusLength} bits`, `Make one of at least ${shortestModulusBits}.`);
    }
    return wanted !== undefined && rsaAlgorithms.includes(wanted) ? wanted : 'RS256';
  }
  const alg = key.asymmetricKeyType === 'ec' ? curves[namedCurve] : undefined;
  if (alg !== undefined) return alg;
  throw mistake('is of a kind that Okta does not take', 'Make an RSA key, or an EC key on P-256, P-384 or P-521.');
}

function parseJwk(text: string): JWK {
  const parsed = open(() => JSON.parse(text) as unknown);
  // It begins with a brace, so it is an object.
  const jwk = parsed as JWK & { keys?: unknown };
  if (Array.isArray(jwk.keys)) throw mistake('is a set of keys', 'Take the one JWK out of its "keys".');
  if (jwk.kty === 'oct') throw mistake('is a symmetric key', 'A service app signs with an RSA or EC key.');
  if (jwk.kty !== undefined && jwk.d === undefined) {
    throw mistake('is a public key', 'Take the private one, which Okta shows once, when the key is made.');
  }
  return jwk;
}

function parsePem(text: string): KeyObject {
  const parts = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;
  // OpenSSL writes the curve's parameters before an EC key; they say nothing that the key does not.
  const [part, ...more] = [...text.matchAll(parts)].filter(([, label]) => label !== 'EC PARAMETERS');
  if (part === undefined) {
    const wayOut = 'It is a JWK (JSON) or PEM text; a file of it goes into OKTA_CLIENT_PRIVATEKEY_FILE.';
    throw mistake('is neither a JWK nor PEM', wayOut);
  }
  const [, label = '', body = ''] = part;
  if (more.length > 0) throw mistake('holds several PEM parts', 'Leave only the private key.');
  if (label.startsWith('ENCRYPTED') || /ENCRYPTED/.test(body)) {
    throw mistake(
      'is encrypted',
      'Decrypt it (openssl pkcs8 -in key.pem -out plain.pem), and keep it where only you read it.',
    );
  }
  if (!label.endsWith('PRIVATE KEY')) {
    throw mistake(`holds a ${label.toLowerCase()}`, 'Take the private key that belongs to it.');
  }
  // Environment variables and shells lose line breaks: the text is set anew.
  const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
  return open(() => createPrivateKey(`-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`));
}

/** Without the quotes it was copied with, and with line breaks where they are written as `\n`. */
function unquoted(text: string): string {
  const bare = text
    .trim()
    .replace(/^(["'])([\s\S]*)\1$/, '$2')
    .trim();
  return bare.startsWith('{') ? bare : bare.replace(/\\r/g, '').replace(/\\n/g, '\n');
}

/** Errors of the parsers quote what they could not read. */
function open<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw mistake('cannot be read', 'Copy it again, whole: a JWK (JSON) or PEM (PKCS#8, PKCS#1 or SEC1).');
  }
}

function mistake(what: string, wayOut: string): OktaGraphError {
  return new OktaGraphError('SETTINGS', `The private key ${what}. ${wayOut}`);
}
