import { createHash, randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, errors, type JWK, type JWTPayload, jwtVerify } from 'jose';
import type { OrgClock } from '../clock.ts';
import { type Asked, urlsOf } from './asked.ts';
import { skewS } from './assertion.ts';
import { algorithms } from './keys.ts';
import { UsedIds } from './usedIds.ts';

/** Why a DPoP proof is refused: at the token endpoint and at the API alike. */
export class BadProof extends Error {}

/** A proof without a nonce that counts, where one is wanted. */
export class NonceWanted extends Error {}

interface Wanted {
  /** Whether the proof must carry a nonce of ours. */
  nonce: boolean;
  /** The access token that comes with the proof, and the thumbprint of the key it is bound to. */
  token?: { text: string; jkt: string };
}

const proofLifeS = 300;
const nonceLifeMs = 24 * 3_600_000;
/** How long an old nonce stays good. */
const nonceGraceMs = 3 * 24 * 3_600_000;

/** Checks DPoP proofs and hands out the nonces they carry. */
export class Proofs {
  readonly #clock: OrgClock;
  readonly #used = new UsedIds();
  #nonces: { text: string; madeMs: number }[] = [];

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  /** The nonce to use now. */
  nonce(): string {
    const nowMs = this.#clock.nowMs();
    const current = this.#nonces[0];
    if (current !== undefined && nowMs < current.madeMs + nonceLifeMs) return current.text;
    this.rotateNonce();
    return this.nonce();
  }

  /** Makes a new nonce. Those before it stay good for three days, unless they are dropped. */
  rotateNonce(dropsOld = false): void {
    const nowMs = this.#clock.nowMs();
    const kept = dropsOld ? [] : this.#nonces.filter(({ madeMs }) => nowMs < madeMs + nonceGraceMs);
    this.#nonces = [{ text: randomBytes(24).toString('base64url'), madeMs: nowMs }, ...kept];
  }

  /** Checks the proof of a request and uses its `jti` up. Returns the thumbprint of its key. */
  async check(asked: Asked, wanted: Wanted): Promise<string> {
    const [proof, ...more] = asked.proofs;
    if (proof === undefined) throw new BadProof('The DPoP proof JWT header is missing.');
    if (more.length > 0) throw new BadProof('The request has more than one DPoP proof JWT header.');
    const { payload, jwk } = await this.#verify(proof);
    if (payload.htm !== asked.method) throw new BadProof(invalidClaim('htm'));
    if (!urlsOf(asked).map(decoded).includes(String(payload.htu))) throw new BadProof(invalidClaim('htu'));
    const jkt = await calculateJwkThumbprint(jwk);
    if (wanted.token !== undefined) checkBinding(payload, jkt, wanted.token);
    if (wanted.nonce && !this.#isGood(payload.nonce)) throw new NonceWanted();
    this.#useUp(payload, jkt);
    return jkt;
  }

  async #verify(proof: string): Promise<{ payload: JWTPayload; jwk: JWK }> {
    const currentDate = new Date(this.#clock.nowMs());
    try {
      const checks = { typ: 'dpop+jwt', algorithms, requiredClaims: ['htm', 'htu', 'jti', 'iat'] };
      const times = { currentDate, clockTolerance: skewS, maxTokenAge: proofLifeS };
      const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, { ...checks, ...times });
      return { payload, jwk: protectedHeader.jwk as JWK }; // by it the signature was verified
    } catch (error) {
      throw new BadProof(describeFailure(error));
    }
  }

  #isGood(nonce: unknown): boolean {
    const nowMs = this.#clock.nowMs();
    return this.#nonces.some(({ text, madeMs }) => text === nonce && nowMs < madeMs + nonceGraceMs);
  }

  #useUp({ jti }: JWTPayload, jkt: string): void {
    const nowMs = this.#clock.nowMs();
    if (typeof jti !== 'string' || jti === '') throw new BadProof(invalidClaim('jti'));
    const isNew = this.#used.claim(`${jkt} ${jti}`, nowMs + (proofLifeS + 2 * skewS) * 1000, nowMs);
    if (!isNew) throw new BadProof('The DPoP proof JWT has already been used.');
  }
}

function checkBinding(payload: JWTPayload, jkt: string, token: { text: string; jkt: string }): void {
  const ath = createHash('sha256').update(token.text).digest('base64url');
  if (payload.ath !== ath) throw new BadProof(invalidClaim('ath'));
  if (jkt !== token.jkt) throw new BadProof('The access token is not bound to the key of the DPoP proof JWT.');
}

const invalidClaim = (name: string) => `'${name}' claim in the DPoP proof JWT is invalid.`;
const invalidHeader = (name: string) => `'${name}' header in the DPoP proof JWT is invalid.`;

function describeFailure(error: unknown): string {
  if (error instanceof errors.JWTExpired) {
    return error.claim === 'iat' ? 'The DPoP proof JWT is older than five minutes.' : 'The DPoP proof JWT is expired.';
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, reason } = error;
    if (claim === 'typ') return invalidHeader('typ');
    if (claim === 'iat' && reason === 'check_failed') return 'The DPoP proof JWT was issued in the future.';
    return invalidClaim(claim);
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return invalidHeader('alg');
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature of the DPoP proof JWT is invalid.';
  if (error instanceof errors.JWSInvalid && error.message.includes('"jwk"')) return invalidHeader('jwk');
  return 'The DPoP proof JWT cannot be read.';
}

/** Okta compares with the path decoded: a proof for `/users/a%40b.example` is refused, one for `/users/a@b.example` is not. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
