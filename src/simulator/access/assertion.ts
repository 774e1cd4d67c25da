import { decodeProtectedHeader, errors, importJWK, type JWK, jwtVerify } from 'jose';
import { type Asked, urlsOf } from './asked.ts';
import { algorithms } from './keys.ts';
import { type OAuthFault, oauthRefusal } from './oauthErrors.ts';
import type { UsedIds } from './usedIds.ts';

/** How far a client's clock may be off. Okta does not tell its own tolerance. */
export const skewS = 30;
const longestS = 3600;

interface Check {
  clientId: string;
  keys: readonly JWK[];
  asked: Asked;
  used: UsedIds;
  nowMs: number;
}

/** Checks the JWT by which a client proves who it is, and uses its `jti` up. */
export async function checkAssertion(assertion: string, { clientId, keys, asked, used, nowMs }: Check): Promise<void> {
  const { key, alg } = keyFor(assertion, keys);
  const audience = urlsOf(asked);
  const currentDate = new Date(nowMs);
  const checks = { algorithms, issuer: clientId, subject: clientId, audience, currentDate, clockTolerance: skewS };
  const verified = await importJWK({ ...key, alg }, alg)
    .then((imported) => jwtVerify(assertion, imported, { ...checks, requiredClaims: ['exp'] }))
    .catch((error: unknown) => {
      throw oauthRefusal(faultOf(error));
    });
  const { exp = 0, iat = 0, jti } = verified.payload;
  const nowS = nowMs / 1000;
  if (exp > nowS + longestS + skewS) throw oauthRefusal('tooLong');
  if (iat > nowS + skewS) throw oauthRefusal('early');
  const isNew = jti === undefined || used.claim(`${clientId} ${jti}`, (exp + skewS) * 1000, nowMs);
  if (!isNew) throw oauthRefusal('usedAssertion'); // without a jti an assertion may come again
}

/** The client's key that the header names; without a name its only one. */
function keyFor(assertion: string, keys: readonly JWK[]): { key: JWK; alg: string } {
  const { alg = '', kid } = readHeader(assertion);
  if (!algorithms.includes(alg)) throw oauthRefusal('badAlg');
  const found = kid === undefined && keys.length === 1 ? keys[0] : keys.find((key) => key.kid === kid);
  if (found === undefined || kid === '') throw oauthRefusal('badKid');
  return { key: found, alg };
}

function readHeader(assertion: string) {
  try {
    return decodeProtectedHeader(assertion);
  } catch {
    throw oauthRefusal('badAssertion');
  }
}

const faultsByClaim: Readonly<Record<string, OAuthFault>> = {
  iss: 'badIssuer',
  sub: 'badIssuer',
  aud: 'badAudience',
  exp: 'noExp',
  nbf: 'early',
};

function faultOf(error: unknown): OAuthFault {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return faultsByClaim[error.claim] ?? 'badAssertion';
  if (error instanceof errors.JWTInvalid) return 'badAssertion';
  return 'badSignature'; // a key of another type cannot have made it, either
}
