import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type { OrgClock } from '../clock.ts';

/** An access token that the org gave out. */
export interface IssuedToken {
  clientId: string;
  scopes: readonly string[];
  expiresMs: number;
  /** Thumbprint of the key it is bound to by DPoP; null where it is a bearer token. */
  jkt: string | null;
}

/** Okta's access tokens live an hour, always. */
export const tokenLifeS = 3600;

/** Access tokens by their text: clients take them as opaque, and so does the org. */
export class IssuedTokens {
  readonly #clock: OrgClock;
  readonly #byText = new Map<string, IssuedToken>();
  // Okta signs by RSA. An EC key is made in no time, and nobody outside the org can check the signature.
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  /** A new token. `issuer` is the address of the org. */
  async issue(issuer: string, spec: Omit<IssuedToken, 'expiresMs'>): Promise<string> {
    const { clientId, scopes, jkt } = spec;
    const nowMs = this.#clock.nowMs();
    const iat = Math.floor(nowMs / 1000);
    const text = await new SignJWT({
      ver: 1,
      jti: `AT.${randomBytes(32).toString('base64url')}`,
      iss: issuer,
      aud: issuer,
      sub: clientId,
      iat,
      exp: iat + tokenLifeS,
      cid: clientId,
      scp: [...scopes],
      ...(jkt === null ? {} : { cnf: { jkt } }),
    })
      .setProtectedHeader({ kid: 'simulated', typ: 'application/okta-internal-at+jwt', alg: 'ES256' })
      .sign(this.#key);
    for (const [old, { expiresMs }] of this.#byText)
      if (expiresMs < nowMs - tokenLifeS * 1000) this.#byText.delete(old);
    this.#byText.set(text, { ...spec, expiresMs: nowMs + tokenLifeS * 1000 });
    return text;
  }

  find(text: string): IssuedToken | undefined {
    return this.#byText.get(text);
  }

  isExpired({ expiresMs }: IssuedToken): boolean {
    return expiresMs <= this.#clock.nowMs();
  }

  /** Takes every token of a client back. */
  revoke(clientId: string): void {
    for (const [text, token] of this.#byText) if (token.clientId === clientId) this.#byText.delete(text);
  }

  /** Ends the hour of every token of a client at once. */
  expire(clientId: string): void {
    const nowMs = this.#clock.nowMs();
    for (const token of this.#byText.values()) if (token.clientId === clientId) token.expiresMs = nowMs;
  }
}
