import { createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { inspect } from 'node:util';
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { OktaGraphError } from '../../../src/errors.ts';
import { readPrivateKey } from '../../../src/okta/auth/privateKey.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const p256 = ec('P-256');
const pem = (key: typeof rsa.privateKey, type: 'pkcs8' | 'pkcs1' | 'sec1') =>
  String(key.export({ type, format: 'pem' } as { type: 'pkcs8'; format: 'pem' }));
const jwk = (key: typeof rsa.privateKey, more: object = {}) => ({ ...key.export({ format: 'jwk' }), ...more });
const rsaPem = pem(rsa.privateKey, 'pkcs8');

/** The algorithm that the key signs by, once its signature was verified. */
async function algorithmOf(text: string, like: typeof rsa.privateKey): Promise<unknown> {
  const key = await readPrivateKey(text).load();
  const { name, hash, namedCurve } = key.algorithm as { name: string; hash?: { name: string }; namedCurve?: string };
  const alg = name === 'ECDSA' ? { 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' }[namedCurve ?? ''] : undefined;
  const used = alg ?? `RS${hash?.name.slice(-3)}`;
  const signed = await new SignJWT({}).setProtectedHeader({ alg: used }).sign(key);
  await jwtVerify(signed, createPublicKey(like));
  return decodeProtectedHeader(signed).alg;
}

describe('a private key', () => {
  const p384 = ec('P-384').privateKey;
  const p521 = ec('P-521').privateKey;
  test.each<[string, string, typeof rsa.privateKey, string]>([
    ['PKCS#8', rsaPem, rsa.privateKey, 'RS256'],
    ['PKCS#1', pem(rsa.privateKey, 'pkcs1'), rsa.privateKey, 'RS256'],
    ['SEC1', pem(p256.privateKey, 'sec1'), p256.privateKey, 'ES256'],
    [
      'SEC1 with its curve, as OpenSSL writes it',
      `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${pem(p256.privateKey, 'sec1')}`,
      p256.privateKey,
      'ES256',
    ],
    ['PKCS#8 on P-384', pem(p384, 'pkcs8'), p384, 'ES384'],
    ['PKCS#8 on P-521', pem(p521, 'pkcs8'), p521, 'ES512'],
    ['PEM with line breaks written as \\n', rsaPem.replaceAll('\n', '\\n'), rsa.privateKey, 'RS256'],
    ['PEM from Windows', rsaPem.replaceAll('\n', '\r\n'), rsa.privateKey, 'RS256'],
    ['PEM in one line', rsaPem.replaceAll('\n', ' '), rsa.privateKey, 'RS256'],
    ['PEM in quotes', `"${rsaPem.trim()}"`, rsa.privateKey, 'RS256'],
    ['JWK', JSON.stringify(jwk(rsa.privateKey)), rsa.privateKey, 'RS256'],
    ['JWK that names its algorithm', JSON.stringify(jwk(rsa.privateKey, { alg: 'RS512' })), rsa.privateKey, 'RS512'],
    [
      'JWK that names one for encryption',
      JSON.stringify(jwk(rsa.privateKey, { alg: 'RSA-OAEP' })),
      rsa.privateKey,
      'RS256',
    ],
    ['JWK, EC', JSON.stringify(jwk(p256.privateKey), null, 2), p256.privateKey, 'ES256'],
  ])('is read from %s', async (_, text, like, alg) => {
    expect(await algorithmOf(text, like)).toBe(alg);
  });

  test('has the id of the settings, else that of the JWK', () => {
    const named = JSON.stringify(jwk(p256.privateKey, { kid: 'of-jwk' }));
    expect(readPrivateKey(named, 'of-settings').kid).toBe('of-settings');
    expect(readPrivateKey(named).kid).toBe('of-jwk');
    expect(readPrivateKey(rsaPem).kid).toBeUndefined();
  });

  test('cannot be read out again', async () => {
    const read = readPrivateKey(rsaPem);
    const key = await read.load();
    expect(key.extractable).toBe(false);
    expect(inspect([read, key], { depth: 9, showHidden: true })).not.toContain(String(jwk(rsa.privateKey).d));
  });

  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const { d: _, ...publicJwk } = jwk(rsa.privateKey) as JsonWebKey;
  const body = rsaPem.split('\n').slice(1, -2);
  test.each<[string, string, string]>([
    [
      'encrypted PKCS#8',
      String(rsa.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })),
      'Decrypt it',
    ],
    [
      'encrypted PKCS#1',
      String(rsa.privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })),
      'Decrypt it',
    ],
    ['a public PEM', String(rsa.publicKey.export({ type: 'spki', format: 'pem' })), 'holds a public key'],
    ['a public JWK', JSON.stringify(publicJwk), 'is a public key'],
    ['a set of JWKs', JSON.stringify({ keys: [jwk(rsa.privateKey)] }), 'Take the one JWK'],
    ['1024 bits', pem(short, 'pkcs8'), 'at least 2048'],
    ['another curve', pem(ec('secp256k1').privateKey, 'pkcs8'), 'P-256, P-384 or P-521'],
    ['Ed25519', String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })), 'P-256'],
    ['a secret key', JSON.stringify({ kty: 'oct', k: 'cGxhbnRlZC1zZWNyZXQ' }), 'is a symmetric key'],
    ['the name of a file', './planted-secret.pem', 'OKTA_CLIENT_PRIVATEKEY_FILE'],
    ['the body alone', body.join('\n'), 'OKTA_CLIENT_PRIVATEKEY_FILE'],
    [
      'half a PEM',
      `-----BEGIN PRIVATE KEY-----\n${body.slice(0, 5).join('\n')}\n-----END PRIVATE KEY-----`,
      'cannot be read',
    ],
    ['half a JWK', JSON.stringify(jwk(rsa.privateKey)).slice(0, 200), 'cannot be read'],
    ['a JWK without type', JSON.stringify({ n: 'planted-secret' }), 'cannot be read'],
    ['two keys', `${rsaPem}${rsaPem}`, 'several PEM parts'],
    ['nothing', '  ', 'neither a JWK nor PEM'],
  ])('that is %s is refused with the way out, and without a letter of it', (_, text, wayOut) => {
    const error = caught(() => readPrivateKey(text));
    expect(error.code).toBe('SETTINGS');
    expect(error.message).toContain(wayOut);
    expect(error.cause).toBeUndefined();
    const printed = inspect(error, { depth: 9, showHidden: true });
    const parts = text.match(/[\w+/-]{12,}/g)?.filter((part) => !/BEGIN|END|PRIVATE|^-+$/.test(part)) ?? [];
    for (const part of parts) expect(printed).not.toContain(part);
  });
});

function caught(run: () => unknown): OktaGraphError {
  try {
    run();
  } catch (error) {
    if (error instanceof OktaGraphError) return error;
  }
  throw new Error('nothing was thrown');
}
