import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';

/** Signature algorithms that Okta takes in assertions and proofs. */
export const algorithms = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];

/** A key pair that is made when it is first looked at: an RSA key takes a tenth of a second. */
export class ClientKey {
  readonly #alg: string;
  readonly #kid: string;
  #made: KeyObject | null = null;

  constructor(alg: string, kid: string) {
    this.#alg = alg;
    this.#kid = kid;
  }

  privateJwk(): JWK {
    this.#made ??= generate(this.#alg);
    return { ...this.#made.export({ format: 'jwk' }), kid: this.#kid, alg: this.#alg, use: 'sig' };
  }

  /** Null as long as nobody has the private one. */
  publicJwk(): JWK | null {
    if (this.#made === null) return null;
    const { kty, n, e, crv, x, y, kid, alg, use } = this.privateJwk();
    const all = { kty, n, e, crv, x, y, kid, alg, use };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as JWK; // `kty` is there
  }
}

const curves: Readonly<Record<string, string>> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' };

function generate(alg: string): KeyObject {
  const namedCurve = curves[alg];
  if (namedCurve !== undefined) return generateKeyPairSync('ec', { namedCurve }).privateKey;
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey; // Okta takes no shorter one
}
